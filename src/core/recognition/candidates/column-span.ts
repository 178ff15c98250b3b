/** Columns `from` to `to`, both included. */
export interface ColumnSpan {
  readonly from: number;
  readonly to: number;
}
