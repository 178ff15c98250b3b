/** Sheet names without characters that XML or formulas escape. */
const UNESCAPED = /^[^&<>'"]+$/;
/** Other ways to write a character: "&#19968;", "_x4E00_", and comments between two. */
const WRITTEN_OTHERWISE = /&#|_x[\da-f]{4}_|<!/i;

/**
 * Whether a formula in a part's text may name a sheet. False only if none does: the part need not be parsed then, which
 * takes far longer.
 */
export const mayNameSheet = (text: string, sheet: string): boolean =>
  !UNESCAPED.test(sheet) || WRITTEN_OTHERWISE.test(text) || text.toLowerCase().includes(sheet.toLowerCase());
