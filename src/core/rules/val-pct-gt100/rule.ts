import { defineFormRule } from "../../engine/rule";
import type { Indicator } from "../../forms/form";
import { compactText } from "../../values/text";
import { isOpenEndedName, isPlannedName, isRate } from "../../indicators/rates";

/** The value mentions growth: 较上年增长120%. */
const GROWTH_IN_VALUE = /增|长|提高|提升|上升|超|同比|环比|较/;

/** No plan is surpassed this far. */
const SLIP = 1000;

/** Whether the row states a share that cannot exceed 100%. */
function isBounded(indicator: Indicator): boolean {
  const { level3, target, category } = indicator;
  const name = compactText(level3.value);
  // Two figures run together: 1100%.
  if (Number(target.value.number) >= SLIP && !GROWTH_IN_VALUE.test(target.text) && !isOpenEndedName(name)) return true;
  if (isOpenEndedName(name) || isPlannedName(name) || GROWTH_IN_VALUE.test(target.text)) return false;
  return isRate(indicator) || name.endsWith("性") || category === "satisfaction";
}

/** VAL-PCT-GT100: a share does not exceed 100%. */
export const valPctGt100 = defineFormRule<{ over: { name: string; value: string } }>({
  meta: {
    code: "VAL-PCT-GT100",
    severity: "error",
    title: { zh: "比率超过 100%", en: "Share above 100%" },
    dimension: "realistic",
    basis: "满意度、覆盖率、合格率等占比不超过 100%",
  },
  messages: {
    over: {
      zh: ({ name, value }) => `“${name}”的指标值“${value}”超过 100%，请核对数值或单位`,
      en: ({ name, value }) => `The value “${value}” of “${name}” exceeds 100%: check figure and unit`,
      headline: { zh: ({ name }) => `“${name}”超过 100%`, en: ({ name }) => `“${name}” exceeds 100%` },
    },
  },
  *check({ indicators }) {
    for (const indicator of indicators) {
      const { target, level3 } = indicator;
      if (target.value.unit !== "%" || Number(target.value.number) <= 100 || !isBounded(indicator)) continue;
      yield { messageId: "over", params: { name: level3.value, value: compactText(target.text) }, at: target.at };
    }
  },
});
