import { defineFormRule } from "../../engine/rule";
import { isCeiling, nameOf, typedTarget } from "../../indicators/measure";
import { isSatisfaction } from "../../indicators/rates";

/** Rates of which more is better, whatever they are taken of. */
const GOOD_RATE =
  /(?:完成|覆盖|合格|达标|及时|准确|正确|完好|办结|知晓|普及|优良|优秀|达成|实现|成活|存活|按期|按时|通过|落实|整改)率$/;
/** Rates that are turned round: 未完成率, 不满意度, 逾期办结率, 杂草覆盖率. */
const TURNED =
  /(?:不|未|非|逾期|超期|超时|虚假|违规).{0,2}(?:满意|认可|好评|完成|合格|达标|及时|准确|正确|完好|办结|达成|实现|通过|落实|整改)|覆盖率$(?<=(?:病|虫|草|积水|垃圾|裸|荒|违|污染|扬尘|积雪).*)/;

/** DIR-SAT-LE: satisfaction and rates of success need a lower limit. */
export const dirSatLe = defineFormRule<{ ceiling: { name: string; target: string } }>({
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
  },
  *check(form) {
    for (const indicator of form.indicators) {
      const name = nameOf(indicator);
      if (!isCeiling(indicator) || indicator.target.value.number === null) continue;
      if (TURNED.test(name) || !(isSatisfaction(indicator) || GOOD_RATE.test(name))) continue;
      yield { messageId: "ceiling", params: { name, target: typedTarget(indicator) }, at: indicator.target.at };
    }
  },
});
