import { categoryOf } from "../forms/category";
import type { Branch, Indicator, Located } from "../forms/form";
import { parseTarget } from "../values/parse-target";
import type { Grid, GridCell } from "./grid";
import { indicatorHeaderAt, type ColumnSpan, type IndicatorHeader } from "./indicator-header";
import { ATTACHMENT, FOOT_TERMS, termOf, TITLE, type HeaderTerm } from "./vocabulary";

/** The rows of an indicator table as read, before they are split into forms. */
export interface IndicatorTable {
  readonly header: IndicatorHeader;
  readonly indicators: readonly Indicator[];
  readonly branches: readonly Branch[];
  /** The last row that belongs to the table. */
  readonly lastRow: number;
}

/** Blank rows inside a table, as page breaks leave them. */
const MAX_BLANK_ROWS = 3;
/** Rows without an indicator in a list of projects: totals and units. */
const MAX_LIST_GAP = 60;
/** Rows that a repeated page header (title, unit line, column heads) may take. */
const MAX_PAGE_HEADER_ROWS = 6;

/** How far a table may reach. */
export interface TableExtent {
  /** A list of projects has lines of totals between its entries. */
  readonly isList: boolean;
  /** The last row where it is known, as in forms that were inserted; else the table ends by what stands in its rows. */
  readonly lastRow: number | null;
}

/** Reads the table under a header, also over repeated page headers in between. */
export function readIndicatorTable(grid: Grid, header: IndicatorHeader, extent: TableExtent): IndicatorTable {
  const indicators: Indicator[] = [];
  const branches: Branch[] = [];
  let level1: Located<string> | null = null;
  let level2: Located<string> | null = null;
  const lines =
    extent.lastRow === null ? openLines(grid, header, extent.isList) : linesTo(grid, header, extent.lastRow);
  for (const { row, columns } of lines) {
    const above: Located<string> | null = level1;
    level1 = levelAt(grid, row, columns.get("level1")) ?? level1;
    level2 = levelAt(grid, row, columns.get("level2")) ?? (level1?.value === above?.value ? level2 : null);
    if (level2) addBranch(branches, level1, level2, row);
    const indicator = indicatorAt(grid, row, columns, level1, level2);
    if (indicator) indicators.push(indicator);
  }
  return { header, indicators, branches, lastRow: extent.lastRow ?? lines.at(-1)?.row ?? header.firstDataRow - 1 };
}

/** A row of the table with the columns that its page's header gives. */
interface TableLine {
  readonly row: number;
  readonly columns: ReadonlyMap<HeaderTerm, ColumnSpan>;
}

/** The lines of a table whose last row is known. */
const linesTo = (grid: Grid, header: IndicatorHeader, lastRow: number): readonly TableLine[] =>
  tableRows(grid, header.firstDataRow)
    .filter((row) => row <= lastRow)
    .map((row) => ({ row, columns: header.columns }));

/** The lines that hold a branch or an indicator, up to a foot, the next form or a gap. */
function openLines(grid: Grid, header: IndicatorHeader, isList: boolean): readonly TableLine[] {
  const maxGap = isList ? MAX_LIST_GAP : MAX_BLANK_ROWS;
  const rows = tableRows(grid, header.firstDataRow);
  const lines: TableLine[] = [];
  let { columns, firstDataRow } = header;
  for (const [index, row] of rows.entries()) {
    if (row < firstDataRow) continue;
    if (row - Math.max(lines.at(-1)?.row ?? 0, firstDataRow - 1) > maxGap + 1) break;
    if (endsTable(grid, row, header.span, columns)) {
      const next = repeatedHeader(grid, rows.slice(index), header);
      if (!next) break;
      ({ columns, firstDataRow } = next);
    } else if (holdsLine(grid, row, columns)) {
      lines.push({ row, columns });
    }
  }
  return lines;
}

/** Whether the row has a 二级 cell, a 三级 cell or a value. */
const holdsLine = (grid: Grid, row: number, columns: ReadonlyMap<HeaderTerm, ColumnSpan>): boolean =>
  (["level2", "level3", "target"] as const).some((term) => {
    const span = columns.get(term);
    return span !== undefined && firstCell(grid, row, span).compact !== "";
  });

/** Existing rows from `first` on, and rows below them that a merged cell of theirs covers. */
function tableRows(grid: Grid, first: number): readonly number[] {
  const rows = new Set<number>();
  for (const row of grid.rows) {
    if (row < first) continue;
    rows.add(row);
    for (const { area } of grid.cellsIn(row)) {
      // A branch without any entry has rows that hold nothing of their own.
      if (area.rows <= 200)
        for (let covered = area.row; covered < area.row + area.rows; covered += 1) rows.add(covered);
    }
  }
  return [...rows].filter((row) => row >= first).toSorted((a, b) => a - b);
}

/** Whether the row is no row of the table: a foot, a title, an attachment, another header, or words over the whole width. */
function endsTable(grid: Grid, row: number, span: ColumnSpan, columns: ReadonlyMap<HeaderTerm, ColumnSpan>): boolean {
  const level3 = grid.at(row, columns.get("level3")?.from ?? span.from);
  const target = grid.at(row, columns.get("target")?.from ?? span.to);
  const spansLevels = level3.area.column <= span.from && target.area.column <= span.from;
  if (level3.compact !== "" && spansLevels && span.from !== span.to) return true;
  const [first] = grid.cellsIn(row);
  if (!first) return false;
  if (indicatorHeaderAt(grid, row)) return true;
  const isFilled = level3.compact !== "" && target.compact !== "" && level3.at.column > span.from;
  if (isFilled) return isFootTerm(level3) && startsWithEndTerm(first);
  return TITLE.test(first.compact) || ATTACHMENT.test(first.compact) || startsWithEndTerm(first);
}

const END_LABEL =
  /^(?:备注|填报?表?人|单位负责人|部门负责人|负责人|制表人|经办人|财政部门|主管部门|审核|联系|说明|注[:：]|填表说明)/;

const startsWithEndTerm = (cell: GridCell): boolean => isFootTerm(cell) || END_LABEL.test(cell.compact);

/** 联系电话 and the like in a cell of its own. */
function isFootTerm(cell: GridCell): boolean {
  const term = termOf(cell.compact);
  return term !== null && FOOT_TERMS.has(term);
}

/** The same column heads again within a few rows, with nothing but titles in between: a page break, not a new form. */
function repeatedHeader(grid: Grid, rows: readonly number[], header: IndicatorHeader): IndicatorHeader | null {
  for (const row of rows.slice(0, MAX_PAGE_HEADER_ROWS)) {
    const next = indicatorHeaderAt(grid, row);
    if (next) return sameColumns(next, header) ? next : null;
    const cells = grid.cellsIn(row);
    const isPageLine = cells.every(({ compact }) => {
      const term = termOf(compact.split(/[:：]/, 1)[0] ?? "");
      return term === null || term === "other" || term === "ownName" || term === "unitName";
    });
    if (!isPageLine || cells.some((cell) => startsWithEndTerm(cell))) return null;
    if (cells.some(({ compact }) => ATTACHMENT.test(compact))) return null;
  }
  return null;
}

const sameColumns = (a: IndicatorHeader, b: IndicatorHeader): boolean =>
  [...a.columns].every(([term, { from }]) => b.columns.get(term)?.from === from);

/** Points in brackets behind a level: 产出指标（50分）, 满意度指标(10). */
const LEVEL_POINTS = /\(\d+(?:\.\d+)?[分%]?\)$/;

/** The 一级 or 二级 cell that covers the row; null when it is blank. */
function levelAt(grid: Grid, row: number, span: ColumnSpan | undefined): Located<string> | null {
  if (!span) return null;
  const cell = firstCell(grid, row, span);
  if (cell.compact === "") return null;
  return { at: cell.at, cellText: cell.text, text: cell.text, value: cell.compact.replace(LEVEL_POINTS, "") };
}

function addBranch(branches: Branch[], level1: Located<string> | null, level2: Located<string>, row: number): void {
  const last = branches.at(-1);
  if (last?.level2.value === level2.value && last.level1?.value === level1?.value) {
    branches[branches.length - 1] = { ...last, rows: { from: last.rows.from, to: row } };
    return;
  }
  branches.push({
    level1,
    level2,
    category: categoryOf(level2.value) ?? categoryOf(level1?.value ?? ""),
    rows: { from: row, to: row },
  });
}

function indicatorAt(
  grid: Grid,
  row: number,
  columns: ReadonlyMap<HeaderTerm, ColumnSpan>,
  level1: Located<string> | null,
  level2: Located<string> | null,
): Indicator | null {
  const nameCell = cellOf(grid, row, columns.get("level3"));
  const valueCell = cellOf(grid, row, columns.get("target"));
  if (!nameCell || !valueCell || (nameCell.compact === "" && valueCell.compact === "")) return null;
  // A name merged over several rows heads its first row only.
  if (nameCell.at.row !== row && valueCell.at.row !== row) return null;
  const comparator = locatedText(cellOf(grid, row, columns.get("comparator")));
  const unit = locatedText(cellOf(grid, row, columns.get("unit")));
  const weight = locatedText(cellOf(grid, row, columns.get("weight")));
  const text = valueCell.text;
  return {
    level1,
    level2,
    category: categoryOf(level2?.value ?? "") ?? categoryOf(level1?.value ?? ""),
    level3: { at: nameCell.at, cellText: nameCell.text, text: nameCell.text, value: nameCell.text.trim() },
    target: {
      at: valueCell.at,
      cellText: text,
      text,
      value: parseTarget(text, { comparator: comparator?.value ?? null, unit: unit?.value ?? null }),
    },
    comparator,
    unit,
    standard: locatedText(cellOf(grid, row, columns.get("standard"))),
    weight: weight && {
      ...weight,
      value: /^\d+(\.\d+)?%?$/.test(weight.value) ? Number.parseFloat(weight.value) : null,
    },
    explanation: locatedText(cellOf(grid, row, columns.get("explanation"))),
    scoring: locatedText(cellOf(grid, row, columns.get("scoring"))),
    note: locatedText(cellOf(grid, row, columns.get("note"))),
  };
}

const locatedText = (cell: GridCell | null): Located<string> | null =>
  cell && { at: cell.at, cellText: cell.text, text: cell.text, value: cell.text.trim() };

/** The first cell with content under a header cell, else the cell at its left edge. */
function firstCell(grid: Grid, row: number, span: ColumnSpan): GridCell {
  for (let column = span.from; column <= span.to; column += 1) {
    const cell = grid.at(row, column);
    if (cell.compact !== "") return cell;
  }
  return grid.at(row, span.from);
}

/** The cell under a header cell; where the row splits it (≥ | 90 | %), the pieces read as one. */
function cellOf(grid: Grid, row: number, span: ColumnSpan | undefined): GridCell | null {
  if (!span) return null;
  const first = firstCell(grid, row, span);
  const pieces: GridCell[] = [first];
  for (let column = first.area.column + first.area.columns; column <= span.to; column += 1) {
    const cell = grid.at(row, column);
    if (cell.compact !== "" && cell.at.row === row && !pieces.includes(cell)) pieces.push(cell);
  }
  if (pieces.length === 1) return first;
  const text = pieces.map((piece) => piece.text).join("");
  return { ...first, text, compact: pieces.map(({ compact }) => compact).join(""), number: null };
}
