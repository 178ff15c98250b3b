import { defineFormRule } from "../../engine/rule";
import { formBudget, known, type KnownAmount } from "../../forms/amounts";
import type { Form } from "../../forms/form";
import { formatFen } from "../../values/amount";
import { amountCells } from "../../budget/amount-cells";

/** BUD-NEG: no amount is negative, and the form's total is not 0. */
export const budNeg = defineFormRule<{ negative: { amount: string }; zero: Record<string, never> }>({
  meta: {
    code: "BUD-NEG",
    severity: "error",
    title: { zh: "金额为负或总额为零", en: "Negative amount or a total of zero" },
    dimension: "completeness",
    basis: "预算金额不得为负；没有资金安排的不编报绩效目标",
  },
  messages: {
    negative: {
      zh: ({ amount }) => `金额 ${amount} 万元为负数，请核对`,
      en: ({ amount }) => `The amount ${amount} (10k CNY) is negative: check it`,
      headline: { zh: ({ amount }) => `金额为负：${amount} 万元`, en: ({ amount }) => `Negative amount: ${amount}` },
    },
    zero: {
      zh: () => "预算总额为 0，没有资金安排的不需编报，请核对金额",
      en: () => "The total is 0: a form without money is not needed, check the amount",
      headline: { zh: () => "预算总额为 0", en: () => "The total is 0" },
    },
  },
  *check(form) {
    for (const amount of amountCells(form).map(known)) {
      if (amount === null || amount.value.fen >= 0) continue;
      yield { messageId: "negative", params: { amount: formatFen(amount.value.fen) }, at: amount.at };
    }
    const budget = known(formBudget(form));
    if (budget && isZeroFigure(budget) && !hasOtherMoney(form)) yield { messageId: "zero", params: {}, at: budget.at };
  },
});

/** A dash means "not stated here", the figure 0 means no money. */
const isZeroFigure = ({ value, text }: KnownAmount): boolean => value.fen === 0 && /\d/.test(text);

const hasOtherMoney = (form: Form): boolean => amountCells(form).some(({ value }) => (value.fen ?? 0) > 0);
