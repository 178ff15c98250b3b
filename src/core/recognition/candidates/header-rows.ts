import type { Grid } from "../../workbook/grid";

/** The header rows of an indicator table. */
export interface HeaderRows {
  /** `row`: its cells are the heads of the columns. `firstDataRow`: the first row below all heads. */
  readonly row: number;
  readonly firstDataRow: number;
  /** words: recognised by the words of the heads; content: only by what is below them. */
  readonly by: "words" | "content";
}

/** Whether all heads of the first header recur in the same columns. */
export function sameHeads(grid: Grid, row: number, first: number): boolean {
  const heads = grid.cellsIn(first).filter(({ area }) => area.rows <= 4);
  return heads.length > 0 && heads.every(({ at, compact }) => grid.at(row, at.column).compact === compact);
}
