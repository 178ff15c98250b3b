import { projectForm, projectWith, type RuleCases } from "../cases";
import { catCountInQuality } from "./rule";

export const cases: RuleCases = {
  rule: catCountInQuality,
  accept: {
    "rates, words and counts in 数量": [
      projectWith(
        ["质量指标", "书架完好率", "≥96%"],
        ["质量指标", "书目数据", "规范"],
        ["数量指标", "馆讯报道次数", "≥15次"],
      ),
    ],
    "failures, and counts from above": [
      projectWith(
        ["质量指标", "阅览安全事故次数", "=0次"],
        ["质量指标", "读者投诉件数", "≥0件"],
        ["质量指标", "书库漏水", "≤1次"],
      ),
    ],
    "acknowledged work, grades and scores": [
      projectWith(
        ["质量指标", "获省级以上奖项", "≥2项"],
        ["质量指标", "图书馆评估定级", "≥1级"],
        ["质量指标", "考核得分", "≥90分"],
      ),
    ],
    "an extent per person": [projectWith(["质量指标", "人均阅览面积", "≥2平方米"])],
    "a figure without a unit": [projectWith(["质量指标", "馆讯报道", "≥15"])],
  },
  reject: {
    "work that deals with complaints, and days of service": {
      forms: [
        projectForm({
          indicators: [
            ["质量指标", "信访工作条例宣传次数", "≥1次"],
            ["质量指标", "律师服务天数", "≥150天"],
          ],
        }),
      ],
      id: "count",
      at: ["P1 level3:1", "P1 level3:2"],
    },
    "an extent": { forms: [projectWith(["质量指标", "书库保洁面积", "≥2万平方米"])], id: "count", at: ["P1 level3:1"] },
    "counts of things done": {
      forms: [
        projectWith(
          ["质量指标", "馆讯报道次数", "≥15000人次"],
          ["质量指标", "阅读研究报告数量", "12篇"],
          ["质量指标", "提交馆情信息（条）", "≥20"],
        ),
      ],
      id: "count",
      at: ["P1 level3:1", "P1 level3:2", "P1 level3:3"],
      says: "“馆讯报道次数 ≥15000人次”是数量，不反映质量",
    },
  },
};
