import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import { formBudget } from "../../forms/amounts";
import { formatFen, type Fen } from "../../values/amount";
import {
  ceilingsHeldAgainst,
  costRows,
  departmentAmount,
  largestBudget,
  largestBudgetFor,
  partCeilings,
  type CostCeiling,
} from "../../budget/cost";
import { formatCell } from "../../workbook/address";
import { lastPlace } from "../../budget/rounding";
import { coverageOf } from "../../budget/cost-coverage";
import type { Form } from "../../forms/form";
import { isFloor, nameOf } from "../../indicators/measure";

/** COST-OVER-BUDGET: no cost ceiling, and no sum of partial ceilings, exceeds the form's budget. */
export const costOverBudget = defineFormRule<{
  single: { name: string; ceiling: string; budget: string; excess: string };
  sum: { count: number; sum: string; budget: string; excess: string };
}>({
  meta: {
    code: "COST-OVER-BUDGET",
    severity: "error",
    title: { zh: "成本上限大于预算", en: "Cost ceiling above the budget" },
    dimension: "matching",
    basis: "成本指标不突破预算资金总额",
  },
  messages: {
    single: {
      zh: ({ name, ceiling, budget, excess }) =>
        `“${name}”上限 ${ceiling} 万元，大于预算资金 ${budget} 万元，超出 ${excess} 万元，请核对`,
      en: ({ name, ceiling, budget, excess }) =>
        `“${name}” allows ${ceiling} (10k CNY), ${excess} more than the budget of ${budget}`,
      headline: {
        zh: ({ excess }) => `成本超预算 ${excess} 万元`,
        en: ({ excess }) => `Ceiling ${excess} above the budget`,
      },
    },
    sum: {
      zh: ({ count, sum, budget, excess }) =>
        `${count} 项成本上限合计 ${sum} 万元，大于预算资金 ${budget} 万元，超出 ${excess} 万元，请核对`,
      en: ({ count, sum, budget, excess }) =>
        `${count} cost ceilings add up to ${sum} (10k CNY), ${excess} more than the budget of ${budget}`,
      headline: {
        zh: ({ excess }) => `成本合计超 ${excess} 万元`,
        en: ({ excess }) => `Ceilings ${excess} above the budget`,
      },
    },
  },
  *check(form, edition) {
    const budget = largestBudget(form);
    if (budget === null || budget <= 0) return;
    const stated = formBudget(form);
    // A ceiling may be the amount before it was rounded for the form.
    const limit = budget + Math.max(edition.constants.amountTolerance, stated ? lastPlace([stated]) : 0);
    const related = stated ? [stated.at] : [];
    const ceilings = ceilingsHeldAgainst(form).filter(standsAlone);
    const over = flatMap([...ceilings, ...unitCosts(form)], (ceiling) => {
      const own = largestBudgetFor(ceiling, form) ?? budget;
      const isOver = ceiling.fen > own + (limit - budget) && !isRounded(ceiling, own);
      return isOver ? [{ ...ceiling, own }] : [];
    });
    for (const { indicator, fen, own } of over) {
      yield {
        messageId: "single",
        params: {
          name: nameOf(indicator),
          ceiling: formatFen(fen),
          budget: formatFen(own),
          excess: formatFen(fen - own),
        },
        at: indicator.target.at,
        related: [departmentAmount(nameOf(indicator), form)?.at ?? related].flat(),
      };
    }
    const parts = partCeilings(ceilings);
    const [first, ...further] = parts;
    const sum = parts.reduce((total, { fen }) => total + fen, 0);
    if (!first || over.length > 0 || sum <= limit) return;
    yield {
      messageId: "sum",
      params: {
        count: parts.length,
        sum: formatFen(sum),
        budget: formatFen(budget),
        excess: formatFen(sum - budget),
      },
      at: first.indicator.target.at,
      related: [...further.map(({ indicator }) => indicator.target.at), ...related],
    };
  },
});

/** A larger share of the budget is not lost by rounding. */
const ROUNDED_SHARE = 0.001;

/** 90万元 beside 89.974: the budget, rounded to the last figure that the ceiling states. */
function isRounded({ indicator, fen }: Pick<CostCeiling, "indicator" | "fen">, budget: Fen): boolean {
  const { figure } = indicator.target.value;
  const number = Number(figure);
  if (figure === null || !(number > 0)) return false;
  const places = /\.(\d+)/.exec(figure)?.[1]?.length ?? 0;
  const lastFigure = fen / number / 10 ** places;
  return fen - budget <= Math.min(lastFigure / 2, budget * ROUNDED_SHARE);
}

/** Whether no other ceiling shares its name: several of one name are those of regions or of years. */
const standsAlone = ({ indicator }: CostCeiling, _: number, all: readonly CostCeiling[]): boolean =>
  all.every((other) => other.indicator === indicator || nameCell(other) !== nameCell({ indicator }));

const nameCell = ({ indicator }: Pick<CostCeiling, "indicator">): string => formatCell(indicator.level3.at);

/** Unit costs in plain 元 with an upper limit: even a single item may not cost more than the budget. */
const unitCosts = (form: Form): readonly Pick<CostCeiling, "indicator" | "fen">[] =>
  flatMap(costRows(form), (indicator) => {
    const coverage = coverageOf(indicator);
    const isLimit = indicator.category === "cost" && !isFloor(indicator);
    return coverage?.kind === "unit" && indicator.target.value.per === null && isLimit
      ? [{ indicator, fen: coverage.fen }]
      : [];
  });
