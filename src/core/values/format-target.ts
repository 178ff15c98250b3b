import type { TargetValue } from "./target";
import { compactValue } from "./text";
import { scaled } from "./units";

/**
 * A 指标值 in its standard notation: 不低于30万件 → ≥30万件, ９５％以上 → ≥95%. Ranges, dates, words and values with
 * more than figure and unit stay as typed, without blanks. Parsing the result gives the same comparator, number and
 * unit, even if these came from separate columns.
 */
export function formatTarget(value: TargetValue): string {
  if (value.parts.length > 0) return value.parts.map(formatTarget).join("；");
  const { figure, magnitude, number, comparator, unit, lead, tail } = value;
  if (figure === null || number === null || lead !== "" || tail !== "") return compactValue(value.text);
  const written = scaled(figure, magnitude) === number ? `${figure}${magnitude}` : number;
  return `${comparator ?? ""}${written}${unit ?? ""}`;
}
