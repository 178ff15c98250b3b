import { defineFormRule } from "../../engine/rule";
import { isCeiling, nameOf, typedTarget } from "../../indicators/measure";
import { polarityOf } from "../../indicators/polarity";

/** DIR-SAT-LE: satisfaction and success rates need a lower limit. */
export const dirSatLe = defineFormRule<{
  ceiling: { name: string; target: string };
  lasting: { name: string; target: string };
}>({
  meta: {
    code: "DIR-SAT-LE",
    severity: "error",
    title: { zh: "满意度、完成率等正向指标用了≤", en: "Satisfaction or success rate with ≤" },
    dimension: "appropriateness",
    basis: "满意度、完成率、覆盖率、合格率越高越好，用“≥”",
  },
  messages: {
    ceiling: {
      zh: ({ name, target }) => `“${name}”越高越好，“${target}”方向相反，应写下限（≥）`,
      en: ({ name, target }) => `“${name}” is better when higher: “${target}” should be a lower limit (≥)`,
      headline: { zh: ({ name }) => `“${name}”应用 ≥，不用 ≤`, en: ({ name }) => `“${name}” needs ≥, not ≤` },
    },
    lasting: {
      zh: ({ name, target }) => `“${name}”越长越好，“${target}”方向相反，应写下限（≥）`,
      en: ({ name, target }) => `“${name}” is better when longer: “${target}” should be a lower limit (≥)`,
      headline: { zh: ({ name }) => `“${name}”应用 ≥，不用 ≤`, en: ({ name }) => `“${name}” needs ≥, not ≤` },
    },
  },
  *check(form) {
    for (const indicator of form.indicators) {
      const polarity = polarityOf(indicator);
      if (!isCeiling(indicator) || indicator.target.value.number === null) continue;
      const params = { name: nameOf(indicator), target: typedTarget(indicator) };
      if (polarity?.about === "lasting") yield { messageId: "lasting", params, at: indicator.target.at };
      if (polarity?.about === "rate" || polarity?.about === "gain")
        yield { messageId: "ceiling", params, at: indicator.target.at };
    }
  },
});
