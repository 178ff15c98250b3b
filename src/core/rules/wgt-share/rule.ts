import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";

/** A single weight of 1 may be one point. */
const MIN_WEIGHTS = 2;
const PERCENT = 100;

/** WGT-SHARE: weights are points out of 100, not shares of 1. */
export const wgtShare = defineFormRule<{ shares: { count: number; weight: string; points: string } }>({
  meta: {
    code: "WGT-SHARE",
    severity: "warning",
    title: { zh: "权重以小数填写", en: "Weights written as shares of 1" },
    dimension: "completeness",
    basis: "权重（分值）按百分制填写，合计 100",
  },
  messages: {
    shares: {
      zh: ({ count, weight, points }) =>
        `${count} 项指标的权重都写成小数（如“${weight}”），权重按百分制填写，应为“${points}”`,
      en: ({ count, weight, points }) =>
        `All ${count} weights are shares of 1 (such as “${weight}”): write points of 100, here “${points}”`,
      headline: {
        zh: ({ weight, points }) => `权重“${weight}”应写“${points}”`,
        en: ({ weight, points }) => `Weight ${weight} should be ${points}`,
      },
    },
  },
  *check(form) {
    const cells = flatMap(form.indicators, ({ weight }) => (weight && weight.value !== null ? [weight] : []));
    const [first, ...further] = cells;
    if (!first || cells.length < MIN_WEIGHTS) return;
    if (!cells.every(({ value, text }) => (value ?? 0) > 0 && (value ?? 0) < 1 && !text.includes("%"))) return;
    const points = String(Math.round((first.value ?? 0) * PERCENT * PERCENT) / PERCENT);
    yield {
      messageId: "shares",
      params: { count: cells.length, weight: first.text.trim(), points },
      at: first.at,
      related: further.map(({ at }) => at),
    };
  },
});
