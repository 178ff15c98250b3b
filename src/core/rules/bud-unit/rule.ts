import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import type { Form, Located } from "../../forms/form";
import { formatFen, type AmountReading, type MoneyUnit } from "../../values/amount";
import type { CellEdit } from "../../plan/plan";
import { editValue } from "../edits";
import { amountsTooLarge } from "../../budget/body-size";
import { amountCells } from "../../budget/amount-cells";

type Repeated = Readonly<Record<"typed" | "unit", string> & Record<"count", number>>;

const REPEATED = {
  zh: ({ count, typed, unit }: Repeated) => `表头单位已是“${unit}”，${count} 处金额又写了“${typed}”，请只填数字`,
  en: ({ count, typed, unit }: Repeated) =>
    `The form states amounts in ${unit}; ${count} of them carry “${typed}”: type the figure only`,
  headline: {
    zh: ({ typed }: Repeated) => `金额又写了单位“${typed}”`,
    en: ({ typed }: Repeated) => `Amounts repeat the unit “${typed}”`,
  },
};

/** BUD-UNIT: amounts have no unit of their own if the form states the unit, and are in that unit. */
export const budUnit = defineFormRule<{
  repeated: Repeated;
  whole: Repeated;
  mixed: { text: string; typed: string; unit: string };
  scale: { text: string; hundredMillions: string };
  line: { line: MoneyUnit; unit: MoneyUnit };
}>({
  meta: {
    code: "BUD-UNIT",
    severity: "warning",
    title: { zh: "金额单位不规范", en: "Units of amounts" },
    dimension: "completeness",
    isHouseStyle: true,
    basis: "金额单位以表头为准，金额栏只填数字",
  },
  messages: {
    repeated: REPEATED,
    // An amount with the form's exact unit cannot be misread.
    whole: { severity: "info", ...REPEATED },
    mixed: {
      zh: ({ text, typed, unit }) =>
        `金额“${text}”的单位“${typed}”与表头单位“${unit}”不同，请按“${unit}”折算后只填数字`,
      en: ({ text, typed, unit }) =>
        `“${text}” is in “${typed}”, the form in ${unit}: convert it and type the figure only`,
      headline: {
        zh: ({ typed }) => `金额单位“${typed}”与表头不同`,
        en: ({ typed }) => `Amount in “${typed}”, unlike the form`,
      },
    },
    scale: {
      zh: ({ text, hundredMillions }) =>
        `表头单位是“万元”，金额“${text}”合 ${hundredMillions} 亿元，远超这类单位的规模，请核对是否按“元”填写`,
      en: ({ text }) => `“${text}” in units of 10,000 yuan is far beyond such a body: is it in yuan?`,
      headline: {
        zh: () => "金额像是按“元”填的",
        en: () => "The amounts seem to be in yuan",
      },
    },
    line: {
      zh: ({ line, unit }) => `表上写“单位：${line}”，资金栏又写“${unit}”，两处不一致，请核对金额并统一`,
      en: ({ line, unit }) => `The form states ${line}, its amounts ${unit}: check the amounts and keep one unit`,
      headline: {
        zh: ({ line, unit }) => `单位“${line}”“${unit}”不一致`,
        en: ({ line, unit }) => `${line} or ${unit}?`,
      },
    },
  },
  *check(form) {
    if (form.otherUnitLine) {
      const { at, value } = form.otherUnitLine;
      yield { messageId: "line", params: { line: value, unit: form.moneyUnit }, at };
    }
    const [large, ...largeToo] = amountsTooLarge(form);
    if (large) {
      const hundredMillions = Number(formatFen(large.value.fen ?? 0, "亿元")).toFixed(2);
      yield {
        messageId: "scale",
        params: { text: large.text.trim(), hundredMillions },
        at: large.at,
        related: largeToo.map(({ at }) => at),
      };
    }
    if (form.isUnitAssumed === true && amountCells(form).every(isClear)) return;
    const { moneyUnit } = form;
    // With other words beside it the unit is part of a sentence; removing it would break the sentence.
    const typed = amountCells(form).filter(({ value }) => value.typedUnit !== null && value.remark === "");
    const [first, ...further] = typed.filter(({ value }) => isSameUnit(value.typedUnit, moneyUnit));
    if (first) {
      yield {
        messageId: [first, ...further].every(({ value }) => value.typedUnit === moneyUnit) ? "whole" : "repeated",
        params: { count: further.length + 1, typed: first.value.typedUnit ?? "", unit: moneyUnit },
        at: first.at,
        related: further.map(({ at }) => at),
        fix: {
          label: { zh: "去掉单位", en: "Remove the unit" },
          edits: flatMap([first, ...further], (amount) => withoutUnit(amount, form)),
        },
      };
    }
    for (const { at, text, value } of typed.filter((amount) => !isSameUnit(amount.value.typedUnit, moneyUnit))) {
      yield {
        messageId: "mixed",
        params: { text: text.trim(), typed: value.typedUnit ?? "", unit: moneyUnit },
        at,
      };
    }
  },
});

/** Whether an amount says by itself what it is, or is nothing: 3200万元, 0, blank. */
const isClear = ({ value }: Located<AmountReading>): boolean =>
  value.state !== "number" || value.fen === 0 || (value.typedUnit ?? "").endsWith("元");

/** 万 equals 万元, and 亿 equals 亿元. */
const isSameUnit = (typed: string | null, unit: MoneyUnit): boolean => typed === unit || `${typed ?? ""}元` === unit;

function withoutUnit(amount: Located<AmountReading>, { moneyUnit }: Form): readonly CellEdit[] {
  const { fen } = amount.value;
  return fen === null ? [] : [editValue(amount, Number(formatFen(fen, moneyUnit)))];
}
