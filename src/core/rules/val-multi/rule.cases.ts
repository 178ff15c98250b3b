import { projectForm, type RuleCases } from "../cases";
import { valMulti } from "./rule";

const row = (target: string) => projectForm({ indicators: [["数量指标", "培训、检查、宣传", target]] });

export const cases: RuleCases = {
  rule: valMulti,
  accept: {
    "one value, a range and a figure with a remark": [row("≥3场"), row("3-5场"), row("≥3场；含线上")],
    "a floor and a ceiling": [row("≥3场且≤5场")],
    "a number of which the other is a part or a detail, and a date beside a number": [
      row("培训干部3期，其中线上1期"),
      row("开展巡查12次，每次4人"),
      row("完成演出5场，12月底前"),
    ],
    "one figure with a thousands sign": [row("≥12,000份")],
  },
  reject: {
    "one thing or the other": {
      forms: [projectForm({ indicators: [["生态效益指标", "地块安全利用率", "100%，或者达到95%以上且全部整改到位"]] })],
      id: "several",
      at: ["P1 target:1"],
      says: "一格里填了 2 个指标值",
    },
    "values in a row": {
      forms: [row("≥3场；≥20次；≥500份；")],
      id: "several",
      at: ["P1 target:1"],
      says: "一格里填了 3 个指标值（≥3场；≥20次；≥500份）",
    },
    "values with a stroke between them": {
      forms: [row("≥500份/≥300册")],
      id: "several",
      at: ["P1 target:1"],
      says: "一格里填了 2 个指标值（≥500份；≥300册）",
    },
    "several things, each with its number": {
      forms: [row("完成1部纪录片，2套画册")],
      id: "several",
      at: ["P1 target:1"],
      says: "一格里填了 2 个指标值（完成1部纪录片；2套画册）",
    },
    "values in lines": { forms: [row("≥3场\n≥20次")], id: "several", at: ["P1 target:1"] },
  },
};
