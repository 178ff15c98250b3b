import { defineFormRule } from "../../engine/rule";
import { isCost } from "../../forms/category";
import { isFloor, nameOf, typedTarget } from "../../indicators/measure";
import { moneyValue } from "../../budget/money";

/** 成本控制率, 预算控制情况. 控制合格率 and 控制措施 are none. */
const CONTROL = /控制(?:率|比例|比率|比|程度|情况)?$/;
const SPENDING = /成本|费|经费|支出|预算|投资|造价|资金/;

/** COST-CONTROL-GE: a rate that keeps costs down needs an upper limit. */
export const costControlGe = defineFormRule<{ floor: { name: string; target: string } }>({
  meta: {
    code: "COST-CONTROL-GE",
    severity: "error",
    title: { zh: "成本控制率用了≥", en: "Cost control rate with ≥" },
    dimension: "appropriateness",
    basis: "成本控制率越低越好，用“≤”",
  },
  messages: {
    floor: {
      zh: ({ name, target }) => `“${name}”是实际支出占预算的比率，越低越好，“${target}”方向相反，应写“≤100%”一类的上限`,
      en: ({ name, target }) => `“${name}” is better when lower: “${target}” should be an upper limit such as ≤100%`,
      headline: {
        zh: ({ name }) => `“${name}”越低越好，应用 ≤`,
        en: ({ name }) => `“${name}”: lower is better, use ≤`,
      },
    },
  },
  *check(form) {
    for (const indicator of form.indicators) {
      const name = nameOf(indicator);
      const { kind, number } = indicator.target.value;
      if (!CONTROL.test(name) || !(isCost(indicator.category) || SPENDING.test(name))) continue;
      if (!isFloor(indicator) || number === null || kind === "duration" || moneyValue(indicator) !== null) continue;
      yield { messageId: "floor", params: { name, target: typedTarget(indicator) }, at: indicator.target.at };
    }
  },
});
