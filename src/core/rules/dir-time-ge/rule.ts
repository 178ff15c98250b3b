import { defineFormRule } from "../../engine/rule";
import { isFloor, nameOf, typedTarget } from "../../indicators/measure";
import { polarityOf } from "../../indicators/polarity";

/** DIR-TIME-GE: a time within which something is done needs an upper limit. */
export const dirTimeGe = defineFormRule<{ limit: { name: string; target: string } }>({
  meta: {
    code: "DIR-TIME-GE",
    severity: "error",
    title: { zh: "时限类指标用了≥", en: "Time limit with ≥" },
    dimension: "appropriateness",
    basis: "办理、响应、完成的时限越短越好，用“≤”",
  },
  messages: {
    limit: {
      zh: ({ name, target }) => `“${name}”是时限，“${target}”表示至少要用这么久，方向相反，应写上限（≤）`,
      en: ({ name, target }) =>
        `“${name}” is a time limit: “${target}” demands to take at least that long, state an upper limit (≤)`,
      headline: { zh: ({ name }) => `“${name}”应用 ≤，不用 ≥`, en: ({ name }) => `“${name}” needs ≤, not ≥` },
    },
  },
  *check(form) {
    for (const indicator of form.indicators) {
      const { kind, number } = indicator.target.value;
      if (!isFloor(indicator) || number === null || kind !== "duration") continue;
      if (polarityOf(indicator)?.about !== "time-limit") continue;
      const params = { name: nameOf(indicator), target: typedTarget(indicator) };
      yield { messageId: "limit", params, at: indicator.target.at };
    }
  },
});
