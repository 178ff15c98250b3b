import { departmentForm, projectForm, type IndicatorSpec, type RuleCases } from "../cases";
import { costUnderBudget } from "./rule";

const form = (...indicators: readonly IndicatorSpec[]) => projectForm({ amounts: { annualBudget: 100 }, indicators });

export const cases: RuleCases = {
  rule: costUnderBudget,
  accept: {
    "a ceiling at the share that the edition asks for": [form(["成本指标", "设备采购费用", "≤90万元"])],
    "several ceilings": [form(["成本指标", "设备采购费用", "≤40万元"], ["成本指标", "安装调试费用", "≤20万元"])],
    "a unit cost or a control rate that may cover the rest": [
      form(["成本指标", "设备采购费用", "≤40万元"], ["成本指标", "安装人工费标准", "≤300元/人·天"]),
      form(["成本指标", "设备采购费用", "≤40万元"], ["成本指标", "成本控制率", "≤100%"]),
    ],
    "a department form": [
      departmentForm({ amounts: { totalFunds: 100 }, indicators: [["成本指标", "公务接待费", "≤2万元"]] }),
    ],
    "a ceiling for the projects of a department that covers them": [
      departmentForm({
        amounts: { totalFunds: 900, basicExpenditure: 700, projectExpenditure: 200 },
        indicators: [["成本指标", "项目支出总额", "≤200万元"]],
      }),
    ],
    "an unknown budget": [projectForm({ indicators: [["成本指标", "设备采购费用", "≤40万元"]] })],
  },
  reject: {
    "a cost of the projects in a department form, ten thousand times too small": {
      forms: [
        departmentForm({
          amounts: { totalFunds: 900, projectExpenditure: 200 },
          indicators: [["成本指标", "项目支出总额", "≤200元"]],
        }),
      ],
      id: "gap",
      at: ["D target:1"],
      related: ["D projectExpenditure"],
    },
    "a ceiling just below the share": {
      forms: [form(["成本指标", "设备采购费用", "≤89.99万元"])],
      id: "gap",
      at: ["P1 target:1"],
      says: "“设备采购费用”上限 89.99 万元，预算 100 万元，其余 10.01 万元",
    },
    "beside a percentage": {
      forms: [form(["成本指标", "设备覆盖率", "≥30%"], ["成本指标", "设备采购费用", "≤70万元"])],
      id: "gap",
      at: ["P1 target:2"],
    },
    "a whole beside the unit cost that it contains": {
      forms: [form(["成本指标", "项目总成本", "≤70万元"], ["成本指标", "安装人工费标准", "≤300元/人·天"])],
      id: "gap",
      at: ["P1 target:1"],
    },
    "a whole beside a part": {
      forms: [form(["成本指标", "项目总成本", "≤70万元"], ["成本指标", "安装调试费用", "≤20万元"])],
      id: "gap",
      at: ["P1 target:1"],
    },
  },
};
