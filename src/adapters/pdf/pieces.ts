import type { TextContent, TextItem } from "pdfjs-dist/types/src/display/api";
import { UNKNOWN_CHARACTER } from "../../core/document/block";
import { withSymbols } from "../word/symbols";
import { combined, type Matrix, type TextPiece } from "./page";
import { withoutRadicals } from "./radicals";

/** Shares of the size: where the middle of a character is above the baseline, and its top. */
const MIDDLE = 0.35;
const TOP = 0.88;

/**
 * The texts of a page, upright and in the order in which they were drawn. `fontName` gives the name of a font by its id
 * on the page, "" if unknown; `base` transforms the page's coordinates into points from its upper left corner.
 */
export function piecesOf(
  { items, styles }: TextContent,
  fontName: (id: string) => string,
  base: Matrix,
): readonly TextPiece[] {
  return items.flatMap((item): readonly TextPiece[] => {
    if (!("str" in item) || item.str === "") return [];
    const text = readable(item.str, fontName(item.fontName));
    const style = styles[item.fontName];
    return style?.vertical === true ? stacked(text, item, base) : [upright(text, item, base)];
  });
}

/** A text on its line; one that is turned by a right angle stands as a whole where its middle is. */
function upright(text: string, { transform, width }: TextItem, base: Matrix): TextPiece {
  const matrix = combined(base, transform as unknown as Matrix);
  const [right, down] = [matrix[0], matrix[1]];
  const size = Math.hypot(matrix[2], matrix[3]);
  const [x, y] = [matrix[4], matrix[5]];
  if (Math.abs(down) <= Math.abs(right)) return { text, x, y, width, size };
  const across = Math.sign(matrix[2]) * MIDDLE * size;
  return { text, x: x + across - size / 2, y: y + (Math.sign(down) * width) / 2 + MIDDLE * size, width: size, size };
}

/** A text whose characters stand below each other, as the character maps for vertical Chinese text have it. */
function stacked(text: string, { transform }: TextItem, base: Matrix): readonly TextPiece[] {
  const matrix = combined(base, transform as unknown as Matrix);
  const size = Math.hypot(matrix[2], matrix[3]);
  return Array.from(text).map((character, index) => ({
    text: character,
    x: matrix[4] - size / 2,
    y: matrix[5] + (index + TOP) * size,
    width: size,
    size,
  }));
}

/** Symbols in Unicode's private area, or without a character: their meaning is unknown. */
const UNKNOWN = /[\p{Co}\p{Cc}\uFFFD]/gu;

/** Fonts whose private characters are those of Symbol or Wingdings, by their name without that of the subset. */
const SYMBOL_FONT = /^(?:[A-Z]{6}\+)?(?:(wingdings)[ -]?([23])?|.*symbol)/i;

function readable(text: string, font: string): string {
  const [isSymbolFont, wingdings, number] = SYMBOL_FONT.exec(font) ?? [];
  const name = wingdings === undefined ? "Symbol" : `Wingdings${number === undefined ? "" : ` ${number}`}`;
  const shown = isSymbolFont === undefined ? text : withSymbols(text, name);
  return withoutRadicals(shown.replace(UNKNOWN, UNKNOWN_CHARACTER));
}
