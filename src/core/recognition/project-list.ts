import type { Grid, GridCell } from "./grid";
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
  const heads = Array.from({ length: from }, (_, column) => ({
    column,
    cell: headOf(grid, header.row, column),
  })).filter(({ column, cell }) => cell.at.column === column && cell.compact !== "");
  const columns = heads.flatMap(({ column, cell }) => {
    const term = termOf(cell.compact);
    return term && term !== "other" ? [{ term, column, row: cell.at.row }] : [];
  });
  const name = NAME_TERMS.map((term) => columns.find((column) => column.term === term)).find((column) => column);
  if (!name || columns.length < 2) return null;
  return { firstRow: Math.min(...columns.map(({ row }) => row)), columns, nameColumn: name.column };
}

/** Rows that the heads beside an indicator header may stand higher than it. */
const HEAD_ROWS = 2;

/** The head of a column: in the header row, or above it where the rows of the heads are not merged. */
function headOf(grid: Grid, row: number, column: number): GridCell {
  for (let above = 0; above <= HEAD_ROWS && above <= row; above += 1) {
    const cell = grid.at(row - above, column);
    if (cell.compact !== "") return cell;
  }
  return grid.at(row, column);
}

/** For each row below the heads the first row of its entry: where its name stands, once or in each of its rows. */
export function entryRowsOf(grid: Grid, list: ListColumns, firstDataRow: number): ReadonlyMap<number, number> {
  const entryRows = new Map<number, number>();
  let name = "";
  let first = firstDataRow;
  for (const row of grid.rows) {
    if (row < firstDataRow) continue;
    const cell = grid.at(row, list.nameColumn);
    if (cell.compact !== "" && cell.compact !== name) {
      name = cell.compact;
      first = cell.at.row;
    }
    entryRows.set(row, first);
  }
  return entryRows;
}

/** The fields of the entry that begins in `row`. */
export const entryFields = (grid: Grid, list: ListColumns, row: number): readonly RawField[] =>
  list.columns.map(({ term, column }) => {
    const cell = grid.at(row, column);
    return { term, label: grid.at(list.firstRow, column), cell, text: cell.text };
  });
