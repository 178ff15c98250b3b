import { defineFormRule } from "../../engine/rule";
import { known, projectBudget } from "../../forms/amounts";
import { formatFen } from "../../values/amount";
import { costCeilings, hasFurtherControl } from "../../budget/cost";

/** COST-GAP: a project's cost ceilings together cover its budget. */
export const costGap = defineFormRule<{ gap: { count: number; sum: string; budget: string; gap: string } }>({
  meta: {
    code: "COST-GAP",
    severity: "warning",
    title: { zh: "各项成本上限合计明显小于预算", en: "Cost ceilings together well below the budget" },
    dimension: "matching",
    basis: "成本指标覆盖预算资金的主要用途",
  },
  messages: {
    gap: {
      zh: ({ count, sum, budget, gap }) =>
        `${count} 项成本上限合计 ${sum} 万元，预算 ${budget} 万元，其余 ${gap} 万元没有成本指标，请补充或核对`,
      en: ({ count, sum, budget, gap }) =>
        `${count} cost ceilings add up to ${sum} (10k CNY) of a budget of ${budget}: ${gap} are left without one`,
      headline: {
        zh: ({ gap }) => `成本上限少 ${gap} 万元`,
        en: ({ gap }) => `Ceilings leave ${gap} unexplained`,
      },
    },
  },
  *check(form, edition) {
    const budget = known(projectBudget(form));
    const ceilings = costCeilings(form);
    const [first, ...further] = ceilings;
    if (form.kind !== "project" || !budget || !first || further.length === 0) return;
    if (ceilings.some(({ isWhole }) => isWhole) || hasFurtherControl(form, ceilings)) return;
    const sum = ceilings.reduce((total, { fen }) => total + fen, 0);
    if (sum >= Math.round(budget.value.fen * edition.constants.costCoverage)) return;
    yield {
      messageId: "gap",
      params: {
        count: ceilings.length,
        sum: formatFen(sum),
        budget: formatFen(budget.value.fen),
        gap: formatFen(budget.value.fen - sum),
      },
      at: first.indicator.target.at,
      related: [...further.map(({ indicator }) => indicator.target.at), budget.at],
    };
  },
});
