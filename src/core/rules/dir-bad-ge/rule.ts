import { defineFormRule } from "../../engine/rule";
import type { Indicator } from "../../forms/form";
import { isFloor, nameOf, typedTarget } from "../../indicators/measure";
import { polarityOf } from "../../indicators/polarity/polarity";
import { isCountUnit } from "../../indicators/units";

/** Harm of which a single case is too much; a plain figure would make that number the target. */
const GRAVE = /事故|泄露|泄漏|泄密|死亡|伤亡|违法|违纪|违规|腐败|群体性|重大|犯罪|中毒|火灾/;

/** DIR-BAD-GE: accidents, complaints and mistakes need an upper limit. */
export const dirBadGe = defineFormRule<{
  floor: { name: string; target: string };
  plain: { name: string; target: string };
}>({
  meta: {
    code: "DIR-BAD-GE",
    severity: "error",
    title: { zh: "事故、投诉等反向指标用了≥", en: "Accidents or complaints with ≥" },
    dimension: "appropriateness",
    basis: "事故、投诉、差错、违约越少越好，用“≤”或“=0”",
  },
  messages: {
    floor: {
      zh: ({ name, target }) => `“${name}”越少越好，“${target}”方向相反，应写上限（≤）或“=0”`,
      en: ({ name, target }) => `“${name}” is better when lower: “${target}” should be an upper limit (≤) or =0`,
      headline: { zh: ({ name }) => `“${name}”应用 ≤，不用 ≥`, en: ({ name }) => `“${name}” needs ≤, not ≥` },
    },
    plain: {
      zh: ({ name, target }) => `“${name}”不希望发生，“${target}”读作要发生这么多，应写上限（≤）或“=0”`,
      en: ({ name, target }) =>
        `“${name}” is not wished for: “${target}” reads as a goal, state an upper limit (≤) or =0`,
      headline: { zh: ({ name }) => `“${name}”应写上限或 =0`, en: ({ name }) => `“${name}” needs ≤ or =0` },
    },
  },
  *check(form) {
    for (const indicator of form.indicators) {
      const { number } = indicator.target.value;
      const polarity = polarityOf(indicator);
      if (number === null || polarity?.about !== "harm" || polarity.direction !== "down") continue;
      const params = { name: nameOf(indicator), target: typedTarget(indicator) };
      if (isFloor(indicator)) yield { messageId: "floor", params, at: indicator.target.at };
      else if (isPlainCount(indicator) && GRAVE.test(params.name))
        yield { messageId: "plain", params, at: indicator.target.at };
    }
  },
});

/** A count above 0 without a limit: 1次, =2起. */
function isPlainCount({ target: { value } }: Indicator): boolean {
  const isOpen = value.comparator === null || value.comparator === "=";
  return isOpen && value.unit !== null && isCountUnit(value.unit) && Number(value.number) > 0;
}
