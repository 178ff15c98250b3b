import type { Form } from "../../forms/form";
import { projectForm, type RuleCases } from "../cases";
import { wgtParent } from "./rule";

/** A form whose rows share one 一级 cell, as in a merged column. */
function form(level1: string, ...rows: readonly (readonly [level2: string, weight: string])[]): Form {
  const built = projectForm({
    columns: ["target", "weight"],
    indicators: rows.map(([level2, weight], index) => [level2, `办理事项${index + 1}`, "≥3件", { weight, level1 }]),
  });
  const [first] = built.indicators;
  return {
    ...built,
    indicators: built.indicators.map((indicator) => ({ ...indicator, level1: first?.level1 ?? null })),
  };
}

export const cases: RuleCases = {
  rule: wgtParent,
  accept: {
    "weights that add up in both levels": [form("产出指标（50分）", ["数量指标(30%)", "30"], ["质量指标20分", "20"])],
    "weights that round": [form("产出指标（50）", ["数量指标", "16.67"], ["质量指标", "16.67"], ["时效指标", "16.67"])],
    "weights that round by a tenth": [form("产出指标（50）", ["数量指标", "30"], ["质量指标", "19.9"])],
    "branches without a weight": [form("产出指标", ["数量指标", "0.5"], ["质量指标（必填）", "20"])],
    "a blank weight": [form("产出指标（50分）", ["数量指标", "30"], ["质量指标", ""])],
    "a form without a weight column": [
      projectForm({ indicators: [["数量指标（30分）", "办理事项", "≥3件", { weight: "0" }]] }),
    ],
  },
  reject: {
    "一级 above its indicators": {
      forms: [form("产出指标（50分）", ["数量指标", "30"], ["质量指标", "19.5"])],
      id: "sum",
      at: ["P1 level1:1"],
      says: "“产出指标(50分)”应为 50 分，所属指标权重合计 49.5",
    },
    "二级 below its indicator": {
      forms: [form("产出指标（50分）", ["数量指标（30分）", "31"], ["质量指标（20分）", "19"])],
      id: "sum",
      at: ["P1 level2:1", "P1 level2:2"],
    },
    "a weight of zero": {
      forms: [form("产出指标", ["数量指标", "0"], ["质量指标", "20"])],
      id: "notPositive",
      at: ["P1 weight:1"],
      says: "权重 0 不大于 0",
    },
  },
};
