import { defineFormRule } from "../../engine/rule";
import { typedTarget } from "../../indicators/measure";
import { isNotApplicable } from "../../indicators/not-applicable";

/** Marks for an empty value: "/", "-", "——". */
const BLANK_MARK = /^[-/*—–]*$/;

/** VAL-EMPTY: every indicator has a value. */
export const valEmpty = defineFormRule<{ empty: { name: string } }>({
  meta: {
    code: "VAL-EMPTY",
    severity: "todo",
    title: { zh: "指标没有指标值", en: "Indicator without a value" },
    dimension: "completeness",
    gatheredIn: "TO-FILL",
    basis: "指标值为必填项（预算管理一体化绩效模块）",
  },
  messages: {
    empty: {
      zh: ({ name }) => `“${name}”没有指标值`,
      en: ({ name }) => `“${name}” has no value`,
      headline: { zh: ({ name }) => `“${name}”没有指标值`, en: ({ name }) => `“${name}” has no value` },
    },
  },
  *check({ columns, indicators }) {
    if (!columns.has("target")) return;
    for (const indicator of indicators) {
      const name = indicator.level3.value;
      if (name === "" || isNotApplicable(indicator)) continue;
      if (BLANK_MARK.test(typedTarget(indicator))) {
        yield { messageId: "empty", params: { name }, at: indicator.target.at };
      }
    }
  },
});
