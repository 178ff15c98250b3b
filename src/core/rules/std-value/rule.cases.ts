import { projectForm, type RuleCases } from "../cases";
import { stdValue } from "./rule";

const row = (standard: string) =>
  projectForm({
    columns: ["target", "standard"],
    indicators: [["数量指标", "巡检次数", "≥4次", { standard }]],
  });

export const cases: RuleCases = {
  rule: stdValue,
  accept: {
    "what a figure was taken from": [row("合同约定"), row("预算批复"), row("第三方测评"), row("统计年报")],
    "the kinds of standard, also short or several": [
      row("计划标准"),
      row("历史"),
      row("其他标准"),
      row("计划标准、行业标准"),
    ],
    "a column that follows another convention": [
      projectForm({
        columns: ["target", "standard"],
        indicators: [
          ["数量指标", "巡检次数", "≥4次", { standard: "单位自定" }],
          ["质量指标", "巡检合格率", "≥95%", { standard: "历史标准" }],
          ["时效指标", "巡检完成时间", "12月底前", { standard: "单位自定" }],
          ["成本指标", "巡检费用", "≤8万元", { standard: "单位自定" }],
        ],
      }),
    ],
    "blank, a sentence or a figure": [row(""), row("按上一年度实际完成情况并考虑本年任务确定"), row("≥95%")],
  },
  reject: {
    "another word": {
      forms: [row("单位自定")],
      id: "other",
      at: ["P1 standard:1"],
      says: "绩效标准“单位自定”不在规定的种类（计划标准、历史标准、行业标准、预算支出标准、其他）之内",
    },
    "the longest text that is no sentence yet": {
      forms: [row("单位自行确定的考核口径数")],
      id: "other",
      at: ["P1 standard:1"],
    },
    "a word that another edition allows": {
      forms: [row("行业标准")],
      constants: { standards: ["计划标准"] },
      id: "other",
      at: ["P1 standard:1"],
    },
  },
};
