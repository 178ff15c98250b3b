import { defineFormRule } from "../../engine/rule";
import { known } from "../../forms/amounts";
import { formatFen } from "../../values/amount";
import { expenditureSum } from "../../budget/budget-sums";
import { sumGap } from "../../budget/sums";

/** BUD-EXP-SUM: 资金总额 = 基本支出 + 项目支出, or the sum of the parts declared by the layout. */
export const budExpSum = defineFormRule<{
  gap: { stated: string; basic: string; project: string; gap: string };
  parts: { stated: string; sum: string; gap: string };
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
    parts: {
      zh: ({ stated, sum, gap }) => `资金总额 ${stated} 万元，所列各项支出合计 ${sum} 万元，相差 ${gap} 万元，请核对`,
      en: ({ stated, sum, gap }) =>
        `Total funds state ${stated} (10k CNY), the expenditure lines add up to ${sum}: a gap of ${gap}`,
      headline: {
        zh: ({ gap }) => `支出与总额差 ${gap} 万元`,
        en: ({ gap }) => `Expenditure misses the total by ${gap}`,
      },
    },
  },
  *check(form, edition) {
    const sum = expenditureSum(form, edition);
    const found = sumGap(sum);
    if (!found) return;
    const figures = { stated: formatFen(found.total.value.fen), gap: formatFen(found.gap) };
    const basic = known(form.amounts.basicExpenditure);
    const project = known(form.amounts.projectExpenditure);
    const place = { at: found.total.at, related: found.lines.map(({ at }) => at) };
    if (sum.lines.length === 2 && basic && project) {
      const parts = { basic: formatFen(basic.value.fen), project: formatFen(project.value.fen) };
      yield { messageId: "gap", params: { ...figures, ...parts }, ...place };
    } else yield { messageId: "parts", params: { ...figures, sum: formatFen(found.sum) }, ...place };
  },
});
