import { projectForm, type IndicatorSpec, type RuleCases } from "../cases";
import { relFormula } from "./rule";

const form = (...indicators: readonly IndicatorSpec[]) =>
  projectForm({ columns: ["target", "explanation"], indicators });

export const cases: RuleCases = {
  rule: relFormula,
  accept: {
    "a rate with its formula": [form(["质量指标", "验收合格率", "≥95%", { explanation: "合格批次/验收批次×100%" }])],
    "a count without one": [form(["数量指标", "采购批次", "≥6批", { explanation: "" }])],
    "a form without the column": [projectForm({ indicators: [["质量指标", "验收合格率", "≥95%"]] })],
    "a row that does not apply": [form(["质量指标", "不适用", "0%", { explanation: "" }])],
  },
  reject: {
    "a rate without": {
      forms: [form(["质量指标", "验收合格率", "≥95%", { explanation: " " }])],
      id: "blank",
      at: ["P1 explanation:1"],
      says: "“验收合格率”的指标解释为空",
    },
    "several rates, at the first": {
      forms: [
        form(
          ["质量指标", "验收合格率", "95", { unit: "%", explanation: "" }],
          ["质量指标", "入库准确率", "≥99%", { explanation: "准确件数/入库件数" }],
          ["时效指标", "供货及时率", "≥90%", { explanation: "" }],
        ),
      ],
      id: "blank",
      at: ["P1 explanation:1"],
      says: "有 2 个比率指标",
    },
  },
};
