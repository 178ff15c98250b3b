import { departmentForm, projectForm, type FormSpec, type IndicatorSpec, type RuleCases } from "../cases";
import { costMissing } from "./rule";

const quantity: IndicatorSpec = ["数量指标", "办理事项数", "≥300件"];
const form = (cost: readonly IndicatorSpec[], more: FormSpec = {}) =>
  projectForm({ amounts: { annualBudget: 60 }, indicators: [quantity, ...cost], ...more });

export const cases: RuleCases = {
  rule: costMissing,
  accept: {
    "words beside an amount": [
      form([
        ["成本指标", "项目总成本", "≤60万元"],
        ["成本指标", "教学科研支出", "控制在预算范围内"],
      ]),
    ],
    "a debt whose price is a rate": [
      projectForm({
        edition: "general",
        amounts: { totalFunds: 5600 },
        indicators: [["成本指标", "债券利率", "≤3.5%"]],
      }),
    ],
    "an amount": [form([["成本指标", "设备维护费用", "≤60万元"]])],
    "a bare 万": [form([["成本指标", "设备维护费用", "60万"]])],
    "an amount for a unit, in the value or in the name": [
      form([["成本指标", "外勤补助标准", "≤120元/人·天"]]),
      form([["经济成本指标", "外勤补助标准（元/人/天）", "120"]]),
    ],
    "a range and an amount in words": [
      form([["成本指标", "设备维护费用", "50-60万元"]]),
      form([["成本指标", "设备维护费用", "按每人1000元执行"]]),
    ],
    "a percentage beside an amount": [
      form([
        ["成本指标", "办公费下降率", "≥5%"],
        ["成本指标", "设备维护费用", "≤50万元"],
      ]),
    ],
    "a department form, and its cost with an amount": [
      departmentForm({ indicators: [["成本指标", "三公经费同比下降率", "≥5%"]] }),
      departmentForm({
        indicators: [
          ["成本指标", "运行成本", "厉行节约"],
          ["成本指标", "项目支出总额", "≤60万元"],
        ],
      }),
    ],
    "a flat table without 二级": [projectForm({ indicators: [["", "办理事项数", "≥300件"]] })],
    "a form of an edition without a tree": [form([], { edition: "general" })],
  },
  reject: {
    "the whole held by words, beside prices alone": {
      forms: [
        form([
          ["成本指标", "培训费标准", "≤380元/人·天"],
          ["成本指标", "教学科研支出", "不超预算"],
        ]),
      ],
      id: "words",
      at: ["P1 target:3"],
      says: "“教学科研支出”只写“不超预算”",
    },
    "a rate of control alone": {
      forms: [
        projectForm({
          edition: "general",
          amounts: { totalFunds: 86 },
          indicators: [["成本指标", "成本控制率", "=100%"]],
        }),
      ],
      id: "noAmount",
      at: ["P1 level2:1"],
      says: "没有金额上限",
    },
    "words, whatever they point to": {
      forms: [
        form([
          ["成本指标", "绿化养护成本", "参照政府采购成本控制"],
          ["成本指标", "控制在预算成本内", "控制在预算内"],
        ]),
      ],
      id: "noAmount",
      at: ["P1 target:2"],
      says: "成本指标中没有金额上限，无法与预算 60 万元核对",
      related: ["P1 target:3"],
    },
    "the cost of a department in words alone": {
      forms: [
        departmentForm({
          amounts: { totalFunds: 820 },
          indicators: [quantity, ["成本指标", "机关运转费用", "不超出核定额度"]],
        }),
      ],
      id: "noAmount",
      at: ["D target:2"],
      says: "无法与预算 820 万元核对",
    },
    "percentages only, at the first cost row": {
      forms: [
        form([
          ["成本指标", "减少群众办事成本", "≥20%"],
          ["成本指标", "办公费用", "≥10%"],
        ]),
      ],
      id: "noAmount",
      at: ["P1 level2:2"],
      says: "成本指标中没有金额上限，无法与预算 60 万元核对",
    },
    "a printed branch without a row": {
      forms: [form([], { emptyBranches: ["成本指标"] })],
      id: "noRow",
      at: ["P1 level2:2"],
      says: "没有成本指标",
      saysEn: "60 (10k CNY)",
    },
    "no branch although the tree has one, the budget unknown": {
      forms: [form([], { amounts: {} })],
      id: "noRow",
      at: ["P1 level2:1"],
      says: "没有成本指标，无法与预算核对",
    },
    "no branch below the 一级指标 where the tree has one": {
      forms: [
        projectForm({
          amounts: { annualBudget: 60 },
          indicators: [
            ["社会效益指标", "群众办事便利程度", "有所提升", { level1: "效益指标" }],
            ["数量指标", "办理事项数", "≥300件", { level1: "产出指标" }],
          ],
        }),
      ],
      id: "noRow",
      at: ["P1 level1:2"],
    },
    "a row that says it does not apply": {
      forms: [form([["经济成本指标", "不适用", "无"]])],
      id: "noRow",
      at: ["P1 level2:2"],
    },
  },
};
