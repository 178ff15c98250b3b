import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import { known, projectBudget, type KnownAmount } from "../../forms/amounts";
import type { Form } from "../../forms/form";
import { formatFen } from "../../values/amount";
import { costCeilings, departmentAmount, hasFurtherControl, type CostCeiling } from "../../budget/cost";
import { nameOf } from "../../indicators/measure";

/** COST-UNDER-BUDGET: a project's only cost ceiling covers its budget, a department's cost of its projects covers them. */
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
    const single = form.kind === "project" ? ceilingOfProject(form) : ceilingOfDepartment(form);
    if (!single || single.fen >= Math.round(single.budget.value.fen * edition.constants.costCoverage)) return;
    yield {
      messageId: "gap",
      params: {
        name: nameOf(single.indicator),
        ceiling: formatFen(single.fen),
        budget: formatFen(single.budget.value.fen),
        gap: formatFen(single.budget.value.fen - single.fen),
      },
      at: single.indicator.target.at,
      related: [single.budget.at],
    };
  },
});

/** A cost ceiling and the amount that it should cover. */
interface Covering extends CostCeiling {
  readonly budget: KnownAmount;
}

/** The only ceiling of a project, or the one for its whole; null if other costs may cover the rest. */
function ceilingOfProject(form: Form): Covering | null {
  const budget = known(projectBudget(form));
  const ceilings = costCeilings(form);
  const wholes = ceilings.filter(({ isWhole }) => isWhole);
  const [single, ...further] = wholes.length > 0 ? wholes : ceilings;
  if (!budget || !single || further.length > 0) return null;
  // Unit costs beside the ceiling of the whole are contained in it.
  return single.isWhole || !hasFurtherControl(form, ceilings) ? { ...single, budget } : null;
}

/** The only cost of a department that covers its 项目支出 or 基本支出 by its name; other costs are parts. */
function ceilingOfDepartment(form: Form): Covering | null {
  const covering = flatMap(costCeilings(form), (ceiling): readonly Covering[] => {
    const budget = departmentAmount(nameOf(ceiling.indicator), form);
    return budget ? [{ ...ceiling, budget }] : [];
  });
  const [single, ...further] = covering;
  return single && further.length === 0 ? single : null;
}
