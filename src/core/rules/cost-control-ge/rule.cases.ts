import { projectWith, type RuleCases } from "../cases";
import { costControlGe } from "./rule";

export const cases: RuleCases = {
  rule: costControlGe,
  accept: {
    "upper limits": [
      projectWith(
        ["经济成本指标", "成本控制率", "≤100%"],
        ["成本指标", "预算控制率", "=100%"],
        ["成本指标", "成本控制率", "100%"],
      ),
    ],
    "other things under control": [
      projectWith(
        ["质量指标", "疫情有效控制率", "≥95%"],
        ["质量指标", "成本控制措施", "≥3项"],
        ["质量指标", "成本控制合格率", "≥95%"],
      ),
    ],
    "an amount, which is another rule's": [projectWith(["成本指标", "成本控制", "≥60万元"])],
    words: [projectWith(["成本指标", "成本控制情况", "良好"])],
  },
  reject: {
    "one rate in several branches, once": {
      forms: [projectWith(["经济成本指标", "成本控制率", "≥100%"], ["社会成本指标", "成本控制率", "≥100%"])],
      id: "floor",
      at: ["P1 target:1"],
      related: ["P1 target:2"],
    },
    "a rate of zero": {
      forms: [projectWith(["经济成本指标", "“三公”经费控制率", "≤0%"])],
      id: "zero",
      at: ["P1 target:1"],
      says: "等于一分钱不花",
    },
    "control rates with a lower limit": {
      forms: [
        projectWith(
          ["经济成本指标", "成本控制率", "≥100%"],
          ["成本指标", "费用控制比例", ">95"],
          ["质量指标", "项目投资控制率", "≥90%"],
        ),
      ],
      id: "floor",
      at: ["P1 target:1", "P1 target:2", "P1 target:3"],
      says: "“成本控制率”是实际支出占预算的比率",
    },
  },
};
