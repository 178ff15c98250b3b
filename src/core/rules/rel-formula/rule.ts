import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import { isPercentUnit } from "../../values/units";
import { isNotApplicable } from "../../indicators/not-applicable";

/** REL-FORMULA: if a form has a 指标解释 column, it explains how every rate is computed. */
export const relFormula = defineFormRule<{ blank: { name: string; count: number } }>({
  meta: {
    code: "REL-FORMULA",
    severity: "info",
    title: { zh: "比率指标没有写明口径", en: "Rate without an explanation" },
    dimension: "quantified",
    basis: "定量指标有计算公式或取数口径",
  },
  messages: {
    blank: {
      zh: ({ name, count }) =>
        count === 1
          ? `比率指标“${name}”的指标解释为空，请写明计算公式（分子、分母）`
          : `有 ${count} 个比率指标的指标解释为空（如“${name}”），请写明计算公式（分子、分母）`,
      en: ({ name, count }) => `${count} rate(s) have no explanation (“${name}”): state how they are computed`,
      headline: {
        zh: ({ count }) => `${count} 个比率指标没有计算公式`,
        en: ({ count }) => `${count} rates without a formula`,
      },
    },
  },
  *check({ columns, indicators }) {
    if (!columns.has("explanation")) return;
    const blanks = flatMap(indicators, (indicator) => {
      const { explanation, target, level3 } = indicator;
      const isRate = isPercentUnit(target.value.unit) && level3.value !== "" && !isNotApplicable(indicator);
      return isRate && explanation?.value.trim() === "" ? [{ name: level3.value, at: explanation.at }] : [];
    });
    const [first, ...further] = blanks;
    if (!first) return;
    const params = { name: first.name, count: blanks.length };
    yield { messageId: "blank", params, at: first.at, related: further.map(({ at }) => at) };
  },
});
