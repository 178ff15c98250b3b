import { defineFormRule } from "../../engine/rule";
import type { Fix } from "../../engine/finding";
import { isCost } from "../../forms/category";
import type { Form, Indicator } from "../../forms/form";
import { comparatorBefore, comparatorOfColumn } from "../../values/comparators";
import { compactText } from "../../values/text";
import { editValue } from "../edits";
import { isOpenEndedName } from "../../indicators/rates";

const GROWTH_IN_VALUE = /增|长|提高|提升|上升|超|同比|环比|较/;
/** Plans that are meant to be surpassed: 税收收入完成率. */
const SURPASSED = /(?:收入|税收|产值|投资|销售|引资|产量|增加值).{0,20}(?:完成|达成|实现)率$/;
/** A value that consists only of comparator, figure and percent sign. */
const PLAIN = /^\D{1,3}100(\.0+)?%?$/;

/** ≥100% → =100%. A comparator in its own column is written as in the form's other rows. */
function equalsFix(form: Form, { target, comparator }: Indicator): Fix | null {
  const label = { zh: "改为“=100%”", en: "Change to “=100%”" };
  const text = compactText(target.text);
  const typed = comparatorBefore(text)?.typed;
  if (typed !== undefined) {
    return PLAIN.test(text) ? { label, edits: [editValue(target, text.replace(typed, "="))] } : null;
  }
  if (!comparator || comparatorOfColumn(compactText(comparator.value)) === null) return null;
  const sign = form.indicators.find((row) => comparatorOfColumn(compactText(row.comparator?.value ?? "")) === "=");
  return { label, edits: [editValue(comparator, sign?.comparator?.value ?? "=")] };
}

/** VAL-PCT-GE-100: nothing exceeds 100%, so ≥ and > are wrong. */
export const valPctGe100 = defineFormRule<{
  atLeast: { name: string; value: string };
  above: { name: string; value: string };
}>({
  meta: {
    code: "VAL-PCT-GE-100",
    severity: "warning",
    title: { zh: "比率写成“≥100%”", en: "Share written as “≥100%”" },
    dimension: "quantified",
    hasOneRemedy: true,
    basis: "比率的上限就是 100%",
    yieldsTo: ["VAL-IN-NAME"],
  },
  messages: {
    atLeast: {
      zh: ({ name, value }) => `“${name}”的指标值“${value}”已到上限，应写“=100%”`,
      en: ({ name, value }) => `“${value}” of “${name}” is already the upper limit: write “=100%”`,
      headline: { zh: ({ value }) => `“${value}”应写“=100%”`, en: ({ value }) => `“${value}” should read “=100%”` },
    },
    above: {
      zh: ({ name, value }) => `“${name}”的指标值“${value}”要求高于 100%，无法实现，应写“=100%”`,
      en: ({ name, value }) => `“${value}” of “${name}” cannot be reached: write “=100%”`,
      headline: { zh: ({ value }) => `“${value}”无法实现`, en: ({ value }) => `“${value}” cannot be reached` },
    },
  },
  *check(form) {
    for (const indicator of form.indicators) {
      const { target, level3, category } = indicator;
      const { unit, number, comparator } = target.value;
      if (unit !== "%" || number !== "100" || (comparator !== "≥" && comparator !== ">") || isCost(category)) continue;
      // 达到100% means 100% at most.
      if (target.value.typedComparator?.startsWith("达")) continue;
      // Growth may exceed 100%; a control rate with ≥ has the wrong direction, which COST-CONTROL-GE reports.
      const name = level3.value;
      if (
        isOpenEndedName(name) ||
        name.includes("控制率") ||
        SURPASSED.test(compactText(name)) ||
        GROWTH_IN_VALUE.test(target.text)
      )
        continue;
      const text = compactText(target.text);
      const value = comparatorBefore(text) ? text : `${comparator}${text}${text.endsWith("%") ? "" : "%"}`;
      yield {
        messageId: comparator === "≥" ? "atLeast" : "above",
        params: { name, value },
        at: target.at,
        fix: equalsFix(form, indicator),
      };
    }
  },
});
