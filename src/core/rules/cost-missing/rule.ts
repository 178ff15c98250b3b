import type { Edition } from "../../editions/edition";
import { defineFormRule } from "../../engine/rule";
import { formBudget, known } from "../../forms/amounts";
import { isCost } from "../../forms/category";
import type { Form, Indicator } from "../../forms/form";
import { formatFen } from "../../values/amount";
import type { CellRef } from "../../workbook/address";
import { typedTarget } from "../../indicators/measure";
import { isUnread } from "../../indicators/branches";
import { costCeilings, costRows, lacksCostAmount } from "../../budget/cost";

/** COST-MISSING: a project form limits its cost by an amount, and so does a department form that sets a cost. */
export const costMissing = defineFormRule<{
  noAmount: { budget: string };
  noRow: { budget: string };
  words: { name: string; value: string };
}>({
  meta: {
    code: "COST-MISSING",
    severity: "warning",
    title: { zh: "没有金额类成本指标", en: "No cost indicator with an amount" },
    dimension: "matching",
    yieldsInRow: ["COST-NOT-COST", "COST-PERCENT", "DIR-COST-GE", "COST-CONTROL-GE"],
    basis: "成本指标能够与预算金额核对",
    yieldsTo: ["CNT-L2-MISSING"],
    isAboutWhole: true,
  },
  messages: {
    noAmount: {
      zh: ({ budget }) => `成本指标中没有金额上限，无法与预算${budgetZh(budget)}核对，请增加金额类成本指标（≤××万元）`,
      en: ({ budget }) =>
        `No cost indicator limits an amount: none can be checked against the budget${budgetEn(budget)}`,
      headline: { zh: () => "成本指标没有金额上限", en: () => "No cost ceiling in money" },
    },
    words: {
      zh: ({ name, value }) =>
        `“${name}”只写“${value}”，其他成本都是单价或标准，没有能与预算核对的金额上限，请写明金额（≤××万元）`,
      en: ({ name, value }) =>
        `“${name}” only says “${value}”, and the other costs are prices: state an amount that can be checked`,
      headline: { zh: ({ name }) => `“${name}”没有金额上限`, en: ({ name }) => `“${name}”: no amount` },
    },
    noRow: {
      zh: ({ budget }) => `没有成本指标，无法与预算${budgetZh(budget)}核对，请增加金额类成本指标（≤××万元）`,
      en: ({ budget }) => `There is no cost indicator to check against the budget${budgetEn(budget)}`,
      headline: { zh: () => "没有成本指标", en: () => "No cost indicator" },
    },
  },
  *check(form, edition) {
    if (form.indicators.length === 0 || isUnread(form)) return;
    const rows = costRows(form);
    // A department need not limit its cost, but a cost that it sets says how much.
    if (form.kind === "department" && !rows.some(isInWords)) return;
    if (!lacksCostAmount(form)) {
      const open = costCeilings(form).length === 0 ? rows.find(isHeldByWords) : undefined;
      if (open) {
        const params = { name: open.level3.value, value: typedTarget(open) };
        yield { messageId: "words", params, at: open.target.at };
      }
      return;
    }
    const [first] = rows;
    const inWords = rows.filter(isInWords);
    const at = inWords[0]?.target.at ?? (first ? (first.level2 ?? first.level3).at : cellWithoutRows(form, edition));
    if (!at) return;
    const budget = known(formBudget(form));
    const amount = budget ? formatFen(budget.value.fen) : "";
    const related = inWords.slice(1).map(({ target }) => target.at);
    yield { messageId: first ? "noAmount" : "noRow", params: { budget: amount }, at, related };
  },
});

const isInWords = ({ target }: Indicator): boolean => target.value.kind === "qualitative";

/** 控制在预算范围内, 不超预算: words that leave the amount to the reader. */
const isHeldByWords = (indicator: Indicator): boolean =>
  isInWords(indicator) && indicator.category === "cost" && /预算|概算|批复/.test(typedTarget(indicator));

const budgetZh = (budget: string): string => (budget === "" ? "" : ` ${budget} 万元`);
const budgetEn = (budget: string): string => (budget === "" ? "" : ` ${budget} (10k CNY)`);

/** Projects that need a cost even if the edition makes it optional (101号): works, major repairs, purchases. */
const NEEDS_COST = /工程|建设|新建|扩建|改造|修缮|大修|装修|购置|采购|设备/;

/**
 * The cell for a missing cost row: its printed branch, or the place for it if the edition has one. Flat tables have
 * none.
 */
function cellWithoutRows(form: Form, edition: Edition): CellRef | null {
  const printed = form.branches.find(({ category }) => category === "cost");
  if (printed) return printed.level2.at;
  const tree = edition.tree[form.kind];
  const node = tree.find(({ branches }) => branches.some(({ category }) => isCost(category)));
  const isAsked = node?.branches.some(({ category, mandatory }) => isCost(category) && mandatory) === true;
  if (!node || !(isAsked || NEEDS_COST.test(form.texts.projectName?.value ?? ""))) return null;
  const home = form.branches.find(({ level1 }) => level1?.value === node.name) ?? form.branches[0];
  return home ? (home.level1 ?? home.level2).at : null;
}
