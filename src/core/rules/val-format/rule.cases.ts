import { projectForm, type RuleCases } from "../cases";
import { valFormat } from "./rule";

const row = (target: string, comparator?: string) =>
  projectForm({ indicators: [["质量指标", "检测合格率", target, comparator === undefined ? {} : { comparator }]] });

export const cases: RuleCases = {
  rule: valFormat,
  accept: {
    "how often": [projectForm({ indicators: [["数量指标", "断面水质监测频次", "每季度1次"]] })],
    "signs before figures": [row("≥95%"), row("95%以上"), row("＞95％"), row("95%", "≥")],
    ratios: [row("≥1:4"), row("≤15：1")],
    "words without a sign": [row("全部合格"), row("不低于上年水平")],
  },
  reject: {
    "a sign behind the figure": {
      forms: [row("93%>=")],
      id: "behind",
      at: ["P1 target:1"],
      says: "应写“≥93%”",
      fixes: { "P1 target:1": "≥93%" },
    },
    "another measure in the value": {
      forms: [
        projectForm({
          indicators: [
            ["满意度指标", "政务云满意度", "投诉率≤5%"],
            ["质量指标", "台账", "完善率95%以上"],
          ],
        }),
      ],
      id: "measure",
      at: ["P1 target:1", "P1 target:2"],
      says: "“政务云满意度”的指标值“投诉率≤5%”写的是“投诉率”",
    },
    "the sign in both columns": {
      forms: [projectForm({ indicators: [["质量指标", "验收合格率", "≥95", { comparator: "≥", unit: "%" }]] })],
      id: "signTwice",
      at: ["P1 target:1"],
      says: "计算符号栏已有“≥”",
    },
    "brackets for signs": {
      forms: [
        projectForm({
          indicators: [
            ["质量指标", "检测合格率", "》95%　"],
            ["质量指标", "检测差错率", "《2%"],
            ["数量指标", "检测批次", "》=12批"],
          ],
        }),
      ],
      id: "bracket",
      at: ["P1 target:1", "P1 target:2", "P1 target:3"],
      says: "指标值“》95%”用括号或书名号“》”代替了比较符，应写“>”",
      fixes: { "P1 target:1": ">95%", "P1 target:2": "<2%", "P1 target:3": "≥12批" },
    },
    "a doubled percent sign": {
      forms: [row("≥95%%")],
      id: "doubled",
      at: ["P1 target:1"],
      fixes: { "P1 target:1": "≥95%" },
    },
    "a sign and a word for it": {
      forms: [row("≥95%以上")],
      id: "doubled",
      at: ["P1 target:1"],
      fixes: { "P1 target:1": "≥95%" },
    },
    "a doubled sign, of which either may be meant": { forms: [row("≥≤95%")], id: "doubled", at: ["P1 target:1"] },
    "signs to choose from, of which none was chosen": {
      forms: [
        projectForm({
          indicators: [
            ["质量指标", "路面修补合格率", "90", { comparator: "≥/≤", unit: "%" }],
            ["质量指标", "路灯完好率", "95", { comparator: ">=", unit: "%" }],
            ["质量指标", "路牌完好率", "95", { comparator: "≥≤=", unit: "%" }],
            ["质量指标", "护栏完好率", "95", { comparator: "请选择", unit: "%" }],
          ],
        }),
      ],
      id: "signChoice",
      at: ["P1 comparator:1", "P1 comparator:3", "P1 comparator:4"],
      says: "备选的“≥/≤”",
    },
    "a letter for a digit": {
      forms: [row("≥9O%"), row("≥1O0人")],
      id: "letter",
      at: ["P1 target:1", "P1 target:1"],
      says: "“9O”中夹有字母",
    },
    "a sign before words": {
      forms: [row("≥按期完成全部检测")],
      id: "sentence",
      at: ["P1 target:1"],
      says: "把“≥”写在文字前",
    },
  },
};
