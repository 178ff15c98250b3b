import { defineFormRule } from "../../engine/rule";
import type { Indicator } from "../../forms/form";
import { typedTarget } from "../../indicators/measure";
import { isNotApplicable } from "../../indicators/not-applicable";
import {
  namedRows,
  namesakeOf,
  oppositeDeduction,
  oppositeMeasure,
  otherFullMark,
  otherLimit,
  otherPercentage,
} from "./contradictions";

/** REL-EXPLAIN: 指标解释 and 评分标准 are about the indicator in their row, and agree with it. */
export const relExplain = defineFormRule<{
  namesake: { name: string; other: string };
  opposite: { name: string; target: string; measure: string };
  figure: { name: string; target: string; figure: string };
  fullMark: { name: string; target: string; figure: string };
  deduction: { name: string; target: string; words: string };
}>({
  meta: {
    code: "REL-EXPLAIN",
    severity: "warning",
    title: { zh: "指标解释或评分标准与指标矛盾", en: "Explanation or scoring contradicts the indicator" },
    dimension: "relevance",
    basis: "指标解释、评分标准与指标名称、指标值的含义一致",
  },
  messages: {
    namesake: {
      zh: ({ name, other }) => `“${name}”的指标解释写的是另一行的“${other}”，可能两行内容填反，请核对`,
      en: ({ name, other }) => `The explanation of “${name}” is that of “${other}”: the two rows may be swapped`,
      headline: {
        zh: ({ name }) => `“${name}”的解释属于另一行`,
        en: ({ name }) => `“${name}”: explanation of another`,
      },
    },
    opposite: {
      zh: ({ name, target, measure }) => `“${name}”的指标值为“${target}”，指标解释却是“${measure}”，含义相反，请统一`,
      en: ({ name, target, measure }) => `“${name}” (“${target}”) is explained as “${measure}”, which is its opposite`,
      headline: { zh: ({ name }) => `“${name}”的解释含义相反`, en: ({ name }) => `“${name}” explained the other way` },
    },
    figure: {
      zh: ({ name, target, figure }) => `“${name}”的指标值为“${target}”，指标解释写的是“${figure}”，请统一`,
      en: ({ name, target, figure }) => `“${name}” has the target “${target}”, its explanation says “${figure}”`,
      headline: {
        zh: ({ target, figure }) => `值为“${target}”，解释为“${figure}”`,
        en: ({ target, figure }) => `Value ${target}, explained as ${figure}`,
      },
    },
    fullMark: {
      zh: ({ name, target, figure }) => `“${name}”的指标值为“${target}”，评分标准却以“${figure}”得满分，请统一`,
      en: ({ name, target, figure }) => `“${name}” has the target “${target}”, but “${figure}” earns full marks`,
      headline: {
        zh: ({ name }) => `“${name}”满分值与指标值不同`,
        en: ({ name, figure }) => `“${name}”: full mark at ${figure}`,
      },
    },
    deduction: {
      zh: ({ name, target, words }) =>
        `“${name}”的指标值为“${target}”，评分标准却是“${words}”，方向相反，请核对比较符和口径`,
      en: ({ name, target, words }) =>
        `“${name}” has the target “${target}”, but scoring says “${words}”: check which is meant`,
      headline: { zh: ({ name }) => `“${name}”的评分方向相反`, en: ({ name }) => `“${name}” scored the other way` },
    },
  },
  *check({ indicators }) {
    if (!indicators.some(({ explanation, scoring }) => explanation ?? scoring)) return;
    const rows = namedRows(indicators.filter((indicator) => !isNotApplicable(indicator)));
    for (const row of rows) {
      const { indicator } = row;
      const { explanation, scoring, level3 } = indicator;
      const named = { name: level3.value, target: wholeTarget(indicator) };
      const other = namesakeOf(row, rows);
      const measure = other ? null : oppositeMeasure(indicator);
      const at = explanation?.at ?? level3.at;
      if (other) {
        const related = [other.level3.at];
        yield { messageId: "namesake", params: { name: level3.value, other: other.level3.value }, at, related };
      } else if (measure !== null) {
        yield { messageId: "opposite", params: { ...named, measure }, at };
      } else {
        const stated = otherPercentage(indicator) ?? otherLimit(indicator);
        if (stated !== null) yield { messageId: "figure", params: { ...named, figure: stated }, at };
      }
      const figure = otherFullMark(indicator);
      const words = oppositeDeduction(indicator);
      const scored = scoring?.at ?? level3.at;
      if (figure !== null) yield { messageId: "fullMark", params: { ...named, figure }, at: scored };
      else if (words !== null) yield { messageId: "deduction", params: { ...named, words }, at: scored };
    }
  },
});

/** The value with comparator and unit from their own columns: ≤ | 50 | % → ≤50%. */
const wholeTarget = (indicator: Indicator): string =>
  `${indicator.comparator?.value ?? ""}${typedTarget(indicator)}${indicator.unit?.value ?? ""}`;
