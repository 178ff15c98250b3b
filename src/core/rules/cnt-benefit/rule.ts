import { defineFormRule } from "../../engine/rule";
import { branchGaps } from "../../indicators/branches";

/** CNT-BENEFIT: a form has at least one 效益 indicator. */
export const cntBenefit = defineFormRule<{ missing: Record<string, never> }>({
  meta: {
    code: "CNT-BENEFIT",
    severity: "error",
    title: { zh: "没有效益指标", en: "No benefit indicator" },
    dimension: "completeness",
    basis: "效益指标至少设经济、社会、生态效益或可持续影响之一",
    isAboutWhole: true,
  },
  messages: {
    missing: {
      zh: () => "没有设效益指标，请至少设一个经济效益、社会效益、生态效益或可持续影响指标",
      en: () => "There is no benefit indicator: state an economic, social, ecological or lasting effect",
      headline: { zh: () => "没有设效益指标", en: () => "No benefit indicator" },
    },
  },
  *check(form, edition) {
    const { benefit } = branchGaps(form, edition);
    if (benefit) yield { messageId: "missing", params: {}, at: benefit.at };
  },
});
