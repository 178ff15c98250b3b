import { projectForm, type RuleCases } from "../cases";
import { stdBlank } from "./rule";

export const cases: RuleCases = {
  rule: stdBlank,
  accept: {
    "a filled column": [
      projectForm({
        columns: ["target", "standard"],
        indicators: [["数量指标", "巡检次数", "≥4次", { standard: "历史标准" }]],
      }),
    ],
    "a form without the column": [projectForm({ indicators: [["数量指标", "巡检次数", "≥4次"]] })],
    "a row without an indicator": [
      projectForm({ columns: ["target", "standard"], indicators: [["生态效益指标", "无", "无", { standard: "" }]] }),
    ],
  },
  reject: {
    "every cell": {
      forms: [
        projectForm({
          columns: ["target", "standard"],
          indicators: [
            ["数量指标", "巡检次数", "≥4次", { standard: "" }],
            ["质量指标", "检测合格率", "≥95%", { standard: "　" }],
          ],
        }),
      ],
      id: "blank",
      at: ["P1 standard:1"],
      says: "全部 2 个指标都没有填写绩效标准",
    },
    "some cells": {
      forms: [
        projectForm({
          columns: ["target", "standard"],
          indicators: [
            ["数量指标", "巡检次数", "≥4次", { standard: "计划标准" }],
            ["质量指标", "检测合格率", "≥95%", { standard: "" }],
          ],
        }),
      ],
      id: "blank",
      at: ["P1 standard:2"],
      says: "2 个指标中有 1 个没有填写绩效标准",
    },
  },
};
