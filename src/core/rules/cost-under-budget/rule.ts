import { defineFormRule } from "../../engine/rule";
import { known, projectBudget } from "../../forms/amounts";
import { formatFen } from "../../values/amount";
import { costCeilings, hasFurtherControl } from "../../budget/cost";
import { nameOf } from "../../indicators/measure";

/** COST-UNDER-BUDGET: a project's only cost ceiling covers its budget. */
export const costUnderBudget = defineFormRule<{
  gap: { name: string; ceiling: string; budget: string; gap: string };
}>({
  meta: {
    code: "COST-UNDER-BUDGET",
    severity: "warning",
    title: { zh: "成本上限明显小于预算", en: "Cost ceiling well below the budget" },
    dimension: "matching",
    yieldsInRow: ["VAL-UNIT-MONEY"],
    basis: "成本指标覆盖预算资金的主要用途",
  },
  messages: {
    gap: {
      zh: ({ name, ceiling, budget, gap }) =>
        `“${name}”上限 ${ceiling} 万元，预算 ${budget} 万元，其余 ${gap} 万元没有成本指标，请补充或核对`,
      en: ({ name, ceiling, budget, gap }) =>
        `“${name}” allows ${ceiling} (10k CNY) of a budget of ${budget}: ${gap} are left without a cost indicator`,
      headline: { zh: ({ gap }) => `成本上限少 ${gap} 万元`, en: ({ gap }) => `Ceiling ${gap} below the budget` },
    },
  },
  *check(form, edition) {
    const budget = known(projectBudget(form));
    const ceilings = costCeilings(form);
    const wholes = ceilings.filter(({ isWhole }) => isWhole);
    const [single, ...further] = wholes.length > 0 ? wholes : ceilings;
    if (form.kind !== "project" || !budget || !single || further.length > 0) return;
    // Unit costs beside the ceiling of the whole are contained in it.
    if (!single.isWhole && hasFurtherControl(form, ceilings)) return;
    if (single.fen >= Math.round(budget.value.fen * edition.constants.costCoverage)) return;
    yield {
      messageId: "gap",
      params: {
        name: nameOf(single.indicator),
        ceiling: formatFen(single.fen),
        budget: formatFen(budget.value.fen),
        gap: formatFen(budget.value.fen - single.fen),
      },
      at: single.indicator.target.at,
      related: [budget.at],
    };
  },
});
