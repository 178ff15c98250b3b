import { defineFormRule } from "../../engine/rule";
import type { Form } from "../../forms/form";
import type { Fen } from "../../values/amount";
import { formatFen } from "../../values/amount";
import { sumGap, type SumGap } from "../shared/sums";

/** BUD-INC-SUM: 资金总额 is the sum of its lines by income (按收入性质分). */
export const budIncSum = defineFormRule<{
  total: { stated: string; sum: string; gap: string };
  fiscal: { stated: string; sum: string; gap: string };
}>({
  meta: {
    code: "BUD-INC-SUM",
    severity: "error",
    title: { zh: "收入来源合计与总额不符", en: "Income lines do not add up to the total" },
    basis: "预算表勾稽关系：资金总额等于各收入来源之和",
  },
  messages: {
    total: {
      zh: ({ stated, sum, gap }) => `资金总额 ${stated} 万元，各收入来源合计 ${sum} 万元，相差 ${gap} 万元，请核对`,
      en: ({ stated, sum, gap }) =>
        `Total funds state ${stated} (10k CNY), the income lines add up to ${sum}: a gap of ${gap}`,
    },
    fiscal: {
      zh: ({ stated, sum, gap }) => `财政拨款 ${stated} 万元，所列各项预算合计 ${sum} 万元，相差 ${gap} 万元，请核对`,
      en: ({ stated, sum, gap }) =>
        `The fiscal appropriation states ${stated} (10k CNY), its lines add up to ${sum}: a gap of ${gap}`,
    },
  },
  *check(form, edition) {
    const tolerance = edition.constants.amountTolerance;
    const hasFiscalLine = form.amounts.fiscalFunds !== undefined;
    const found = hasFiscalLine ? fiscalGap(form, tolerance) : totalGap(form, tolerance);
    if (!found) return;
    yield {
      messageId: hasFiscalLine ? "fiscal" : "total",
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

/** The list of sources is complete where it ends with 其他资金. */
function totalGap({ amounts }: Form, tolerance: Fen): SumGap | null {
  const { generalBudget, governmentFund, stateCapital, specialAccount, otherFunds } = amounts;
  const ownLines = [generalBudget, governmentFund, stateCapital, specialAccount];
  if (ownLines.every((line) => line === undefined)) return null;
  return sumGap({
    total: amounts.totalFunds,
    lines: [...ownLines, otherFunds],
    uncertain: [amounts.carryover, amounts.superiorFunds],
    open: otherFunds === undefined,
    tolerance,
  });
}

/** Where 财政拨款 is a line of its own, the three budgets are its parts. */
function fiscalGap({ amounts }: Form, tolerance: Fen): SumGap | null {
  const lines = [amounts.generalBudget, amounts.governmentFund, amounts.stateCapital];
  return sumGap({
    total: amounts.fiscalFunds,
    lines,
    uncertain: [amounts.specialAccount, amounts.carryover, amounts.superiorFunds],
    open: lines.some((line) => line === undefined),
    tolerance,
  });
}
