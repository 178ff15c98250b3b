import { isLevel1, isLevel2 } from "../../core/recognition/lexicon/categories";
import { readLabel } from "../../core/recognition/lexicon/labels";
import { compactText } from "../../core/values/text";
import type { GridCell } from "./grid";
import type { TextPiece } from "./page";
import { linesOf } from "./text";

/** What a full line leaves free on both sides together, and the least height of a further line. As shares of the size. */
const ROOM = { beside: 1.4, below: 0.7 };
/** Distance of the lines in a cell, as a share of the size, where it has only one. */
const PITCH = 1.25;
/** Shorter texts are whole: columns are wide enough for names and figures. */
const SHORTEST = 6;

/**
 * Whether the text of a cell fills it to the end of its last line, with no room for another: programs that print rows of
 * a fixed height leave out the lines that do not fit, and what is left looks whole.
 */
export function mayBeCut(cell: GridCell, pieces: readonly TextPiece[]): boolean {
  const lines = linesOf(pieces);
  const last = lines.at(-1);
  if (!last) return false;
  const text = compactText(lines.map((line) => line.text).join(""));
  if (text.length < SHORTEST || isLevel1(text) || isLevel2(text) || readLabel(text) !== null) return false;
  const pitch = lines.length > 1 ? (last.y - (lines[0]?.y ?? 0)) / (lines.length - 1) : PITCH * last.size;
  return (
    cell.right - cell.left - (last.right - last.left) < ROOM.beside * last.size &&
    cell.bottom - cell.top - lines.length * pitch < ROOM.below * last.size
  );
}
