import { defineFormRule } from "../../engine/rule";
import { comparatorOfColumn } from "../../values/comparators";
import { compactText } from "../../values/text";
import { isNotApplicable } from "../../indicators/not-applicable";

/** A figure or a limit in words: 前三名, 一次, 全覆盖, 开学前. */
const FIGURE_IN_WORDS = /[\d一二三四五六七八九十百两零]|全部|全覆盖|[前后内]$/;

/** VAL-TYPE: a 定量 value is a figure, a 定性 value is words. */
export const valType = defineFormRule<{
  words: { name: string; value: string; type: string };
  figure: { name: string; value: string };
}>({
  meta: {
    code: "VAL-TYPE",
    severity: "error",
    title: { zh: "指标值与指标性质不一致", en: "Value does not fit its type" },
    dimension: "quantified",
    yieldsTo: ["VAL-PLACEHOLDER", "TO-FILL"],
    basis: "定量指标填数值和计算符号，定性指标填文字（预算管理一体化绩效模块）",
  },
  messages: {
    words: {
      zh: ({ name, value, type }) =>
        `“${name}”的指标性质为“${type}”，指标值“${value}”却是文字，请改填数值，或把性质改为“定性”`,
      en: ({ name, value, type }) => `“${name}” is typed “${type}”, but its value “${value}” is words`,
      headline: {
        zh: ({ value }) => `定量指标的值“${value}”是文字`,
        en: ({ value }) => `A figure is due, “${value}” is words`,
      },
    },
    figure: {
      zh: ({ name, value }) => `“${name}”的指标性质为“定性”，指标值“${value}”却是数值，请选择 ≥、≤ 或 =`,
      en: ({ name, value }) => `“${name}” is typed 定性 (qualitative), but its value “${value}” is a figure`,
      headline: {
        zh: ({ value }) => `定性指标的值“${value}”是数值`,
        en: ({ value }) => `Words are due, “${value}” is a figure`,
      },
    },
  },
  *check({ indicators }) {
    for (const indicator of indicators) {
      const { level3, target, comparator } = indicator;
      const type = compactText(comparator?.value ?? "");
      if (!comparator || type === "" || isNotApplicable(indicator)) continue;
      const { kind, number, tail } = target.value;
      const value = compactText(target.text);
      const params = { name: level3.value, value, type };
      // "=" before words is accepted: ＝ 合格.
      const sign = comparatorOfColumn(type);
      const isTypedFigure = type.startsWith("定量") || (sign !== null && sign !== "=");
      if (isTypedFigure && kind === "qualitative" && !FIGURE_IN_WORDS.test(value)) {
        yield { messageId: "words", params, at: target.at, related: [comparator.at] };
      }
      // Words that begin with a figure are words: 3月、9月上旬.
      if (type.startsWith("定性") && number !== null && tail === "") {
        yield { messageId: "figure", params, at: target.at, related: [comparator.at] };
      }
    }
  },
});
