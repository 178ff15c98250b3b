import { defineFormRule } from "../../engine/rule";
import type { TargetValue } from "../../values/target";
import { isCountUnit } from "../../indicators/units";
import { compactText } from "../../values/text";

/** Figures with the same comparator in one text: ≥500份/≥300册. A minimum and a maximum form a range. */
const SIGNED = /[≥≤](?=\d)/g;

/** A figure with the word that it is counted in: 完成1部宣传片. */
const COUNT = /(?<![\d.第])\d+(?:\.\d+)?万?(\p{Script=Han})(\p{Script=Han}?)/gu;
/** A part of the value before it, or what each of it holds: 其中线上1期, 每次4人. */
const DETAIL = /^(?:其中|每)/;
/** Words by which one figure explains another: 其中, 每次30人. */
const RELATED = /其中|含|包括|每|平均|人均|共|合计|分别|不少于|以上/;

/** Whether a clause names how many of something: 完成1部宣传片. A date or a share does not. */
function isCount(clause: string): boolean {
  const [count, ...further] = clause.matchAll(COUNT);
  if (!count || further.length > 0 || /[%％‰]/.test(clause)) return false;
  const [, first = "", second = ""] = count;
  return isCountUnit(first + second) || isCountUnit(first);
}

/** Several things with a number each in a sentence: 完成1部宣传片，2套方案. */
function countsOf(compact: string): readonly string[] {
  const clauses = compact.split(/[，,、；;]/).filter((clause) => clause !== "");
  return !RELATED.test(compact) && clauses.every(isCount) ? clauses : [];
}

/** The values of a cell, as typed; one for a single value. */
function valuesOf({ text, parts }: TargetValue): readonly string[] {
  if (parts.length > 1) return parts.map((part) => compactText(part.text)).filter((part) => !DETAIL.test(part));
  const compact = compactText(text);
  const either = compact.split(/[,，]?或者?(?:达到)?/).filter((value) => /\d%/.test(value));
  if (either.length > 1) return either;
  const counts = countsOf(compact);
  if (counts.length > 1) return counts;
  const signs = compact.match(SIGNED) ?? [];
  if (signs.length < 2 || new Set(signs).size > 1) return [compact];
  return compact.split(/[/、,，和及]?(?=[≥≤]\d)/).filter((value) => value !== "");
}

/** VAL-MULTI: an indicator has only one value. */
export const valMulti = defineFormRule<{ several: { count: number; value: string } }>({
  meta: {
    code: "VAL-MULTI",
    severity: "warning",
    title: { zh: "一个单元格填了多个指标值", en: "Several values in one cell" },
    dimension: "quantified",
    basis: "一个三级指标对应一个指标值，才能逐项考核",
  },
  messages: {
    several: {
      zh: ({ count, value }) => `一格里填了 ${count} 个指标值（${value}），无法逐项考核，请拆成 ${count} 个指标`,
      en: ({ count, value }) => `One cell holds ${count} values (${value}): split them into ${count} indicators`,
      headline: { zh: ({ count }) => `一格里填了 ${count} 个指标值`, en: ({ count }) => `${count} values in one cell` },
    },
  },
  *check({ indicators }) {
    for (const { target } of indicators) {
      const values = valuesOf(target.value);
      if (values.length < 2) continue;
      yield { messageId: "several", params: { count: values.length, value: values.join("；") }, at: target.at };
    }
  },
});
