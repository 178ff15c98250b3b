import { formatFen, type Fen } from "../../values/amount";
import { pricedCounts, isOnlyCost, type PricedCount } from "../../budget/priced-counts";
import type { EditionConstants } from "../../editions/edition";
import { defineFormRule } from "../../engine/rule";
import { formBudget, known } from "../../forms/amounts";
import type { Form } from "../../forms/form";
import { isCeiling, isFloor, typedTarget } from "../../indicators/measure";

/** Exceeding the budget by more than this share is not rounding; ceilings of several prices are rounded up more. */
const [ROUNDING, ROUNDING_OF_SEVERAL] = [0.01, 0.1];
/** 万 typed by mistake. */
const WAN = 10_000;
/** From this multiple of the budget on, a price was not merely set too high. */
const ABSURD = 100;
/** The most that one may get, not what each gets. */
const MOST = /上限|最高|封顶|限额|不超过/;

type Product = Readonly<Record<"count" | "cost" | "product" | "budget", string>>;

/** COST-PER-HEAD: counts times their unit costs equal the budget. */
export const costPerHead = defineFormRule<{
  slip: Product;
  over: Product;
  sum: { count: number; product: string; budget: string };
  under: Product;
}>({
  meta: {
    code: "COST-PER-HEAD",
    severity: "warning",
    title: { zh: "数量与单位成本之积与预算不符", en: "Number times unit cost differs from the budget" },
    dimension: "matching",
    basis: "数量乘以单位成本（补助标准）应与预算金额相当",
  },
  messages: {
    slip: {
      zh: ({ count, cost, product, budget }) =>
        `“${count}”乘以“${cost}”为 ${product} 万元，预算只有 ${budget} 万元，单价可能多写了“万”，请核对`,
      en: ({ count, cost, product, budget }) =>
        `“${count}” times “${cost}” makes ${product} (10k CNY) of a budget of ${budget}: 万 too much in the price?`,
      headline: {
        zh: ({ cost }) => `单价“${cost}”可能多写了“万”`,
        en: ({ cost }) => `Price “${cost}”: 万 too much?`,
      },
      severity: "error",
    },
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
    sum: {
      zh: ({ count, product, budget }) =>
        `${count} 项单位成本乘以各自的数量共 ${product} 万元，大于预算 ${budget} 万元，请核对数量、单价和预算`,
      en: ({ count, product, budget }) =>
        `${count} unit costs times their numbers make ${product} (10k CNY), more than the budget of ${budget}: check`,
      headline: {
        zh: ({ product, budget }) => `数量×单价共 ${product}，预算 ${budget}`,
        en: ({ product, budget }) => `Numbers × costs ${product}, budget ${budget}`,
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
    const budget = known(formBudget(form));
    if (!budget || budget.value.fen <= 0) return;
    const { fen } = budget.value;
    const priced = pricedCounts(form);
    const judged = priced.map((one) => ({ ...one, messageId: deviation(one, form, fen, constants) }));
    for (const { messageId, count, cost, product } of judged) {
      if (messageId === null) continue;
      const params = {
        count: typedTarget(count),
        cost: typedTarget(cost),
        product: formatFen(product),
        budget: formatFen(fen),
      };
      yield { messageId, params, at: cost.target.at, related: [count.target.at, budget.at] };
    }
    const [first, ...further] = priced;
    const sum = priced.reduce((total, { product }) => total + product, 0);
    const isExplained =
      judged.some(({ messageId }) => messageId !== null) || priced.some(({ count }) => isCeiling(count));
    if (!first || further.length === 0 || isExplained || form.kind !== "project") return;
    if (sum <= fen * (1 + ROUNDING_OF_SEVERAL)) return;
    const params = { count: priced.length, product: formatFen(sum), budget: formatFen(fen) };
    const related = [...further.map(({ cost }) => cost.target.at), budget.at];
    yield { messageId: "sum", params, at: first.cost.target.at, related };
  },
});

/** A minimum count at that price must not exceed the budget; a maximum may fall short of it. */
function deviation(
  priced: PricedCount,
  form: Form,
  budget: Fen,
  { costCoverage }: EditionConstants,
): "slip" | "over" | "under" | null {
  const { count, cost, product } = priced;
  if (product > budget * ABSURD && product <= budget * WAN * (1 + ROUNDING)) return "slip";
  if (form.kind !== "project") return null;
  if (product > budget * (1 + ROUNDING) && !isCeiling(count) && !MOST.test(cost.level3.value)) return "over";
  const isShort = product < budget * costCoverage && !isFloor(count) && !isFloor(cost);
  return isShort && isOnlyCost(form, priced) ? "under" : null;
}
