import { defineFormRule } from "../../engine/rule";
import type { Indicator } from "../../forms/form";
import { isCost } from "../../forms/category";
import { isCeiling, nameOf, typedTarget } from "../../indicators/measure";
import { isRate } from "../../indicators/rates";
import { polarityOf } from "../../indicators/polarity/polarity";

/** DIR-SAT-LE: satisfaction and success rates need a lower limit. */
export const dirSatLe = defineFormRule<{
  ceiling: { name: string; target: string };
  lasting: { name: string; target: string };
  high: { name: string; target: string };
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
    high: {
      zh: ({ name, target }) =>
        `“${name}”的上限“${target}”高到几乎没有约束，多半方向写反，应写下限（≥）；确为上限的，请说明理由`,
      en: ({ name, target }) => `“${target}” hardly limits “${name}”: a lower limit (≥) seems to be meant`,
      headline: { zh: ({ name }) => `“${name}”似应用 ≥`, en: ({ name }) => `“${name}” seems to need ≥` },
      severity: "warning",
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
      else if (!polarity && isHighCeiling(indicator)) yield { messageId: "high", params, at: indicator.target.at };
    }
  },
});

/** From this percentage on, an upper limit of a share of unknown direction says next to nothing. */
const HIGH = 85;
/** Shares of money and of capacity, for which a high limit is common. */
const MAY_BE_CAPPED =
  /执行|控制|支出|支付|使用|利用|负荷|负债|占|比例|比重|进度|投入|成本|费用|压减|入住|空|贷|债|杠杆/;

/** Whether a share is limited to 85 % or more although nothing says that less of it is better. */
function isHighCeiling(indicator: Indicator): boolean {
  const { unit, number } = indicator.target.value;
  return (
    unit === "%" &&
    !isCost(indicator.category) &&
    isRate(indicator) &&
    Number(number) >= HIGH &&
    Number(number) < 100 &&
    !MAY_BE_CAPPED.test(nameOf(indicator))
  );
}
