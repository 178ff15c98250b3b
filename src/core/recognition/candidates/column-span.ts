/** Columns `from` to `to`, inclusive. */
export interface ColumnSpan {
  readonly from: number;
  readonly to: number;
}
