import { projectForm, type IndicatorSpec, type RuleCases } from "../cases";
import { cntBenefit } from "./rule";

const ROWS: readonly IndicatorSpec[] = [
  ["数量指标", "更换路灯", "≥200盏", { level1: "产出指标" }],
  ["质量指标", "亮灯率", "≥98%", { level1: "产出指标" }],
  ["成本指标", "更换费用", "≤40万元", { level1: "产出指标" }],
  ["社会公众或服务对象满意度指标", "居民满意度", "≥90%", { level1: "效益指标" }],
];

export const cases: RuleCases = {
  rule: cntBenefit,
  accept: {
    "one kind of benefit": [projectForm({ indicators: [...ROWS, ["生态效益指标", "节约用电量", "≥3万度"]] })],
    "a lasting effect alone": [projectForm({ indicators: [...ROWS, ["可持续影响指标", "设计使用年限", "≥8年"]] })],
    "a benefit that is said not to apply": [projectForm({ indicators: [...ROWS, ["经济效益指标", "不涉及", "无"]] })],
    "a flat table": [projectForm({ indicators: ROWS.map(([, name, target]) => ["", name, target] as const) })],
    "too few rows, a matter of CNT-MIN": [projectForm({ indicators: ROWS.slice(0, 2) })],
  },
  reject: {
    "satisfaction is no benefit": { forms: [projectForm({ indicators: ROWS })], id: "missing", at: ["P1 level1:4"] },
    "benefits that are printed without a row": {
      forms: [projectForm({ indicators: ROWS, emptyBranches: ["经济效益指标", "社会效益指标"] })],
      id: "missing",
      at: ["P1 level2:5"],
      says: "没有设效益指标",
    },
    "an edition without a tree": {
      forms: [projectForm({ edition: "general", indicators: ROWS.slice(0, 3) })],
      id: "missing",
      at: ["P1 level1:3"],
    },
  },
};
