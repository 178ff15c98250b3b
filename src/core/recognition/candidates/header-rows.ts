/** The header rows of an indicator table. */
export interface HeaderRows {
  /** `row`: its cells are the heads of the columns. `firstDataRow`: the first row below all heads. */
  readonly row: number;
  readonly firstDataRow: number;
  /** words: recognised by the words of the heads; content: only by what is below them. */
  readonly by: "words" | "content";
}
