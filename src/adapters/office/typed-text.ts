/**
 * Text starts that Excel never converts, whatever the cell's format: Chinese characters, and signs that begin no
 * number, date or formula: 部门, ≥95%, （略）, “…”.
 */
const STAYS_TEXT = /^[\p{Script=Han}≥≤＞＜（《“【]/u;

/**
 * The form in which a value must be sent so that a text stays a text: with a leading apostrophe, as a user would type
 * it, where Excel would read a formula, number, date or logical value instead. `numberFormat` is the cell's; under "@"
 * every text stays, null is General.
 */
export function typedValue(value: string | number, numberFormat: string | null): string | number {
  if (typeof value === "number" || value === "" || numberFormat === "@") return value;
  return STAYS_TEXT.test(value) ? value : `'${value}`;
}
