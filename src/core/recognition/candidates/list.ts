import { flatMap } from "../../flat-map";
import { rowsIn, type Grid, type GridCell } from "../../workbook/grid";
import type { Term } from "../lexicon/label-reading";
import type { View } from "../view";
import { isFilled, type RawField } from "./raw-field";
import type { HeadedColumn } from "./header";

/** Columns that hold the fields of each project or department in a list. */
export interface ListColumns {
  /** The first row of the heads. */
  readonly firstRow: number;
  readonly columns: readonly ListColumn[];
  /** The column that names each entry. */
  readonly nameColumn: number;
}

/** A column of a list and its field. */
export interface ListColumn {
  readonly term: Term;
  readonly headed: HeadedColumn;
}

const NAME_TERMS: readonly Term[] = ["projectName", "ownName", "departmentName", "unitName"];

/** The list columns to the left of `before`; null if they do not make up a list. */
export function listColumnsOf(view: View, headed: readonly HeadedColumn[], before: number): ListColumns | null {
  const columns = flatMap(headed, (column): readonly ListColumn[] => {
    if (column.from >= before || !column.head) return [];
    const term = termOfPath(view, column.path);
    return term ? [{ term, headed: column }] : [];
  });
  const name = NAME_TERMS.map((term) => columns.find((column) => column.term === term)).find((column) => column);
  if (!name || columns.length < 2) return null;
  const rows = flatMap(columns, ({ headed: { head } }) => (head ? [head.at.row] : []));
  return { firstRow: Math.min(...rows), columns, nameColumn: name.headed.from };
}

/** The field of the lowest head that has one; 合计 under 财政拨款 is the total of 财政拨款. */
function termOfPath(view: View, path: readonly string[]): Term | null {
  for (const head of path.toReversed()) {
    const reading = view.label(head);
    if (reading && reading.term !== "other" && reading.fit >= 0.6) return reading.term;
    if (reading?.term === "other" && !/^(?:合计|小计|总计)$/.test(head)) return null;
  }
  return null;
}

/** Maps each row below the heads to the first row of its entry: where its name is, written once or in each row. */
export function entryRowsOf(
  grid: Grid,
  list: ListColumns,
  firstDataRow: number,
  lastRow: number,
): ReadonlyMap<number, number> {
  const entryRows = new Map<number, number>();
  let name = "";
  let first = firstDataRow;
  for (const row of rowsIn(grid, firstDataRow, lastRow)) {
    const cell = grid.at(row, list.nameColumn);
    if (cell.compact !== "" && cell.compact !== name && !isOfPageHeader(cell, list)) {
      name = cell.compact;
      first = cell.at.row;
    }
    entryRows.set(row, first);
  }
  return entryRows;
}

/** A title over more than the column of names, or its head once more, where a list goes on on the next page. */
function isOfPageHeader({ area, compact }: GridCell, { columns, nameColumn }: ListColumns): boolean {
  const name = columns.find(({ headed }) => headed.from === nameColumn)?.headed;
  if (!name) return false;
  return area.column < name.from || area.column + area.columns - 1 > name.to || name.path.includes(compact);
}

/** The fields of an entry, and those above the list that the entry does not state itself: 实施单位 of each project beside 填报单位. */
export function withShared(own: readonly RawField[], shared: readonly RawField[]): readonly RawField[] {
  const stated = new Set(own.filter(isFilled).map(({ term }) => term));
  if (stated.has("unitName")) stated.add("ownName");
  return [...own, ...shared.filter(({ term }) => !stated.has(term))];
}

/** The score of what stands in the column of a list. */
const SCORE = 3;

/** The fields of the entry that starts in `row`. */
export const entryFields = (view: View, list: ListColumns, row: number): readonly RawField[] =>
  flatMap(list.columns, ({ term, headed: { from, head, path } }) => {
    const cell = view.grid.at(row, from);
    const reading = view.label(path.at(-1) ?? "");
    return head ? [{ term, label: head, cell, text: cell.text, time: reading?.time ?? null, score: SCORE }] : [];
  });

const NAMES_UNIT = /单位|部门/;

/**
 * The unit of each entry of a list whose names are those of units and, below each, of its projects: 单位（专项）名称. Its line has no
 * indicator. By the first row of the entry; empty for other lists.
 */
export function unitsAbove(
  { grid }: View,
  { columns, nameColumn }: ListColumns,
  rows: { readonly from: number; readonly to: number },
  hasIndicator: (row: number) => boolean,
): ReadonlyMap<number, RawField> {
  const units = new Map<number, RawField>();
  const names = columns.find(({ headed, term }) => headed.from === nameColumn && term === "projectName");
  const label = names?.headed.head;
  if (!label || !NAMES_UNIT.test(label.compact)) return units;
  let unit: RawField | null = null;
  for (const row of rowsIn(grid, rows.from, rows.to)) {
    const cell = grid.at(row, nameColumn);
    if (cell.at.row !== row || cell.compact === "") continue;
    if (cell.judged.features.body === 1 && !hasIndicator(row))
      unit = { term: "unitName", label, cell, text: cell.text, time: null, score: SCORE };
    else if (unit) units.set(row, unit);
  }
  return units;
}
