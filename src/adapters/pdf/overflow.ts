import type { Box, GridCell } from "./grid";
import type { TextPiece } from "./page";

/** A piece further right than this share of the size does not go on with the line of the piece before. */
const GAP = 0.6;
/** Distances of lines in a cell, as shares of the size. */
const PITCH = { least: 0.9, most: 2 };
/** How much the distances of the lines of one text may differ. */
const UNEVEN = 0.15;
/** What sticks out of a cell by more than this share of the size does not fit into it. */
const OUT = 0.2;
/** Height of characters above the baseline and depth below it, as shares of the size. */
const ABOVE = 0.8;
const BELOW = 0.1;

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

/** Groups pieces into texts, each a list of lines, in the order in which they were drawn. */
function textsOf(pieces: readonly TextPiece[]): readonly (readonly (readonly TextPiece[])[])[] {
  const texts: TextPiece[][][] = [];
  for (const piece of pieces.filter(({ text }) => text.trim() !== "")) {
    const text = texts.at(-1);
    const line = text?.at(-1);
    if (text && line && goesOn(line, piece)) line.push(piece);
    else if (text && isNextLine(text, piece)) text.push([piece]);
    else texts.push([[piece]]);
  }
  return texts;
}

function goesOn(line: readonly TextPiece[], piece: TextPiece): boolean {
  const last = line.at(-1);
  if (!last) return false;
  const gap = piece.x - last.x - last.width;
  return Math.abs(piece.y - last.y) <= 0.3 * last.size && gap > -last.size && gap <= GAP * last.size;
}

function isNextLine(text: readonly (readonly TextPiece[])[], piece: TextPiece): boolean {
  const [before, last] = text.slice(-2).map((line) => line[0]);
  const above = last ?? before;
  if (!above || Math.abs(above.size - piece.size) > 0.1 * piece.size) return false;
  const pitch = piece.y - above.y;
  if (pitch < PITCH.least * piece.size || pitch > PITCH.most * piece.size) return false;
  if (last && before && Math.abs(pitch - (last.y - before.y)) > UNEVEN * piece.size) return false;
  const line = boxOf(text.at(-1) ?? []);
  return piece.x < line.right && piece.x + piece.width > line.left;
}

function boxOf(pieces: readonly TextPiece[]): Box {
  return {
    left: Math.min(...pieces.map(({ x }) => x)),
    right: Math.max(...pieces.map(({ x, width }) => x + width)),
    top: Math.min(...pieces.map(({ y, size }) => y - ABOVE * size)),
    bottom: Math.max(...pieces.map(({ y, size }) => y + BELOW * size)),
  };
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
