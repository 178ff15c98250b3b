import type { Indicator } from "../forms/form";
import { toFen, type Fen } from "../values/amount";
import { compactText } from "../values/text";
import { isMoneyUnit, readUnit, scaled } from "../values/units";
import { isMoneyRow } from "./money-names";

/** Money that a target states: a total (unit 元) or an amount per something (unit 元/人·天). */
export interface MoneyValue {
  readonly fen: Fen;
  readonly unit: string;
}

/** A unit in brackets at the end of a name: 外勤经费标准(元/人/天). */
const BRACKETED_UNIT = /\(([^()]+)\)$/;

/**
 * The money that a target states, whatever the comparator; null for anything else, ranges and words. A bare 万 in a
 * money row means 万元, and the unit may be given in brackets after the indicator's name.
 */
export function moneyValue(indicator: Indicator): MoneyValue | null {
  const { number, unit, per, flaws } = indicator.target.value;
  if (number === null) return null;
  const each = per === null ? "元" : `元/${per}`;
  if (flaws.includes("bare-magnitude")) return isMoneyRow(indicator) ? money(number, each) : null;
  if (unit !== null) return isMoneyUnit(unit) ? money(number, unit === "元" ? each : unit) : null;
  const named = readUnit(BRACKETED_UNIT.exec(compactText(indicator.level3.value))?.[1] ?? "");
  return named.unit !== null && isMoneyUnit(named.unit) ? money(scaled(number, named.magnitude), named.unit) : null;
}

function money(number: string, unit: string): MoneyValue | null {
  const fen = toFen(number, "元");
  return fen === null ? null : { fen, unit };
}
