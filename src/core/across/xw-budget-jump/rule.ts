import type { AcrossRule } from "../across-rule";
import { budgetChange } from "../budget-change";
import { findingBetween } from "../finding-between";
import { yearByYear } from "../same-unit";

const META: AcrossRule["meta"] = {
  code: "XW-BUDGET-JUMP",
  severity: "warning",
  title: { zh: "预算与上年相差百倍", en: "Budget a hundred times last year's" },
  dimension: "realistic",
  basis: "同一部门、同一项目相邻年度的预算不应相差百倍，多为金额单位填错",
};

/** XW-BUDGET-JUMP: a budget has the same order of magnitude as last year's. */
export const xwBudgetJump: AcrossRule = {
  meta: META,
  check: (packs) =>
    yearByYear(packs).flatMap(([before, now]) => {
      const change = budgetChange(before, now);
      if (!change?.isSlip) return [];
      const { amount, lastAmount, cell, lastCell } = change;
      return [
        findingBetween(
          META,
          { ...now, cell },
          { ...before, cell: lastCell },
          {
            headline: { zh: "预算与上年相差百倍", en: "A hundred times last year's budget" },
            message: {
              zh: `预算 ${amount} 万元，上年为 ${lastAmount} 万元，相差百倍以上，请核对金额单位`,
              en: `The budget is ${amount} (10k CNY), last year's ${lastAmount}: check the unit`,
            },
            params: { amount, lastAmount },
          },
        ),
      ];
    }),
};
