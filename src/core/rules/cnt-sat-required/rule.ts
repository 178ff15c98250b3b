import { defineFormRule } from "../../engine/rule";
import { branchGaps } from "../../indicators/branches";

/** CNT-SAT-REQUIRED: the satisfaction of the people served is measured. */
export const cntSatRequired = defineFormRule<{ missing: { branch: string } }>({
  meta: {
    code: "CNT-SAT-REQUIRED",
    severity: "error",
    title: { zh: "没有满意度指标", en: "No satisfaction indicator" },
    dimension: "completeness",
    basis: "设满意度指标",
    isLocal: true,
  },
  messages: {
    missing: {
      zh: ({ branch }) => `没有设“${branch}”，请增加服务对象或受益者的满意度指标（如 ≥90%）`,
      en: ({ branch }) => `There is no “${branch}”: ask those who are served how satisfied they are`,
      headline: { zh: () => "没有满意度指标", en: () => "No satisfaction indicator" },
    },
  },
  *check(form, edition) {
    const { satisfaction } = branchGaps(form, edition);
    if (satisfaction) yield { messageId: "missing", params: { branch: satisfaction.level2 }, at: satisfaction.at };
  },
});
