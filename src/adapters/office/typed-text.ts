/**
 * Beginnings that Excel leaves alone whatever the cell's format: Chinese characters, and signs that begin no number,
 * date or formula: 部门, ≥95%, （略）, “…”.
 */
const STAYS_TEXT = /^[\p{Script=Han}≥≤＞＜（《“【]/u;

/**
 * A value as it must be sent so that a text stays as it is: with an apostrophe in front, as a user would type it, where
 * Excel would read a formula, a number, a date or a logical value instead. `numberFormat` is that of the cell; under "@"
 * every text stays, null is General.
 */
export function typedValue(value: string | number, numberFormat: string | null): string | number {
  if (typeof value === "number" || value === "" || numberFormat === "@") return value;
  return STAYS_TEXT.test(value) ? value : `'${value}`;
}
