import type { Grid, GridCell } from "../../workbook/grid";
import type { ColumnSpan } from "./column-span";

/** The first filled cell under a header cell, or else the leftmost one. */
export function firstCell(grid: Grid, row: number, span: ColumnSpan): GridCell {
  for (let column = span.from; column <= span.to; column += 1) {
    const cell = grid.at(row, column);
    if (cell.compact !== "") return cell;
  }
  return grid.at(row, span.from);
}

/** The cell under a header cell; if the row splits it (≥ | 90 | %), the pieces are joined. */
export function cellOf(grid: Grid, row: number, span: ColumnSpan | undefined): GridCell | null {
  if (!span) return null;
  const first = firstCell(grid, row, span);
  if (first.area.column + first.area.columns > span.to) return first;
  const pieces: GridCell[] = [first];
  for (let column = first.area.column + first.area.columns; column <= span.to; column += 1) {
    const cell = grid.at(row, column);
    if (cell.compact !== "" && cell.at.row === row && !pieces.includes(cell)) pieces.push(cell);
  }
  if (pieces.length === 1) return first;
  const text = pieces.map((piece) => piece.text).join("");
  return { ...first, text, compact: pieces.map(({ compact }) => compact).join(""), number: null };
}
