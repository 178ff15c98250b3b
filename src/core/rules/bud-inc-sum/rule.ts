import { defineFormRule } from "../../engine/rule";
import { formatFen } from "../../values/amount";
import { incomeSum } from "../../budget/budget-sums";
import { sumGap } from "../../budget/sums";

/** BUD-INC-SUM: 资金总额 is the sum of its lines by income (按收入性质分). */
export const budIncSum = defineFormRule<{
  total: { stated: string; sum: string; gap: string };
  fiscal: { stated: string; sum: string; gap: string };
}>({
  meta: {
    code: "BUD-INC-SUM",
    severity: "error",
    title: { zh: "收入来源合计与总额不符", en: "Income lines do not add up to the total" },
    dimension: "completeness",
    basis: "资金总额等于各收入来源之和",
  },
  messages: {
    total: {
      zh: ({ stated, sum, gap }) => `资金总额 ${stated} 万元，各收入来源合计 ${sum} 万元，相差 ${gap} 万元，请核对`,
      en: ({ stated, sum, gap }) =>
        `Total funds state ${stated} (10k CNY), the income lines add up to ${sum}: a gap of ${gap}`,
      headline: {
        zh: ({ gap }) => `来源与总额差 ${gap} 万元`,
        en: ({ gap }) => `Income lines miss the total by ${gap}`,
      },
    },
    fiscal: {
      zh: ({ stated, sum, gap }) => `财政拨款 ${stated} 万元，所列各项预算合计 ${sum} 万元，相差 ${gap} 万元，请核对`,
      en: ({ stated, sum, gap }) =>
        `The fiscal appropriation states ${stated} (10k CNY), its lines add up to ${sum}: a gap of ${gap}`,
      headline: {
        zh: ({ gap }) => `拨款与各项差 ${gap} 万元`,
        en: ({ gap }) => `Appropriation and its lines: gap ${gap}`,
      },
    },
  },
  *check(form, edition) {
    const sum = incomeSum(form, edition);
    const found = sum && sumGap(sum);
    if (!found) return;
    yield {
      messageId: sum.total === form.amounts.fiscalFunds ? "fiscal" : "total",
      params: {
        stated: formatFen(found.total.value.fen),
        sum: formatFen(found.sum),
        gap: formatFen(found.gap),
      },
      at: found.total.at,
      related: found.lines.map(({ at }) => at),
    };
  },
});
