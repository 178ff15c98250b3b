import Big from "big.js";
import { coverageOf } from "../../budget/cost-coverage";
import { costCeilings, costRows } from "../../budget/cost";
import type { EditionConstants } from "../../editions/edition";
import { defineFormRule } from "../../engine/rule";
import { known, projectBudget } from "../../forms/amounts";
import type { Form, Indicator } from "../../forms/form";
import { isCeiling, isFloor, typedTarget } from "../../indicators/measure";
import { formatFen, type Fen } from "../../values/amount";

/** Exceeding the budget by more than this share is not rounding. */
const ROUNDING = 0.01;
/** Units that count the same thing. */
const SAME: ReadonlyMap<string, string> = new Map([
  ["名", "人"],
  ["位", "人"],
  ["生", "人"],
  ["台（套）", "台"],
]);

const sameUnit = (unit: string): string => SAME.get(unit) ?? unit;

/** COST-PER-HEAD: a count times its unit cost equals the budget. */
export const costPerHead = defineFormRule<{
  over: { count: string; cost: string; product: string; budget: string };
  under: { count: string; cost: string; product: string; budget: string };
}>({
  meta: {
    code: "COST-PER-HEAD",
    severity: "warning",
    title: { zh: "数量与单位成本之积与预算不符", en: "Number times unit cost differs from the budget" },
    dimension: "matching",
    basis: "数量乘以单位成本（补助标准）应与预算金额相当",
  },
  messages: {
    over: {
      zh: ({ count, cost, product, budget }) =>
        `“${count}”乘以“${cost}”为 ${product} 万元，大于预算 ${budget} 万元，请核对人数（数量）、标准和预算`,
      en: ({ count, cost, product, budget }) =>
        `“${count}” times “${cost}” makes ${product} (10k CNY), more than the budget of ${budget}: check all three`,
      headline: {
        zh: ({ product, budget }) => `数量×标准 ${product}，预算 ${budget}`,
        en: ({ product, budget }) => `Number × cost ${product}, budget ${budget}`,
      },
    },
    under: {
      zh: ({ count, cost, product, budget }) =>
        `“${count}”乘以“${cost}”为 ${product} 万元，预算 ${budget} 万元，其余没有成本指标，请补充或核对`,
      en: ({ count, cost, product, budget }) =>
        `“${count}” times “${cost}” makes ${product} (10k CNY) of a budget of ${budget}: the rest is unexplained`,
      headline: {
        zh: ({ product, budget }) => `数量×标准 ${product}，预算 ${budget}`,
        en: ({ product, budget }) => `Number × cost ${product}, budget ${budget}`,
      },
    },
  },
  *check(form, { constants }) {
    const budget = known(projectBudget(form));
    const priced = form.kind === "project" ? pricedCount(form) : null;
    if (!budget || !priced || budget.value.fen <= 0) return;
    const messageId = deviation(priced, budget.value.fen, constants);
    if (!messageId) return;
    yield {
      messageId,
      params: {
        count: typedTarget(priced.count),
        cost: typedTarget(priced.cost),
        product: formatFen(priced.product),
        budget: formatFen(budget.value.fen),
      },
      at: priced.cost.target.at,
      related: [priced.count.target.at, budget.at],
    };
  },
});

interface PricedCount {
  readonly count: Indicator;
  readonly cost: Indicator;
  /** The cost of all of them for a year. */
  readonly product: Fen;
}

/**
 * The form's only unit cost and the only count in its unit; null if there are several or none. Besides these, only
 * ceilings for the whole are allowed.
 */
function pricedCount(form: Form): PricedCount | null {
  const wholes = costCeilings(form).flatMap(({ indicator, isWhole }) => (isWhole ? [indicator] : []));
  const [cost, ...furtherCosts] = costRows(form).filter((row) => !wholes.includes(row));
  const coverage = cost && coverageOf(cost);
  if (!cost || furtherCosts.length > 0 || coverage?.kind !== "unit") return null;
  const { per, timesAYear, fen } = coverage;
  if (per === null || timesAYear === null) return null;
  const counts = form.indicators.filter(
    ({ category, target: { value } }) =>
      category === "quantity" && value.unit !== null && sameUnit(value.unit) === sameUnit(per) && value.number !== null,
  );
  const [count, ...furtherCounts] = counts;
  const number = count?.target.value.number ?? null;
  if (!count || furtherCounts.length > 0 || number === null) return null;
  return { count, cost, product: new Big(number).times(fen).times(timesAYear).round().toNumber() };
}

/** A minimum count at that price must not exceed the budget; a maximum may fall short of it. */
function deviation(
  { count, cost, product }: PricedCount,
  budget: Fen,
  { costCoverage }: EditionConstants,
): "over" | "under" | null {
  if (product > budget * (1 + ROUNDING) && !isCeiling(count)) return "over";
  return product < budget * costCoverage && !isFloor(count) && !isFloor(cost) ? "under" : null;
}
