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
 * Money stated by a target, whatever the comparator; null for other things, ranges and words. A bare 万 in a money row
 * means 万元, and a unit may stand in brackets behind the indicator's name.
 */
export function moneyValue(indicator: Indicator): MoneyValue | null {
  const { number, unit, flaws, tail } = indicator.target.value;
  if (number === null) return null;
  if (unit !== null) return isMoneyUnit(unit) ? money(number, unit) : null;
  if (flaws.includes("bare-magnitude")) return isMoneyRow(indicator) ? money(number, `元${periodOf(tail)}`) : null;
  const named = readUnit(BRACKETED_UNIT.exec(compactText(indicator.level3.value))?.[1] ?? "");
  return named.unit !== null && isMoneyUnit(named.unit) ? money(scaled(number, named.magnitude), named.unit) : null;
}

/** 20万/月 → /月: the 元 is left out, the period is not. */
const periodOf = (tail: string): string => /^\/(?:个?月|季度?|年)/.exec(tail)?.[0] ?? "";

function money(number: string, unit: string): MoneyValue | null {
  const fen = toFen(number, "元");
  return fen === null ? null : { fen, unit };
}
