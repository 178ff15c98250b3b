import { departmentForm, projectForm, type IndicatorSpec, type RuleCases } from "../cases";
import { cntMin } from "./rule";

const ROWS: readonly IndicatorSpec[] = [
  ["", "疏浚沟渠长度", "≥12公里"],
  ["", "沟渠畅通率", "≥95%"],
  ["", "村民满意度", "≥90%"],
];

export const cases: RuleCases = {
  rule: cntMin,
  accept: {
    "a form whose indicators could not be read": [
      projectForm({
        texts: { annualGoal: "培训80人次" },
        emptyBranches: ["数量指标"],
        uncertain: [{ kind: "no-indicators", at: { sheet: "P1", row: 100, column: 0 }, other: null }],
      }),
    ],
    "as many as asked for, also in a flat table": [projectForm({ indicators: ROWS })],
    "a form whose table was not found": [departmentForm({ texts: { overallGoal: "疏浚沟渠 12 公里" } })],
    "a blank form with its head filled in": [
      projectForm({
        texts: { projectName: "沟渠疏浚", periodGoal: "", annualGoal: "" },
        amounts: { annualBudget: 20 },
        emptyBranches: ["数量指标", "质量指标"],
      }),
    ],
  },
  reject: {
    "one less": {
      forms: [projectForm({ indicators: ROWS.slice(0, 2) })],
      id: "few",
      at: ["P1 level3:1"],
      says: "只有 2 个三级指标，至少应有 3 个",
    },
    "rows that do not apply": {
      forms: [projectForm({ indicators: [...ROWS.slice(0, 2), ["", "不适用", "无"]] })],
      id: "few",
      at: ["P1 level3:1"],
    },
    "a goal, but branches without any row": {
      forms: [projectForm({ texts: { annualGoal: "疏浚沟渠 12 公里" }, emptyBranches: ["数量指标", "质量指标"] })],
      id: "few",
      at: ["P1 level2:1"],
      says: "没有填写三级指标",
    },
    "an edition that asks for more": {
      forms: [projectForm({ indicators: ROWS })],
      constants: { minIndicators: 5 },
      id: "few",
      at: ["P1 level3:1"],
    },
  },
};
