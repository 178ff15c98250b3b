/**
 * Beginnings that Excel leaves alone whatever the cell's format: Chinese characters, and signs that begin no number,
 * date or formula: 部门, ≥95%, （略）, “…”.
 */
const STAYS_TEXT = /^[\p{Script=Han}≥≤＞＜（《“【]/u;
/** What is taken for a formula, and the apostrophe that Excel takes away, even in cells formatted as text. */
const TAKEN_OTHERWISE = /^[=+\-@']/;

/**
 * A value as it must be sent so that a text stays as it is: with an apostrophe in front, as a user would type it, where
 * Excel would read a formula, a number, a date or a logical value instead. `numberFormat` is that of the cell, "@" for
 * text, null for General.
 */
export function typedValue(value: string | number, numberFormat: string | null): string | number {
  if (typeof value === "number" || value === "") return value;
  const isSafe = numberFormat === "@" ? !TAKEN_OTHERWISE.test(value) : STAYS_TEXT.test(value);
  return isSafe ? value : `'${value}`;
}
