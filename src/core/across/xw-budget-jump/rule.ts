import Big from "big.js";
import { formatFen } from "../../values/amount";
import type { AcrossRule } from "../across-rule";
import { yearByYear } from "../same-unit";

/** From here on a change is a slip of the unit (元 for 万元, a point), not of the plan. */
const FACTOR = 100;

const META: AcrossRule["meta"] = {
  code: "XW-BUDGET-JUMP",
  severity: "warning",
  title: { zh: "预算与上年相差百倍", en: "Budget a hundred times last year's" },
  basis: "本工具：同一部门、同一项目相邻年度的预算不应相差百倍，多为金额单位填错",
};

/** XW-BUDGET-JUMP: a budget is of the magnitude of last year's. */
export const xwBudgetJump: AcrossRule = {
  meta: META,
  check: (packs) =>
    yearByYear(packs).flatMap(([before, now]) => {
      const [last, own] = [before.form.budget, now.form.budget];
      if (!last || !own || last.fen <= 0 || own.fen <= 0) return [];
      const ratio = new Big(own.fen).div(last.fen);
      if (ratio.lt(FACTOR) && ratio.gt(new Big(1).div(FACTOR))) return [];
      const [amount, lastAmount] = [formatFen(own.fen), formatFen(last.fen)];
      return [
        {
          rule: META.code,
          severity: META.severity,
          unit: now.pack.unit ?? "",
          file: now.pack.file,
          sheet: now.form.sheet,
          cell: own.cell,
          related: [{ file: before.pack.file, sheet: before.form.sheet, cell: last.cell }],
          message: {
            zh: `预算 ${amount} 万元，上年为 ${lastAmount} 万元，相差百倍以上，请核对金额单位`,
            en: `The budget is ${amount} (10k CNY), last year's ${lastAmount}: check the unit`,
          },
          params: { amount, lastAmount },
        },
      ];
    }),
};
