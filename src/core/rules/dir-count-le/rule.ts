import { defineFormRule } from "../../engine/rule";
import { isCost } from "../../forms/category";
import { isCeiling, nameOf, typedTarget } from "../../indicators/measure";
import { polarityOf } from "../../indicators/polarity/polarity";

/** DIR-COUNT-LE: a count of things to be done needs a lower limit. */
export const dirCountLe = defineFormRule<{ limit: { name: string; target: string } }>({
  meta: {
    code: "DIR-COUNT-LE",
    severity: "warning",
    title: { zh: "产出数量用了≤", en: "Output count with ≤" },
    dimension: "appropriateness",
    basis: "数量指标反映计划完成多少，用“≥”或“=”",
  },
  messages: {
    limit: {
      zh: ({ name, target }) => `“${name}”是要完成的数量，“${target}”只限制最多做多少，做得越少越算达标，应写“≥”或“=”`,
      en: ({ name, target }) => `“${name}” is work to be done: “${target}” only limits it, use ≥ or =`,
      headline: { zh: ({ name }) => `“${name}”应用 ≥ 或 =`, en: ({ name }) => `“${name}” needs ≥ or =` },
    },
  },
  *check(form) {
    for (const indicator of form.indicators) {
      const { number } = indicator.target.value;
      if (isCost(indicator.category) || !isCeiling(indicator) || number === null || Number(number) === 0) continue;
      if (polarityOf(indicator)?.about !== "count") continue;
      const params = { name: nameOf(indicator), target: typedTarget(indicator) };
      yield { messageId: "limit", params, at: indicator.target.at };
    }
  },
});
