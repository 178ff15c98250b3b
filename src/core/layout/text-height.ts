/** Horizontal padding of a cell, both sides together, in points. */
const SIDE_PADDING = 6;
const VERTICAL_PADDING = 4;
/** Line height as a multiple of the font size; the largest of 宋体, 仿宋 and their usual substitutes. */
const LINE_FACTOR = 1.46;
/** Excel's maximum row height, in points. */
export const MAX_ROW_HEIGHT = 409;

/** Lines break early before punctuation that may not start a line, and around numbers; this adds up in long texts. */
const EARLY_BREAKS = 1.05;

/** Width of a text in em: non-ASCII characters count as 1, others as a little over half. */
function widthInEm(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x7f ? 1 : 0.6;
  return width;
}

/**
 * Height in points of wrapped text in a cell of `width` points. Needed because neither Excel nor WPS fits the height of
 * rows with merged cells.
 */
export function textHeight(text: string, width: number, fontSize: number): number {
  const emPerLine = Math.max(1, Math.floor((width - SIDE_PADDING) / fontSize));
  const lines = text.split(/\r\n|\r|\n/).reduce((sum, paragraph) => {
    const exact = widthInEm(paragraph) / emPerLine;
    return sum + Math.max(1, Math.ceil(exact > 2 ? exact * EARLY_BREAKS : exact));
  }, 0);
  return Math.min(MAX_ROW_HEIGHT, Math.ceil(lines * fontSize * LINE_FACTOR + VERTICAL_PADDING));
}
