import { projectWith, type RuleCases } from "../cases";
import { catRateInQty } from "./rule";

export const cases: RuleCases = {
  rule: catRateInQty,
  accept: {
    "counts, and rates in other branches": [
      projectWith(["数量指标", "讲座场次", "≥12场"], ["质量指标", "书架完好率", "≥96%"], ["", "书架完好率", "≥96%"]),
    ],
    "names that only sound like a rate": [projectWith(["数量指标", "巡库频率", "≥4次/周"])],
    "a count of things, whatever its name": [projectWith(["数量指标", "合格率调查比例", "≥30份"])],
    "a row that is not set": [projectWith(["数量指标", "分馆覆盖率", "不涉及"])],
  },
  reject: {
    "rates with and without a sign": {
      forms: [projectWith(["数量指标", "分馆覆盖率", "≥85%"], ["数量指标", "图书流通占比", "≥85"])],
      id: "rate",
      at: ["P1 level3:1", "P1 level3:2"],
      says: "“分馆覆盖率”是比率，数量指标应写绝对数",
    },
    "a rate without a value": { forms: [projectWith(["数量指标", "分馆覆盖率", ""])], id: "rate", at: ["P1 level3:1"] },
  },
};
