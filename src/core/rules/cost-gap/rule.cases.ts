import { departmentForm, projectForm, type IndicatorSpec, type RuleCases } from "../cases";
import { costGap } from "./rule";

const parts = (purchase: string, setup: string): readonly IndicatorSpec[] => [
  ["成本指标", "设备采购费用", purchase],
  ["成本指标", "安装调试费用", setup],
];
const form = (...indicators: readonly IndicatorSpec[]) => projectForm({ amounts: { annualBudget: 100 }, indicators });

export const cases: RuleCases = {
  rule: costGap,
  accept: {
    "ceilings at the share that the edition asks for": [form(...parts("≤60万元", "≤30万元"))],
    "a single ceiling": [form(["成本指标", "设备采购费用", "≤40万元"])],
    "a whole beside the parts, which COST-UNDER-BUDGET judges": [
      form(...parts("≤30万元", "≤10万元"), ["成本指标", "项目总成本", "≤40万元"]),
    ],
    "a unit cost that may cover the rest": [
      form(...parts("≤30万元", "≤20万元"), ["成本指标", "人工费标准", "≤300元/人·天"]),
    ],
    "a department form": [departmentForm({ amounts: { totalFunds: 100 }, indicators: parts("≤30万元", "≤20万元") })],
  },
  reject: {
    "ceilings just below the share": {
      forms: [form(...parts("≤60万元", "≤29.99万元"))],
      id: "gap",
      at: ["P1 target:1"],
      says: "2 项成本上限合计 89.99 万元，预算 100 万元，其余 10.01 万元",
    },
    "the share of another edition": {
      forms: [form(...parts("≤30万元", "≤30万元"))],
      constants: { costCoverage: 0.61 },
      id: "gap",
      at: ["P1 target:1"],
    },
  },
};
