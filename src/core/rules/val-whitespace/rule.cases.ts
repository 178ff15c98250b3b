import { projectForm, type RuleCases } from "../cases";
import { valWhitespace } from "./rule";

export const cases: RuleCases = {
  rule: valWhitespace,
  accept: {
    "clean cells": [projectForm({ indicators: [["数量指标", "新建站点数量", "≥3个", { standard: "计划标准" }]] })],
    "a cell of blanks only, a single blank and a line break inside": [
      projectForm({
        indicators: [
          ["数量指标", "新建站点数量", "　"],
          ["数量指标", "新建 站点\n数量", "≥ 3个"],
        ],
      }),
    ],
  },
  reject: {
    "blanks of every kind, once a form": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "新建站点数量", "≥3个"],
            ["质量指标", "检测合格率", "　≥95%\u00A0"],
            ["时效指标", "竣工　时间", "11月底前\n", { standard: "计划标准 " }],
          ],
        }),
      ],
      id: "stray",
      at: ["P1 target:2"],
      says: "本表 4 个指标单元格",
      fixes: {
        "P1 target:2": "≥95%",
        "P1 level3:3": "竣工 时间",
        "P1 target:3": "11月底前",
        "P1 standard:3": "计划标准",
      },
    },
    "each form by itself": {
      forms: ["P1", "P2"].map((sheet) => projectForm({ sheet, indicators: [["数量指标", "新建站点数量", "≥3个 "]] })),
      id: "stray",
      at: ["P1 target:1", "P2 target:1"],
      fixes: { "P1 target:1": "≥3个", "P2 target:1": "≥3个" },
    },
  },
};
