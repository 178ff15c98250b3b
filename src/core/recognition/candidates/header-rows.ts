/** Rows that head an indicator table. */
export interface HeaderRows {
  /** The row whose cells head the columns, and the first row below all heads. */
  readonly row: number;
  readonly firstDataRow: number;
  /** words: the heads themselves tell; content: only what stands below them does. */
  readonly by: "words" | "content";
}
