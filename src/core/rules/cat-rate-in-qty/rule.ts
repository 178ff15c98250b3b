import { defineFormRule } from "../../engine/rule";
import { isNotApplicable } from "../../indicators/not-applicable";
import { isRate } from "../../indicators/rates";

/** CAT-RATE-IN-QTY: 数量指标 count things; rates belong to quality, timeliness or benefit. */
export const catRateInQty = defineFormRule<{ rate: { name: string } }>({
  meta: {
    code: "CAT-RATE-IN-QTY",
    severity: "warning",
    title: { zh: "数量指标写成比率", en: "Rate under quantity" },
    dimension: "relevance",
    basis: "数量指标反映计划提供的数量，以绝对数表示",
    yieldsTo: ["CAT-MISFILED", "XF-L2-DRIFT"],
  },
  messages: {
    rate: {
      zh: ({ name }) => `“${name}”是比率，数量指标应写绝对数（如个数、次数、面积），比率可移到质量指标`,
      en: ({ name }) => `“${name}” is a rate; a quantity states a number of things, rates fit quality`,
      headline: { zh: ({ name }) => `“${name}”是比率，不是数量`, en: ({ name }) => `“${name}” is a rate, no quantity` },
    },
  },
  *check(form) {
    for (const indicator of form.indicators) {
      const { kind } = indicator.target.value;
      const mayBeShare = kind === "percent" || kind === "qualitative" || kind === "unknown" || kind === "range";
      const hasNoUnit = kind === "quantity" && indicator.target.value.unit === null;
      if (indicator.category !== "quantity" || isNotApplicable(indicator)) continue;
      if (!isRate(indicator) || !(mayBeShare || hasNoUnit)) continue;
      yield { messageId: "rate", params: { name: indicator.level3.value }, at: indicator.level3.at };
    }
  },
});
