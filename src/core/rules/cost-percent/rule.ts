import { defineFormRule } from "../../engine/rule";
import { COST_RATE, costRows } from "../../budget/cost";
import { nameOf, typedTarget } from "../../indicators/measure";

/** COST-PERCENT: a cost is an amount of money, not a percentage. */
export const costPercent = defineFormRule<{ percent: { name: string; target: string } }>({
  meta: {
    code: "COST-PERCENT",
    severity: "warning",
    title: { zh: "成本指标写成百分比", en: "Cost given as a percentage" },
    dimension: "matching",
    yieldsTo: ["DIR-COST-GE", "COST-CONTROL-GE"],
    yieldsInRow: ["COST-NOT-COST"],
    basis: "成本指标以金额或单位成本标准表示，以便与预算核对",
  },
  messages: {
    percent: {
      zh: ({ name, target }) =>
        `成本指标“${name}”写成百分比“${target}”，无法与预算金额核对，成本应写金额（如 ≤××万元）`,
      en: ({ name, target }) =>
        `The cost row “${name}” is given as “${target}”: a cost should be an amount that can be checked`,
      headline: {
        zh: ({ target }) => `成本写成 ${target}，应写金额上限`,
        en: ({ target }) => `Cost stated as ${target}, not in money`,
      },
    },
  },
  *check(form) {
    for (const indicator of costRows(form)) {
      const name = nameOf(indicator);
      if (indicator.category !== "cost" || indicator.target.value.kind !== "percent" || COST_RATE.test(name)) continue;
      yield { messageId: "percent", params: { name, target: typedTarget(indicator) }, at: indicator.target.at };
    }
  },
});
