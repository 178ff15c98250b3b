import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import { formatFen } from "../../values/amount";
import type { Located } from "../../forms/form";
import type { AmountReading, Fen } from "../../values/amount";
import { editValue } from "../edits";
import { amountCells } from "../../budget/amount-cells";

/** BUD-TEXTNUM: a figure stored as text, which SUM ignores. */
export const budTextnum = defineFormRule<{ text: { count: number; text: string } }>({
  meta: {
    code: "BUD-TEXTNUM",
    severity: "info",
    title: { zh: "金额存成了文本", en: "Amount stored as text" },
    dimension: "completeness",
    isHouseStyle: true,
    basis: "文本型数字不参与求和，汇总时会漏计",
    yieldsTo: ["BUD-UNIT"],
    onlyInWorkbooks: true,
  },
  messages: {
    text: {
      zh: ({ count, text }) =>
        count === 1
          ? `金额“${text}”是文本（或夹有空格），求和时会被漏掉，请改为数字`
          : `有 ${count} 处金额是文本（或夹有空格），如“${text}”，求和时会被漏掉，请改为数字`,
      en: ({ count, text }) =>
        `${count} ${count === 1 ? "amount is" : "amounts are"} stored as text (“${text}”): sums leave them out, type a number`,
      headline: { zh: ({ count }) => `金额存成文本 ${count} 处`, en: ({ count }) => `${count} amounts stored as text` },
    },
  },
  *check(form) {
    const [first, ...further] = flatMap(amountCells(form), (amount) => figureAsText(amount) ?? []);
    if (!first) return;
    yield {
      messageId: "text",
      params: { count: further.length + 1, text: first.amount.text.trim() },
      at: first.amount.at,
      related: further.map(({ amount }) => amount.at),
      fix: {
        label: { zh: "改为数字", en: "Make it a number" },
        edits: [first, ...further].map(({ amount, fen }) => editValue(amount, Number(formatFen(fen, form.moneyUnit)))),
      },
    };
  },
});

interface FigureAsText {
  readonly amount: Located<AmountReading>;
  readonly fen: Fen;
}

/** Cells with a label, words or a unit cannot become numbers; units are reported by BUD-UNIT. */
function figureAsText(amount: Located<AmountReading>): FigureAsText | null {
  const { fen, isText, typedUnit, remark } = amount.value;
  return fen !== null && isText && typedUnit === null && remark === "" && amount.text === amount.cellText
    ? { amount, fen }
    : null;
}
