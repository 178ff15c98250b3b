import type { TableColumn } from "../../forms/form";
import type { ColumnSpan } from "./column-span";
import type { PartColumn } from "./part-columns";

/** The columns of a table by their roles. */
export type Columns = ReadonlyMap<TableColumn, ColumnSpan>;

/** A row of a table, with the columns from the header of its page. */
export interface TableLine {
  readonly row: number;
  readonly columns: Columns;
  /** The value columns, if there are several side by side. */
  readonly values: readonly ColumnSpan[];
  /** The columns of parts of the value. */
  readonly parts: readonly PartColumn[];
  /** The row contains only a 一级 or 二级 that applies to the rows below: （一）数量指标. */
  readonly isLevelRow: boolean;
  /** Another column is just as likely to hold the values, so they are treated as unknown. */
  readonly isDoubtful: boolean;
  /** The row holds the value of another year than the budget's; what it says of levels still counts. */
  readonly isOfOtherYear: boolean;
}
