import { flatMap } from "../flat-map";
import type { Form, TableColumn } from "../forms/form";
import type { Area, CellAddress } from "../workbook/address";
import type { ColumnSpan } from "./candidates/column-span";
import type { SheetSnapshot } from "../workbook/snapshot";
import { bandAt } from "./bands";
import { regionsOf } from "./regions";
import { viewOf } from "./view";

/** The indicator table of a row, for code that writes into it. */
export interface IndicatorHeader {
  readonly row: number;
  /** The first row below the heads. */
  readonly firstDataRow: number;
  readonly columns: ReadonlyMap<TableColumn, ColumnSpan>;
  /** From the leftmost to the rightmost column of the table. */
  readonly span: ColumnSpan;
}

/** The header of the indicator table that a cell's row belongs to; null if there is none above. */
export function headerAbove(sheet: SheetSnapshot, { row, column }: CellAddress): IndicatorHeader | null {
  const view = bandAt(viewOf(sheet), column);
  const { sections } = regionsOf(view, { inserted: null, byContent: true });
  const table = sections.findLast((section) => section.table.header.row < row)?.table;
  if (!table || table.header.firstDataRow > row) return null;
  return {
    row: table.header.row,
    firstDataRow: table.header.firstDataRow,
    columns: table.roles.columns,
    span: table.roles.span,
  };
}

/** The indicator rows of each column of a form's table, without the header; empty if it has no rows. */
export function indicatorColumns(form: Form, sheet: SheetSnapshot): ReadonlyMap<TableColumn, Area> {
  const rows = [
    ...flatMap(form.branches, (branch) => [branch.rows.from, branch.rows.to]),
    ...form.indicators.map(({ level3 }) => level3.at.row),
  ];
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const header = rows.length === 0 ? null : headerAbove(sheet, { row: first, column: form.area.column });
  return new Map(
    [...(header?.columns ?? [])].map(([term, { from, to }]) => [
      term,
      { row: first, column: from, rows: last - first + 1, columns: to - from + 1 },
    ]),
  );
}
