/** Blank space that hosts keep at both sides of a cell together, in points. */
const SIDE_PADDING = 6;
const VERTICAL_PADDING = 4;
/** Line height by font size; the widest of 宋体, 仿宋 and their usual substitutes. */
const LINE_FACTOR = 1.46;
/** Excel's highest row, in points. */
export const MAX_ROW_HEIGHT = 409;

/** Lines break early before punctuation that may not begin one, and around numbers: in long texts it adds up. */
const EARLY_BREAKS = 1.05;

/** Width of a text in em: characters beyond ASCII are as wide as high, the others a little over half. */
function widthInEm(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x7f ? 1 : 0.6;
  return width;
}

/**
 * Height in points that wrapped text needs in a cell of `width` points: neither Excel nor WPS fits the height of rows
 * with merged cells by itself.
 */
export function textHeight(text: string, width: number, fontSize: number): number {
  const emPerLine = Math.max(1, Math.floor((width - SIDE_PADDING) / fontSize));
  const lines = text.split(/\r\n|\r|\n/).reduce((sum, paragraph) => {
    const exact = widthInEm(paragraph) / emPerLine;
    return sum + Math.max(1, Math.ceil(exact > 2 ? exact * EARLY_BREAKS : exact));
  }, 0);
  return Math.min(MAX_ROW_HEIGHT, Math.ceil(lines * fontSize * LINE_FACTOR + VERTICAL_PADDING));
}
