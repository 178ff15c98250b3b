import { defineFormRule } from "../../engine/rule";
import { isCeiling, nameOf, typedTarget } from "../../indicators/measure";
import { polarityOf } from "../../indicators/polarity/polarity";

/** DIR-REDUCE-LE: a reduction with ≤ would mean "reduce by at most". */
export const dirReduceLe = defineFormRule<{ ceiling: { name: string; target: string } }>({
  meta: {
    code: "DIR-REDUCE-LE",
    severity: "warning",
    title: { zh: "降低、减少类指标用了≤", en: "Reduction with ≤" },
    dimension: "appropriateness",
    basis: "降低、减少的幅度越大越好，用“≥”",
  },
  messages: {
    ceiling: {
      zh: ({ name, target }) =>
        `“${name} ${target}”读作最多只降低这么多，方向相反，应写“≥”；如指降到的水平，请改写指标名称`,
      en: ({ name, target }) =>
        `“${name} ${target}” reads as a reduction by at most that: use ≥, or name the level that is meant`,
      headline: { zh: ({ name }) => `“${name}”应用 ≥，不用 ≤`, en: ({ name }) => `“${name}” needs ≥, not ≤` },
    },
  },
  *check(form) {
    for (const indicator of form.indicators) {
      const { number } = indicator.target.value;
      // With 0 the level is meant: 减少事故 ≤0起.
      if (!isCeiling(indicator) || number === null || Number(number) === 0) continue;
      if (polarityOf(indicator)?.about !== "reduction") continue;
      const params = { name: nameOf(indicator), target: typedTarget(indicator) };
      yield { messageId: "ceiling", params, at: indicator.target.at };
    }
  },
});
