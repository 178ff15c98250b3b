import Big from "big.js";
import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";

/** Weights with two decimals may miss their total by rounding. */
const ROUNDING = 0.1;
/** Weights in percent may be stored as shares of 1. */
const PERCENT = 100;
/** All weights together. */
const FULL = 100;

/** WGT-SUM: the weights of a form add up to one of the totals that its edition allows. */
export const wgtSum = defineFormRule<{ sum: { sum: string; totals: string; totalsEn: string; count: number } }>({
  meta: {
    code: "WGT-SUM",
    severity: "error",
    title: { zh: "权重合计不等于规定总分", en: "Weights do not add up to the total" },
    dimension: "completeness",
    basis: "各指标权重之和等于 100 或设定的总分（预算管理一体化绩效模块）",
  },
  messages: {
    sum: {
      zh: ({ sum, totals, count }) => `${count} 项指标的权重（分值）合计 ${sum}，应为 ${totals}，请核对`,
      en: ({ sum, totalsEn, count }) => `The weights of ${count} indicators add up to ${sum}, not to ${totalsEn}`,
      headline: {
        zh: ({ sum, totals }) => `权重合计 ${sum}，不是 ${totals}`,
        en: ({ sum, totalsEn }) => `Weights make ${sum}, not ${totalsEn}`,
      },
    },
  },
  *check(form, edition) {
    if (!form.columns.has("weight")) return;
    const cells = flatMap(form.indicators, ({ weight }) => weight ?? []);
    const weights = flatMap(cells, ({ value }) => value ?? []);
    const [first, ...further] = cells;
    const sum = weights.reduce((total, weight) => total.plus(weight), new Big(0));
    // 100 with the weight of 预算执行率 among the indicators, whatever the edition expects without it.
    const totals = [...new Set([FULL, ...edition.constants.weightTotals])].toSorted((a, b) => b - a);
    const [largest] = totals;
    if (!first || weights.length === 0 || largest === undefined) return;
    const isComplete = weights.length === form.indicators.length;
    const fits = (total: number): boolean => sum.minus(total).abs().lte(ROUNDING);
    // With a blank weight the sum is unknown, unless it is already too large.
    if (!isComplete && sum.lte(largest + ROUNDING)) return;
    if (totals.some((total) => fits(total) || isShareOf(total, sum, weights))) return;
    yield {
      messageId: "sum",
      params: { sum: sum.toFixed(), totals: totals.join(" 或 "), totalsEn: totals.join(" or "), count: weights.length },
      at: first.at,
      related: further.map(({ at }) => at),
    };
  },
});

const isShareOf = (total: number, sum: Big, weights: readonly number[]): boolean =>
  weights.every((weight) => weight <= 1) && sum.times(PERCENT).minus(total).abs().lte(ROUNDING);
