import { defineFormRule } from "../../engine/rule";
import type { Indicator } from "../../forms/form";
import { nameOf } from "../../indicators/measure";
import { isNotApplicable } from "../../indicators/not-applicable";
import { isRate } from "../../indicators/rates";
import { isCountUnit } from "../../indicators/units";

/** Judgement by the people served. */
const JUDGEMENT =
  /满意|好评|认可|认同|评价|评议|测评|点赞|表扬|口碑|幸福|获得感|安全感|信任|支持|接受|体验|反馈|感受|感知|忠诚|推荐|公信/;
const COMPLAINT = "投诉";
/** Disputes and the like, whatever their unit. */
const TROUBLE = /纠纷|上访|信访|诉讼|事故|事件|案件|举报/;

/** CAT-NOT-SATISFACTION: the satisfaction branch states how satisfied people are. */
export const catNotSatisfaction = defineFormRule<{ complaint: { name: string }; other: { name: string } }>({
  meta: {
    code: "CAT-NOT-SATISFACTION",
    severity: "warning",
    title: { zh: "满意度指标写的不是满意度", en: "No satisfaction under satisfaction" },
    dimension: "relevance",
    basis: "满意度指标反映服务对象的认可程度",
    yieldsTo: ["CAT-INPUT-AS-TARGET"],
  },
  messages: {
    complaint: {
      zh: ({ name }) => `“${name}”以投诉代替满意度，没有投诉不等于满意，请改用服务对象满意度`,
      en: ({ name }) => `“${name}” counts complaints instead of satisfaction: ask those who are served`,
      headline: { zh: ({ name }) => `“${name}”不能代替满意度`, en: ({ name }) => `“${name}” is no satisfaction` },
    },
    other: {
      zh: ({ name }) => `“${name}”不反映服务对象是否满意，请改用满意度，原内容移到相应的二级指标`,
      en: ({ name }) => `“${name}” does not say how satisfied people are: state a satisfaction and move this row`,
      headline: { zh: ({ name }) => `“${name}”不反映满意度`, en: ({ name }) => `“${name}” is no satisfaction` },
    },
  },
  *check(form) {
    for (const indicator of form.indicators) {
      if (indicator.category !== "satisfaction" || isNotApplicable(indicator)) continue;
      const name = nameOf(indicator);
      if (name === "" || JUDGEMENT.test(name) || !measuresOtherThing(indicator, name)) continue;
      yield {
        messageId: name.includes(COMPLAINT) ? "complaint" : "other",
        params: { name: indicator.level3.value },
        at: indicator.level3.at,
      };
    }
  },
});

/**
 * Only what is certainly not satisfaction: troubles, rates of other things, counts. 服务对象 ≥90% may be short for
 * satisfaction.
 */
function measuresOtherThing(indicator: Indicator, name: string): boolean {
  const { unit } = indicator.target.value;
  if (name.includes(COMPLAINT) || TROUBLE.test(name) || isRate(indicator)) return true;
  return unit !== null && isCountUnit(unit);
}
