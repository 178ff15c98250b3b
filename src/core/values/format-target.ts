import type { TargetValue } from "./target";
import { compactValue } from "./text";
import { scaled } from "./units";

/**
 * A 指标值 in the way it should be written: 不低于30万件 → ≥30万件, ９５％以上 → ≥95%. Ranges, dates, words and what has more
 * around its figure and unit stay as typed, without blanks. Read again it has the same comparator, number and unit, also
 * where these came from columns of their own.
 */
export function formatTarget(value: TargetValue): string {
  if (value.parts.length > 0) return value.parts.map(formatTarget).join("；");
  const { figure, magnitude, number, comparator, unit, lead, tail } = value;
  if (figure === null || number === null || lead !== "" || tail !== "") return compactValue(value.text);
  const written = scaled(figure, magnitude) === number ? `${figure}${magnitude}` : number;
  return `${comparator ?? ""}${written}${unit ?? ""}`;
}
