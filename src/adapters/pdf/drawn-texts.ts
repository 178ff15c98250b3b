import type { Box } from "./grid";
import type { TextPiece } from "./page";

/** A piece further right than this share of the size does not go on with the line of the piece before. */
const GAP = 0.6;
/** Distances of lines in a cell, as shares of the size. */
const PITCH = { least: 0.9, most: 2 };
/** How much the distances of the lines of one text may differ. */
const UNEVEN = 0.15;
/** Height of characters above the baseline and depth below it, as shares of the size. */
const ABOVE = 0.8;
const BELOW = 0.1;

/**
 * Groups pieces into texts, each a list of lines, in the order in which they were drawn: programs draw the text of a cell
 * or of a paragraph in one go.
 */
export function textsOf(pieces: readonly TextPiece[]): readonly (readonly (readonly TextPiece[])[])[] {
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

/** The rectangle that pieces cover. */
export function boxOf(pieces: readonly TextPiece[]): Box {
  return {
    left: Math.min(...pieces.map(({ x }) => x)),
    right: Math.max(...pieces.map(({ x, width }) => x + width)),
    top: Math.min(...pieces.map(({ y, size }) => y - ABOVE * size)),
    bottom: Math.max(...pieces.map(({ y, size }) => y + BELOW * size)),
  };
}
