/** Sheet names that formulas in XML hold as they are, but for quotes around them. */
const AS_IT_IS = /^[^&<>'"]+$/;
/** Other ways to write a character: "&#19968;", "_x4E00_", and comments between two. */
const WRITTEN_OTHERWISE = /&#|_x[\da-f]{4}_|<!/i;

/**
 * Whether a formula in a part's text may name a sheet. Parts that do not are told without reading their elements, which
 * takes far longer.
 */
export const mayNameSheet = (text: string, sheet: string): boolean =>
  !AS_IT_IS.test(sheet) || WRITTEN_OTHERWISE.test(text) || text.toLowerCase().includes(sheet.toLowerCase());
