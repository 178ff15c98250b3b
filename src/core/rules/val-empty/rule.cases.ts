import { projectForm, type RuleCases } from "../cases";
import { valEmpty } from "./rule";

export const cases: RuleCases = {
  rule: valEmpty,
  accept: {
    "a figure, words and a date": [
      projectForm({
        indicators: [
          ["数量指标", "新建站点数量", "≥3个"],
          ["质量指标", "运行状况", "良好"],
          ["时效指标", "完工时间", "10月底前"],
        ],
      }),
    ],
    "rows that say that no indicator is set": [
      projectForm({
        indicators: [
          ["生态效益指标", "无", ""],
          ["经济效益指标", "不适用经济效益指标", "/"],
        ],
      }),
    ],
    "a form without a column of values": [projectForm({ columns: [], indicators: [["数量指标", "新建站点数量", ""]] })],
  },
  reject: {
    "a blank value": {
      forms: [projectForm({ indicators: [["数量指标", "新建站点数量", "　"]] })],
      id: "empty",
      at: ["P1 target:1"],
      says: "“新建站点数量”没有指标值",
    },
    "marks for a blank, next to a value": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "新建站点数量", "≥3个"],
            ["质量指标", "验收合格率", "/"],
            ["时效指标", "无故障天数", "——"],
          ],
        }),
      ],
      id: "empty",
      at: ["P1 target:2", "P1 target:3"],
    },
  },
};
