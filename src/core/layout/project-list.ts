import type { Grid } from "./grid";
import type { RawField } from "./fields";
import type { IndicatorHeader } from "./indicator-header";
import { termOf, type Term } from "./vocabulary";

/** Columns beside the indicator table that hold the fields of each project or department of a list. */
export interface ListColumns {
  /** The first row of the column heads, which may be higher than the header row of the indicators. */
  readonly firstRow: number;
  readonly columns: readonly { readonly term: Term; readonly column: number }[];
  /** The column that names each entry. */
  readonly nameColumn: number;
}

const NAME_TERMS: readonly Term[] = ["projectName", "ownName", "departmentName", "unitName"];

/** Reads the heads beside an indicator header as those of a list; null when the form stands alone. */
export function listColumnsOf(grid: Grid, header: IndicatorHeader): ListColumns | null {
  const { from } = header.span;
  const heads = Array.from({ length: from }, (_, column) => ({ column, cell: grid.at(header.row, column) })).filter(
    ({ column, cell }) => cell.at.column === column && cell.compact !== "",
  );
  const columns = heads.flatMap(({ column, cell }) => {
    const term = termOf(cell.compact);
    return term && term !== "other" ? [{ term, column, row: cell.at.row }] : [];
  });
  const name = NAME_TERMS.map((term) => columns.find((column) => column.term === term)).find((column) => column);
  if (!name || columns.length < 2) return null;
  return { firstRow: Math.min(...columns.map(({ row }) => row)), columns, nameColumn: name.column };
}

/** The first row of the entry that a row belongs to: where its name stands. */
export function entryRowOf(grid: Grid, list: ListColumns, row: number): number {
  const cell = grid.at(row, list.nameColumn);
  if (cell.compact !== "") return cell.at.row;
  const above = grid.rows.findLast((other) => other < row && grid.at(other, list.nameColumn).compact !== "");
  return above ?? row;
}

/** The fields of the entry that begins in `row`. */
export const entryFields = (grid: Grid, list: ListColumns, row: number): readonly RawField[] =>
  list.columns.map(({ term, column }) => {
    const cell = grid.at(row, column);
    return { term, label: grid.at(list.firstRow, column), cell, text: cell.text };
  });
