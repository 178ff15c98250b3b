import { isDurationUnit, isMoneyUnit, isPercentUnit } from "../../values/units";
import type { AcrossRule } from "../across-rule";
import { budgetChange } from "../budget-change";
import { findingBetween } from "../finding-between";
import type { FormFacts, IndicatorFact } from "../pack-facts";
import { yearByYear } from "../same-unit";

/** Smaller budget changes, in per cent, need not affect the counts. */
const CHANGE = 20;
/** A single count may stay the same by chance. */
const MIN_COUNTS = 2;

const META: AcrossRule["meta"] = {
  code: "XW-VALUE-KEPT",
  severity: "info",
  title: { zh: "预算变了，数量指标值没变", en: "The budget changed, the counts did not" },
  dimension: "matching",
  basis: "指标值与预算资金量相匹配",
};

/** XW-VALUE-KEPT: if the budget changes, so does at least one count. */
export const xwValueKept: AcrossRule = {
  meta: META,
  check: (packs) =>
    yearByYear(packs).flatMap(([before, now]) => {
      const change = budgetChange(before, now);
      // A budget in the wrong unit is reported by XW-BUDGET-JUMP.
      if (!change || change.isSlip) return [];
      const per = change.ratio.minus(1).times(100);
      const pairs = sameCounts(before.form, now.form);
      const [first] = pairs;
      if (!first || pairs.length < MIN_COUNTS || per.abs().lt(CHANGE)) return [];
      if (pairs.some(([was, is]) => was.number !== is.number)) return [];
      const { amount, lastAmount } = change;
      const params = { amount, lastAmount, change: per.round(0).toFixed(), count: pairs.length };
      const direction = `${per.gt(0) ? "增加" : "减少"} ${per.abs().round(0).toFixed()}%`;
      return [
        findingBetween(
          META,
          { ...now, cell: first[1].cell },
          { ...before, cell: first[0].cell },
          {
            headline: {
              zh: `预算变了，${params.count} 项数量没变`,
              en: `Budget changed, ${params.count} counts did not`,
            },
            message: {
              zh: `预算由 ${lastAmount} 万元变为 ${amount} 万元（${direction}），${params.count} 项数量指标值与上年完全相同，请核对是否随资金调整`,
              en: `The budget went from ${lastAmount} to ${amount} (10k CNY), but all ${params.count} counts are last year's: check them`,
            },
            params,
          },
        ),
      ];
    }),
};

/** The counts stated in both years, as pairs of last year's and this year's. */
function sameCounts(before: FormFacts, now: FormFacts): readonly (readonly [IndicatorFact, IndicatorFact])[] {
  const last = new Map(before.indicators.filter(isCount).map((indicator) => [keyOf(indicator), indicator]));
  return now.indicators.filter(isCount).flatMap((indicator) => {
    const was = last.get(keyOf(indicator));
    return was ? [[was, indicator] as const] : [];
  });
}

const isCount = ({ category, unit }: IndicatorFact): boolean =>
  category === "quantity" && !isPercentUnit(unit) && !isMoneyUnit(unit) && !isDurationUnit(unit);

const keyOf = ({ measure, unit, comparator }: IndicatorFact): string => `${measure} ${comparator} ${unit}`;
