import { expenditureSum, incomeSum, projectSums, sourceSum } from "../../budget/budget-sums";
import { ceilingsHeldAgainst, largestBudget } from "../../budget/cost";
import { readSum, type SumOfLines } from "../../budget/sums";
import { definePackRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import { formBudget } from "../../forms/amounts";
import type { Form, Located } from "../../forms/form";
import type { LocalText } from "../../local-text";
import { groupBy } from "../../group-by";
import type { AmountReading } from "../../values/amount";
import { formatCell, type CellRef } from "../../workbook/address";

const INCOME: LocalText = { zh: "按收入性质分的合计", en: "the sum by income" };
const SOURCES: LocalText = { zh: "资金来源合计", en: "the sum of sources" };
const EXPENDITURE: LocalText = { zh: "基本支出与项目支出合计", en: "basic and project expenditure" };
const PROJECTS: LocalText = { zh: "项目合计", en: "the sum of projects" };
const CEILINGS: LocalText = { zh: "成本上限与预算", en: "the fit of cost ceilings" };

/**
 * BUD-UNCHECKED: sums and cost ceilings that could not be checked because an amount is blank or unreadable; reported
 * once, at that amount.
 */
export const budUnchecked = definePackRule<{
  blank: { sums: string; sumsEn: string };
  unreadable: { text: string; sums: string; sumsEn: string };
  noBudget: { count: number };
}>({
  meta: {
    code: "BUD-UNCHECKED",
    severity: "info",
    title: { zh: "金额缺失，未能核对", en: "Not checked for want of an amount" },
    dimension: "completeness",
    basis: "预算金额填写完整、可以核对",
    yieldsTo: ["TO-FILL", "BUD-BLANK", "TXT-HINT", "READ-UNCERTAIN"],
  },
  messages: {
    blank: {
      zh: ({ sums }) => `这里没有填金额，${sums}没有核对；没有的请填 0`,
      en: ({ sumsEn }) => `No amount stands here, so ${sumsEn} was not checked; type 0 where there is none`,
      headline: { zh: ({ sums }) => `${sums}未核对`, en: () => "Not checked: an amount is missing" },
    },
    unreadable: {
      zh: ({ text, sums }) => `“${text}”不是金额，${sums}没有核对，请填数字`,
      en: ({ text, sumsEn }) => `“${text}” is no amount, so ${sumsEn} was not checked: type a figure`,
      headline: { zh: ({ sums }) => `${sums}未核对`, en: () => "Not checked: an amount is missing" },
    },
    noBudget: {
      zh: ({ count }) => `表中没有读到预算金额，${count} 项成本上限没有与预算核对`,
      en: ({ count }) => `The form states no budget: cost ceilings (${count}) were not held against it`,
      headline: { zh: () => "成本上限与预算未核对", en: () => "Cost ceilings were not checked" },
    },
  },
  *check(pack, editionOf) {
    const sums = [
      ...flatMap(pack.forms, (form) => {
        const edition = editionOf(form);
        return [
          [INCOME, incomeSum(form, edition)],
          [SOURCES, sourceSum(form, edition)],
          [EXPENDITURE, expenditureSum(form, edition)],
        ] as const;
      }),
      ...projectSums(pack, editionOf).map((sum) => [PROJECTS, sum] as const),
    ];
    const lacking = [
      ...flatMap(sums, ([name, sum]) => (sum ? lackingIn(sum).map((amount) => ({ name, amount })) : [])),
      ...flatMap(pack.forms, (form) => unclearBudget(form).map((amount) => ({ name: CEILINGS, amount }))),
    ];
    for (const [, found] of groupBy(lacking, ({ amount }) => keyOf(amount.at))) {
      const [{ amount }] = found;
      const zh = [...new Set(found.map(({ name }) => name.zh))].join("、");
      const en = [...new Set(found.map(({ name }) => name.en))].join(", ");
      yield amount.value.state === "blank"
        ? { messageId: "blank", params: { sums: zh, sumsEn: en }, at: amount.at }
        : { messageId: "unreadable", params: { text: amount.text.trim(), sums: zh, sumsEn: en }, at: amount.at };
    }
    for (const form of pack.forms) {
      if (formBudget(form)) continue;
      const [first, ...further] = ceilingsHeldAgainst(form).map(({ indicator }) => indicator.target.at);
      if (first) yield { messageId: "noBudget", params: { count: 1 + further.length }, at: first, related: further };
    }
  },
});

/** The amounts that are needed to know the limit for a form's cost ceilings. */
function unclearBudget(form: Form): readonly Located<AmountReading>[] {
  if (largestBudget(form) !== null || ceilingsHeldAgainst(form).length === 0) return [];
  const budget = formBudget(form);
  const { superiorFunds } = form.amounts;
  return [
    ...(budget && budget.value.state !== "number" ? [budget] : []),
    ...(superiorFunds?.value.state === "unreadable" ? [superiorFunds] : []),
  ];
}

/** The amounts whose absence prevented checking a sum; none if nothing of the sum is filled, or its list is open. */
function lackingIn(sum: SumOfLines) {
  const { total, lines, uncertain = [], complete = false } = sum;
  if (readSum(sum).state !== "unknown") return [];
  const amounts = [total, ...lines, ...uncertain].filter((amount) => amount !== undefined);
  if (amounts.every(({ value }) => value.state === "blank")) return [];
  const isFilled = lines.some((line) => line?.value.state === "number");
  return amounts.filter(({ value }, index) => {
    const isTotal = index === 0 && total !== undefined;
    return value.state === "unreadable" || (value.state === "blank" && (isTotal ? isFilled : complete));
  });
}

const keyOf = ({ sheet, row, column }: CellRef): string => `${sheet}!${formatCell({ row, column })}`;
