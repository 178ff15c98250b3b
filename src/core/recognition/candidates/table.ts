import type { Branch, TableColumn } from "../../forms/form";
import { firstIndex } from "../../first-index";
import { cellsBetween, numbersBetween, type Grid } from "../../workbook/grid";
import { isLevel1 } from "../lexicon/categories";
import type { View } from "../view";
import { yearAbove } from "../year";
import { periodsAbreast, tablesAbreast } from "./abreast";
import { rolesOf, type ColumnDoubt, type ColumnRoles } from "./columns";
import type { ColumnSpan } from "./column-span";
import { columnsUnder, headerByWords, type HeadedColumn } from "./header";
import type { HeaderRows } from "./header-rows";
import { listColumnsOf, type ListColumns } from "./list";
import { rowBelowPageBreak } from "./page-break";
import { firstCell } from "./row-cells";
import { readRows, type TableRows } from "./rows";
import { beginsAnother, endsTable, headsSection, isFootTerm } from "./table-end";
import type { TableLine } from "./table-line";
import { isOverTreeColumn, withoutLevels } from "./tree-column";
import { rowsOfOtherYears } from "./years-of-rows";

/** An indicator table as read, before it is split into forms. */
export interface IndicatorTable extends TableRows {
  readonly header: HeaderRows;
  readonly roles: ColumnRoles;
  readonly list: ListColumns | null;
  readonly doubts: readonly ColumnDoubt[];
  /** The columns of the indicators of the whole run, if they stand beside those of the year; null otherwise. */
  readonly periodColumns: ColumnSpan | null;
  /** The last row that belongs to the table. */
  readonly lastRow: number;
  /** Whether its rows have a hidden name, as in inserted forms. */
  readonly isInserted: boolean;
}

/** How many blank rows a table may contain, as at page breaks. */
const MAX_BLANK_ROWS = 3;
/** How many rows without an indicator a list of projects may contain: totals and units. */
const MAX_LIST_GAP = 60;
/** How often a header may be repeated without rows in between: at the foot of a page and again on the next. */
const MAX_BLANK_PAGES = 1;

/** Where a table may be. */
export interface TablePlace {
  /** The last row of the table above; -1 if there is none. */
  readonly after: number;
  /** The last row if known, as in inserted forms; otherwise the content of the rows determines the end of the table. */
  readonly lastRow: number | null;
  /** Whether the content of the columns is enough to recognise a table if no head says that its column holds values. */
  readonly byContent: boolean;
  /** The first row of its content, if that is not the one below the heads. */
  readonly from?: number;
}

/**
 * Reads the table under a header, including repeated page headers, or the two tables side by side; null if the columns
 * cannot be identified.
 */
export function readTable(view: View, header: HeaderRows, place: TablePlace): IndicatorTable | null {
  const { after, lastRow, from = header.firstDataRow } = place;
  // The heads of an inserted form are our own; the content of its cells does not change the roles of its columns.
  const open = lastRow === null ? rowsUntilEnd(view, from) : [];
  const sample = isOverTreeColumn(view, from - 1) ? withoutLevels(view, open) : open;
  const headed = columnsUnder(view, header, sample, after);
  const periods = periodsAbreast(view, headed, sample);
  if (periods) {
    const [year, period] = [periods.year, periods.period].map((group) =>
      readColumns(view, header, place, group, sample),
    );
    if (year && period) return { ...asOne(year, period), periodColumns: periods.columns };
  }
  const abreast = tablesAbreast(view, headed, sample).map((group) => readColumns(view, header, place, group, sample));
  const [first, second] = abreast;
  if (abreast.length === 1) return first ?? null;
  return first && second ? asOne(first, second) : readColumns(view, header, place, headed, sample);
}

/** Two tables side by side, read as one: first the rows of the first one. */
const asOne = (first: IndicatorTable, second: IndicatorTable): IndicatorTable => ({
  ...first,
  roles: {
    ...first.roles,
    span: {
      from: Math.min(first.roles.span.from, second.roles.span.from),
      to: Math.max(first.roles.span.to, second.roles.span.to),
    },
    judged: [...first.roles.judged, ...second.roles.judged],
  },
  doubts: [...first.doubts, ...second.doubts],
  indicators: [...first.indicators, ...second.indicators],
  branches: [...first.branches, ...second.branches.filter((branch) => !sharesBranch(first, branch))],
  unexplained: [...first.unexplained, ...second.unexplained],
  leftOver: [...first.leftOver, ...second.leftOver],
  lastRow: Math.max(first.lastRow, second.lastRow),
});

/** Whether a table has the branch in the same cell: levels may stand once for two tables side by side. */
const sharesBranch = ({ branches }: IndicatorTable, { level2 }: Branch): boolean =>
  branches.some(({ level2: { at } }) => at.row === level2.at.row && at.column === level2.at.column);

/** Reads the table that these columns make up. */
function readColumns(
  view: View,
  header: HeaderRows,
  { after, lastRow, byContent, from = header.firstDataRow }: TablePlace,
  headed: readonly HeadedColumn[],
  sample: readonly number[],
): IndicatorTable | null {
  const { grid } = view;
  const budgetYear = (): number | null => yearAbove(cellsBetween(grid, after + 1, header.row - 1));
  const roles = rolesOf(view, headed, sample, budgetYear);
  if (!roles || !(headsValues(headed, header) || (byContent && holdsValues(roles)))) return null;
  const list = listColumnsOf(view, headed, roles.span.from);
  const lines =
    lastRow === null
      ? openLines(view, from, header, roles, list !== null, rowsOfOtherYears(view, roles, sample, budgetYear))
      : numbersBetween(view.tableRows, header.firstDataRow, lastRow).map((row) => ({
          row,
          columns: roles.columns,
          values: roles.values,
          parts: roles.parts,
          isLevelRow: false,
          isDoubtful: false,
          isOfOtherYear: false,
        }));
  return {
    header,
    roles,
    list,
    doubts: roles.doubts,
    periodColumns: null,
    ...readRows(grid, lines),
    isInserted: lastRow !== null,
    lastRow: lastRow ?? lines.at(-1)?.row ?? header.firstDataRow - 1,
  };
}

/** Whether a head says that its column holds values. */
const headsValues = (headed: readonly HeadedColumn[], { by }: HeaderRows): boolean =>
  by === "words" && headed.some(({ fit }) => (fit.target ?? 0) >= 2);

/** Without such a head, only a column of values makes it an indicator table: catalogs of names have none. */
const holdsValues = ({ judged, columns }: ColumnRoles): boolean =>
  judged.some(
    ({ column, statistics: { target, number } }) =>
      column.from === columns.get("target")?.from &&
      target >= 0.5 &&
      (number < 0.9 || columns.has("comparator") || columns.has("unit")),
  );

/** The rows that look like rows of the table, before its columns are known. */
function rowsUntilEnd(view: View, from: number): readonly number[] {
  const rows: number[] = [];
  for (let index = firstIndex(view.tableRows, (row) => row >= from); index < view.tableRows.length; index += 1) {
    const row = view.tableRows[index] ?? 0;
    const [first] = view.grid.cellsIn(row);
    const isEnd =
      row - (rows.at(-1) ?? from - 1) > MAX_BLANK_ROWS + 1 ||
      (first !== undefined && (beginsAnother(first) || isFootTerm(first))) ||
      headerByWords(view, row) !== null;
    if (isEnd) break;
    if (!isLevelRow(view, row) && !isLine(view, row)) rows.push(row);
  }
  return rows;
}

/** Whether one cell takes several columns and all that the row holds: its text says nothing of any column. */
function isLine({ grid }: View, row: number): boolean {
  const cells = grid.cellsIn(row);
  return cells.length === 1 && (cells[0]?.area.columns ?? 0) > 2 && cells[0]?.at.row === row;
}

/** Whether a row only names a level for the rows below: （一）数量指标. */
function isLevelRow({ grid }: View, row: number): boolean {
  const cells = grid.cellsIn(row);
  const [cell] = cells;
  if (cells.length !== 1 || !cell || cell.area.columns < 2) return false;
  const { level1, level2 } = cell.judged.features;
  return level1 + level2 > 0;
}

/** Whether such a row gives a level for which the table has no column. */
const headsRows = ({ grid }: View, row: number, { columns }: ColumnRoles): boolean =>
  !columns.has("level2") || (!columns.has("level1") && isLevel1(grid.cellsIn(row)[0]?.compact ?? ""));

/** The lines with a branch or an indicator, up to a foot, the next form or a gap. */
function openLines(
  view: View,
  from: number,
  header: HeaderRows,
  roles: ColumnRoles,
  isList: boolean,
  ofOtherYears: ReadonlySet<number>,
): readonly TableLine[] {
  const maxGap = isList ? MAX_LIST_GAP : MAX_BLANK_ROWS;
  const lines: TableLine[] = [];
  let firstDataRow = from;
  let blankPages = 0;
  for (let index = firstIndex(view.tableRows, (row) => row >= from); index < view.tableRows.length; index += 1) {
    const row = view.tableRows[index] ?? 0;
    if (row < firstDataRow) continue;
    if (row - Math.max(lines.at(-1)?.row ?? 0, firstDataRow - 1) > maxGap + 1) break;
    const isHeading = isLevelRow(view, row) && headsRows(view, row, roles);
    if (!isHeading && headsSection(view, row, roles)) continue;
    if (!isHeading && endsTable(view, row, roles)) {
      const next = rowBelowPageBreak(view, index, header);
      if (next === null) break;
      if ((lines.at(-1)?.row ?? -1) < firstDataRow) blankPages += 1;
      if (blankPages > MAX_BLANK_PAGES) break;
      firstDataRow = next;
    } else if (isHeading || holdsLine(view.grid, row, roles.columns)) {
      const { columns, values, parts } = roles;
      lines.push({
        row,
        columns,
        values,
        parts,
        isLevelRow: isHeading,
        isDoubtful: roles.doubts.length > 0,
        isOfOtherYear: ofOtherYears.has(row),
      });
    }
  }
  return lines;
}

/** Whether the row has a 二级, a 三级 or a value, or a 一级 alone for the rows below. */
const holdsLine = (grid: Grid, row: number, columns: ReadonlyMap<TableColumn, ColumnSpan>): boolean => {
  const isFilled = (["level2", "level3", "target"] as const).some((term) => {
    const span = columns.get(term);
    return span !== undefined && firstCell(grid, row, span).compact !== "";
  });
  const level1 = columns.get("level1");
  return isFilled || (level1 !== undefined && isLevel1(firstCell(grid, row, level1).compact));
};

export type { HeadedColumn };
