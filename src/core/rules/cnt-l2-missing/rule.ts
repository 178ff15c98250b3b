import { defineFormRule } from "../../engine/rule";
import { branchGaps } from "../../indicators/branches";

/** CNT-L2-MISSING: every mandatory 二级指标 has an indicator. 满意度 and 效益 as a whole have their own rules. */
export const cntL2Missing = defineFormRule<{ missing: { level1: string; level2: string } }>({
  meta: {
    code: "CNT-L2-MISSING",
    severity: "warning",
    title: { zh: "缺少必设的二级指标", en: "Mandatory branch without an indicator" },
    dimension: "completeness",
    hasOneRemedy: true,
    basis: "必填的二级指标至少设一个三级指标",
  },
  messages: {
    missing: {
      zh: ({ level1, level2 }) => `${level1}中没有“${level2}”，请至少设一个三级指标；确实不涉及的，请说明理由`,
      en: ({ level1, level2 }) =>
        `No indicator under “${level2}” (${level1}): set at least one or say why there is none`,
      headline: { zh: ({ level2 }) => `没有“${level2}”`, en: ({ level2 }) => `Nothing under “${level2}”` },
    },
  },
  *check(form, edition) {
    for (const { level1, level2, at } of branchGaps(form, edition).branches)
      yield { messageId: "missing", params: { level1, level2 }, at };
  },
});
