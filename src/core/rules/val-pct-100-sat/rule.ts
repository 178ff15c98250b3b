import { defineFormRule } from "../../engine/rule";
import { typedTarget } from "../../indicators/measure";
import { isSatisfaction } from "../../indicators/rates";

/** VAL-PCT-100-SAT: a satisfaction of 100% is unrealistic. */
export const valPct100Sat = defineFormRule<{ full: { name: string; value: string } }>({
  meta: {
    code: "VAL-PCT-100-SAT",
    severity: "info",
    title: { zh: "满意度定为 100%", en: "Satisfaction of 100%" },
    dimension: "realistic",
    hasOneRemedy: true,
    basis: "目标值经努力可以实现",
    yieldsTo: ["VAL-PCT-GE-100"],
  },
  messages: {
    full: {
      zh: ({ name, value }) => `“${name}”的指标值为“${value}”，满意度很难达到 100%，建议参照上年调查结果确定`,
      en: ({ name, value }) => `“${name}” is set at “${value}”: 100% satisfaction is hardly realistic`,
      headline: { zh: () => "满意度 100% 很难达到", en: () => "Satisfaction of 100% is hard to reach" },
    },
  },
  *check({ indicators }) {
    for (const indicator of indicators) {
      const { target, level3 } = indicator;
      const { unit, number, comparator } = target.value;
      if (unit !== "%" || number !== "100" || comparator === "≤" || comparator === "<") continue;
      if (!isSatisfaction(indicator)) continue;
      yield { messageId: "full", params: { name: level3.value, value: typedTarget(indicator) }, at: target.at };
    }
  },
});
