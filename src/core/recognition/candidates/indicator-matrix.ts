import { flatMap } from "../../flat-map";
import type { Indicator } from "../../forms/form";
import { parseTarget } from "../../values/parse-target";
import { rowsFrom, rowsIn } from "../../workbook/grid";
import { isLevel1 } from "../lexicon/categories";
import { located, locatedText } from "../located";
import type { JudgedCell, View } from "../view";
import { branchesOf, statedIndicator, type CellOfIndicators, type Heading } from "./one-cell";
import type { RawField } from "./raw-field";

/** Indicators whose levels and names head the columns; each row below holds values: of a county, of a project. */
export interface IndicatorMatrix {
  readonly firstRow: number;
  /** The last row of its heads, and that of its values. */
  readonly lastHeadRow: number;
  readonly lastRow: number;
  /** One for each project if the rows are projects, otherwise a single one. */
  readonly entries: readonly MatrixEntry[];
}

/** The rows of one form in a matrix. */
export interface MatrixEntry {
  /** Its only row; null if all rows are of one form. */
  readonly row: number | null;
  readonly content: CellOfIndicators;
  /** The fields in the columns before the indicators. */
  readonly fields: readonly RawField[];
}

/** An indicator's column. */
interface Column {
  readonly column: number;
  readonly name: JudgedCell;
  readonly heading: Heading;
  readonly unit: JudgedCell | null;
}

/** How many rows the heads may have: levels, names and units. */
const MAX_HEAD_ROWS = 5;
const MIN_COLUMNS = 3;
const TOTAL = /^(?:合计|总计|小计|总额)$|合计$/;
/** Rows of values that are not the targets of the year. */
const OTHER_VALUES = /上年|去年|历史|实际|完成情况|基期|得分|权重|分值/;
const NIL = /^[-—–/\\]*$/;
/** More than a long name or one that enumerates: 指标1：改善村容村貌、补齐基础设施. */
const SENTENCE = /[，。；;,]|\d[.、].*\d[.、]|.{40}/;
const SCORE = 3;

/** The matrix whose first head row is this one; null if there is none. */
export function indicatorMatrixAt(view: View, row: number): IndicatorMatrix | null {
  const heads = headsAt(view, row);
  const data = heads ? valueRows(view, heads) : [];
  if (!heads || data.length === 0) return null;
  const { lastHeadRow } = heads;
  return { firstRow: row, lastHeadRow, lastRow: data.at(-1) ?? lastHeadRow, entries: entriesOf(view, heads, data) };
}

/** The heads of a matrix. */
interface Heads {
  readonly row: number;
  readonly lastHeadRow: number;
  /** The first column of the indicators. */
  readonly first: number;
  readonly columns: readonly Column[];
}

/** The heads that begin in a row: levels, below them names, and below those their units if these have a row. */
function headsAt(view: View, row: number): Heads | null {
  const { grid } = view;
  const levels = grid.cellsIn(row).length < 2 ? [] : levelsIn(view, row);
  if (levels.length < 2) return null;
  const rows = rowsIn(grid, row, row + MAX_HEAD_ROWS + 1);
  const nameRow = rows.find((each) => each > row && levelsIn(view, each).length === 0);
  const first = Math.min(...levels.map(({ at }) => at.column));
  if (nameRow === undefined || !holdsNames(view, nameRow, first)) return null;
  const last = Math.max(...grid.cellsIn(row).map(({ area }) => area.column + area.columns - 1));
  const below = rowsIn(grid, nameRow + 1, nameRow + 1)[0];
  const unitRow = below !== undefined && holdsUnits(view, below, first) ? below : null;
  const columns = flatMap(
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
    (column): readonly Column[] => {
      const name = grid.at(nameRow, column);
      const heading = headingOf(view, row, nameRow - 1, column);
      if (name.compact === "" || name.at.column !== column || !heading) return [];
      return [{ column, name, heading, unit: unitRow === null ? null : grid.at(unitRow, column) }];
    },
  );
  return columns.length < MIN_COLUMNS ? null : { row, lastHeadRow: unitRow ?? nameRow, first, columns };
}

/** Whether a row holds names of indicators from a column on. */
function holdsNames(view: View, row: number, first: number): boolean {
  const names = view.grid.cellsIn(row).filter(({ at, compact }) => at.column >= first && !isTarget(view, compact));
  const isName = ({ compact }: JudgedCell): boolean => {
    const { name, prose } = view.features(compact);
    return name !== 0 && (prose !== 1 || !SENTENCE.test(compact)) && !isHead(view, compact);
  };
  return names.length + 1 >= MIN_COLUMNS && names.every(isName);
}

/** One entry for each row of a project; if the rows are of one form, its fields come from its total line. */
function entriesOf(view: View, heads: Heads, data: readonly number[]): readonly MatrixEntry[] {
  const isTotal = (row: number): boolean =>
    view.grid.cellsIn(row).some(({ at, compact }) => at.column < heads.first && TOTAL.test(compact));
  const contentOf = (rows: readonly number[], first: number): CellOfIndicators => {
    const indicators = flatMap(rows, (row) => flatMap(heads.columns, (column) => indicatorAt(view, row, column)));
    return { indicators, branches: branchesOf(indicators, first), goal: null };
  };
  const isOfProjects = fieldColumns(view, heads).some(
    ({ reading: { term, fit } }) => term === "projectName" && fit >= 0.8,
  );
  if (isOfProjects) {
    return data
      .filter((row) => !isTotal(row))
      .map((row) => ({ row, content: contentOf([row], row), fields: fieldsIn(view, heads, row) }));
  }
  const total = data.length === 1 ? data[0] : data.find(isTotal);
  const fields = total === undefined ? [] : fieldsIn(view, heads, total);
  return [{ row: null, content: contentOf(data, heads.row), fields }];
}

const isTarget = (view: View, compact: string): boolean => view.features(compact).target >= 0.6;

/** 指标名称, 目标值: heads of columns, not names of indicators. */
const isHead = (view: View, compact: string): boolean =>
  (["level1", "level2", "level3", "target"] as const).some((role) => (view.head([compact])[role] ?? 0) >= 2.2);

/** The levels side by side in a row; empty if the row holds something else at their right. */
function levelsIn({ grid }: View, row: number): readonly JudgedCell[] {
  const cells = grid.cellsIn(row);
  const isLevel = ({ judged }: JudgedCell): boolean => judged.isLevel;
  const last = cells.at(-1);
  if (!last || !isLevel(last)) return [];
  const levels = cells.slice(cells.findIndex(isLevel));
  return levels.every(isLevel) ? levels : [];
}

function holdsUnits(view: View, row: number, first: number): boolean {
  const cells = view.grid.cellsIn(row).filter(({ at }) => at.column >= first);
  const units = cells.filter(({ compact }) => view.features(compact).unit === 1);
  return units.length > 0 && cells.every((cell) => units.includes(cell) || NIL.test(cell.compact));
}

/** The levels above a column: a cell that is not merged heads the blank ones at its right. */
function headingOf({ grid }: View, from: number, to: number, column: number): Heading | null {
  const levels: JudgedCell[] = [];
  for (let row = to; row >= from; row -= 1) {
    let left = column;
    while (left > 0 && grid.at(row, left).compact === "") left -= 1;
    const cell = grid.at(row, left);
    if (cell.judged.isLevel && !levels.includes(cell)) levels.push(cell);
  }
  const [lower, upper] = levels;
  if (!lower) return null;
  if (upper) return { level1: upper, level2: lower };
  return isLevel1(lower.compact) ? { level1: lower, level2: null } : { level1: null, level2: lower };
}

/** The rows below the heads in which most of the columns hold values. */
function valueRows({ grid, features }: View, { lastHeadRow, columns }: Heads): readonly number[] {
  const from = lastHeadRow + 1;
  const rows: number[] = [];
  for (const row of rowsFrom(grid, from)) {
    const cells = columns
      .map(({ column }) => grid.at(row, column))
      .filter(({ at, compact }) => at.row === row && compact !== "");
    const distinct = new Set(cells);
    const values = [...distinct].filter(({ compact }) => features(compact).target >= 0.5 || NIL.test(compact));
    const isOfValues = distinct.size * 2 >= columns.length && values.length * 2 > distinct.size;
    if (!isOfValues || row > (rows.at(-1) ?? from) + 1) break;
    rows.push(row);
  }
  return rows.filter((row) => !OTHER_VALUES.test(grid.cellsIn(row)[0]?.compact ?? ""));
}

function indicatorAt({ grid }: View, row: number, { column, name, heading, unit }: Column): readonly Indicator[] {
  const cell = grid.at(row, column);
  if (cell.at.row !== row || NIL.test(cell.compact)) return [];
  const stated = unit && !NIL.test(unit.compact) ? locatedText(unit) : null;
  return [
    {
      ...statedIndicator({
        level1: heading.level1 && located(heading.level1, heading.level1.compact),
        level2: heading.level2 && located(heading.level2, heading.level2.compact),
        level3: located(name, name.text.trim()),
        target: located(cell, parseTarget(cell.text, { comparator: null, unit: stated?.value ?? null })),
      }),
      unit: stated,
    },
  ];
}

/** The labels that head the columns before the indicators. */
function fieldColumns({ grid, label }: View, { row, lastHeadRow, first }: Heads) {
  return flatMap(
    Array.from({ length: first }, (_, column) => column),
    (column) => {
      const lowest = grid.at(lastHeadRow, column);
      const head = lowest.compact === "" ? grid.at(row, column) : lowest;
      const reading = head.at.column === column ? label(head.compact) : null;
      return reading && reading.fit >= 0.6 ? [{ column, head, reading }] : [];
    },
  );
}

/** The fields that a row holds before its indicators; 合计 is no name. */
const fieldsIn = (view: View, heads: Heads, own: number): readonly RawField[] =>
  flatMap(fieldColumns(view, heads), ({ column, head, reading }): readonly RawField[] => {
    const cell = view.grid.at(own, column);
    const isBlank = cell.compact === "" || cell.at.row !== own || TOTAL.test(cell.compact);
    return isBlank
      ? []
      : [{ term: reading.term, label: head, cell, text: cell.text, time: reading.time, score: SCORE }];
  });
