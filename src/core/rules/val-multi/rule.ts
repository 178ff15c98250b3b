import { defineFormRule } from "../../engine/rule";
import { compactText } from "../../values/text";

/** VAL-MULTI: one indicator, one value. */
export const valMulti = defineFormRule<{ several: { count: number; value: string } }>({
  meta: {
    code: "VAL-MULTI",
    severity: "warning",
    title: { zh: "一个单元格填了多个指标值", en: "Several values in one cell" },
    basis: "本工具：一个三级指标对应一个指标值，才能逐项考核（明确清晰性）",
  },
  messages: {
    several: {
      zh: ({ count, value }) => `一格里填了 ${count} 个指标值（${value}），无法逐项考核，请拆成 ${count} 个指标`,
      en: ({ count, value }) => `One cell holds ${count} values (${value}): split them into ${count} indicators`,
    },
  },
  *check({ indicators }) {
    for (const { target } of indicators) {
      const { parts } = target.value;
      if (parts.length < 2) continue;
      const value = parts.map(({ text }) => compactText(text)).join("；");
      yield { messageId: "several", params: { count: parts.length, value }, at: target.at };
    }
  },
});
