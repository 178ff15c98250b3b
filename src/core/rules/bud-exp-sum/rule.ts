import { defineFormRule } from "../../engine/rule";
import { known } from "../../forms/amounts";
import { formatFen } from "../../values/amount";
import { expenditureSum } from "../../budget/budget-sums";
import { sumGap } from "../../budget/sums";

/** BUD-EXP-SUM: 资金总额 = 基本支出 + 项目支出. */
export const budExpSum = defineFormRule<{
  gap: { stated: string; basic: string; project: string; gap: string };
}>({
  meta: {
    code: "BUD-EXP-SUM",
    severity: "error",
    title: { zh: "基本支出与项目支出之和与总额不符", en: "Basic and project expenditure do not add up to the total" },
    dimension: "completeness",
    basis: "资金总额等于基本支出与项目支出之和",
  },
  messages: {
    gap: {
      zh: ({ stated, basic, project, gap }) =>
        `基本支出 ${basic} 万元与项目支出 ${project} 万元之和不等于资金总额 ${stated} 万元，相差 ${gap} 万元，请核对`,
      en: ({ stated, basic, project, gap }) =>
        `Basic ${basic} and project expenditure ${project} (10k CNY) do not add up to ${stated}: a gap of ${gap}`,
      headline: {
        zh: ({ gap }) => `支出与总额差 ${gap} 万元`,
        en: ({ gap }) => `Expenditure misses the total by ${gap}`,
      },
    },
  },
  *check(form, edition) {
    const basic = known(form.amounts.basicExpenditure);
    const project = known(form.amounts.projectExpenditure);
    const found = sumGap(expenditureSum(form, edition));
    if (!basic || !project || !found) return;
    yield {
      messageId: "gap",
      params: {
        stated: formatFen(found.total.value.fen),
        basic: formatFen(basic.value.fen),
        project: formatFen(project.value.fen),
        gap: formatFen(found.gap),
      },
      at: found.total.at,
      related: [basic.at, project.at],
    };
  },
});
