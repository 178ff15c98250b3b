import { defineFormRule } from "../../engine/rule";
import { isFloor, nameOf, typedTarget } from "../../indicators/measure";
import { polarityOf } from "../../indicators/polarity/polarity";

/** Deadlines. */
const DUE =
  /(?:完成|完工|竣工|验收|发放|拨付|支付|办结|上线|投用|交付|到位|实施|开工|启动|报送|提交).{0,4}(?:时间|日期|期限|时限|时点|节点)?$/;
/** How long something lasts. */
const LASTS = /有效|质保|保存|使用|服务期|开放/;

/** DIR-TIME-GE: a time limit needs an upper bound. */
export const dirTimeGe = defineFormRule<{
  limit: { name: string; target: string };
  date: { name: string; target: string };
}>({
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
    date: {
      zh: ({ name, target }) => `“${name}”的“${target}”读作不早于这一天，方向相反，应写“≤”或“某月某日前”`,
      en: ({ name, target }) => `“${name}”: “${target}” reads as not before that day, use ≤ or “before”`,
      headline: { zh: ({ name }) => `“${name}”应用 ≤，不用 ≥`, en: ({ name }) => `“${name}” needs ≤, not ≥` },
    },
  },
  *check(form) {
    for (const indicator of form.indicators) {
      const { kind, number } = indicator.target.value;
      if (!isFloor(indicator)) continue;
      const params = { name: nameOf(indicator), target: typedTarget(indicator) };
      if (kind === "date" && DUE.test(params.name) && !LASTS.test(params.name))
        yield { messageId: "date", params, at: indicator.target.at };
      if (number === null || kind !== "duration" || polarityOf(indicator)?.about !== "time-limit") continue;
      yield { messageId: "limit", params, at: indicator.target.at };
    }
  },
});
