import { boxOf, textsOf } from "./drawn-texts";
import type { Box, GridCell } from "./grid";
import type { TextPiece } from "./page";

/** What sticks out of a cell by more than this share of the size does not fit into it. */
const OUT = 0.2;

/** A text of several lines that does not fit into its cell, as rows of a fixed height have it when printed. */
export interface Overflow {
  readonly pieces: readonly TextPiece[];
  readonly cell: GridCell;
}

/**
 * Finds the texts that run out of their cell into those above and below. Programs draw the text of a cell in one go, so
 * that its lines come one after the other; it is as wide as the cell that it was broken for.
 */
export function overflowsOf(
  pieces: readonly TextPiece[],
  cells: readonly GridCell[],
  cellOf: (piece: TextPiece) => GridCell | undefined,
): readonly Overflow[] {
  return textsOf(pieces)
    .filter((lines) => lines.length > 1 && lines.flat().some((piece) => sticksOut(piece, cellOf(piece))))
    .flatMap((lines) => {
      const cell = ownerOf(boxOf(lines.flat()), cells);
      return cell ? [{ pieces: lines.flat(), cell }] : [];
    });
}

function sticksOut(piece: TextPiece, cell: GridCell | undefined): boolean {
  if (!cell) return false;
  const { top, bottom } = boxOf([piece]);
  return Math.max(cell.top - top, bottom - cell.bottom) > OUT * piece.size;
}

/** The cell that a text was broken for: the narrowest that holds its width, the nearest of several. */
function ownerOf(text: Box, cells: readonly GridCell[]): GridCell | undefined {
  const middle = (text.top + text.bottom) / 2;
  const distance = ({ top, bottom }: GridCell): number => Math.max(0, top - middle, middle - bottom);
  return cells
    .filter(({ top, bottom }) => top < text.bottom && bottom > text.top)
    .filter(({ left, right }) => left <= text.left + 1 && right >= text.right - 1)
    .toSorted((a, b) => Math.round(a.right - a.left - (b.right - b.left)) || distance(a) - distance(b))[0];
}
