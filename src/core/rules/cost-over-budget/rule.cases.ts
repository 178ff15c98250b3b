import {
  departmentForm,
  projectForm,
  type FormSpec,
  type IndicatorSpec,
  type RuleCases,
  withSharedNames,
} from "../cases";
import { costOverBudget } from "./rule";

const form = (indicators: readonly IndicatorSpec[], amounts: FormSpec["amounts"] = { annualBudget: 120 }) =>
  projectForm({ amounts, indicators });
const parts = (rent: string, service: string): readonly IndicatorSpec[] => [
  ["成本指标", "场地租金总额", rent],
  ["成本指标", "保洁服务费总额", service],
];

export const cases: RuleCases = {
  rule: costOverBudget,
  accept: {
    "unit costs, which are not added up": [
      projectForm({
        amounts: { annualBudget: 120 },
        indicators: [
          ["成本指标", "绿化养护费用", "≤120万元"],
          ["成本指标", "人均培训成本", "≤400元"],
          ["成本指标", "单台割灌机购置成本", "≤2万元"],
          ["成本指标", "每公里绿篱养护成本", "≤1.6万元"],
        ],
      }),
    ],
    "a monthly amount that comes to the budget in twelve months, and the whole beside its parts": [
      projectForm({ amounts: { annualBudget: 240 }, indicators: [["成本指标", "保洁费用", "≤20万/月"]] }),
      projectForm({
        amounts: { annualBudget: 145 },
        indicators: [
          ["成本指标", "大厅运转成本", "≤145万元"],
          ["成本指标", "保洁成本", "≤15万元"],
          ["成本指标", "保安成本", "≤44万元"],
        ],
      }),
    ],
    "a ceiling equal to the budget": [form([["成本指标", "设备采购费用", "≤120万元"]])],
    "the budget, rounded to the figures of the ceiling": [
      form([["成本指标", "项目总成本", "≤90万元"]], { annualBudget: 89.974 }),
      form([["成本指标", "项目总成本", "≤90.5万元"]], { annualBudget: 90.46 }),
    ],
    "parts that use up the budget": [form(parts("≤100万元", "20万"))],
    "a whole beside its parts": [form([...parts("≤100万元", "≤20万元"), ["成本指标", "项目总成本", "≤120万元"]])],
    "amounts per person": [form([["成本指标", "培训费标准", "≤5000000元/人"]])],
    "savings and income": [
      form([
        ["成本指标", "减少企业负担", "≤500万元"],
        ["成本指标", "带动社会投资额", "=900万元"],
      ]),
    ],
    "money in other branches": [form([["社会效益指标", "公益活动费用", "≤800万元"]])],
    "funds of higher levels that pay for the rest": [
      form([["成本指标", "设备采购费用", "≤150万元"]], { annualBudget: 120, superiorFunds: 30 }),
    ],
    "funds of higher levels that are unclear": [
      form([["成本指标", "设备采购费用", "≤150万元"]], { annualBudget: 120, superiorFunds: "（分级填报）" }),
    ],
    "a ceiling over the whole period": [
      form([["成本指标", "设备采购费用", "≤150万元"]], { totalFunds: 120, periodFunds: 240 }),
    ],
    "a budget of nothing": [form([["成本指标", "设备采购费用", "≤1万元"]], { annualBudget: 0 })],
    "an unknown budget": [form([["成本指标", "设备采购费用", "≤150万元"]], { annualBudget: "另行下达" })],
    "ceilings that another one contains": [
      departmentForm({
        amounts: { totalFunds: 500 },
        indicators: [
          ["成本指标", "基本支出", "≤320万元"],
          ["成本指标", "项目支出", "≤180万元"],
          ["成本指标", "三公经费", "≤15万元"],
        ],
      }),
    ],
    "a ceiling of all years within the money of all years": [
      projectForm({
        edition: "general",
        amounts: { totalFunds: 3680, annualBudget: 1250 },
        indicators: [["成本指标", "清淤总成本", "≤1380万元"]],
      }),
    ],
    "one name with a ceiling for each of several years": [
      withSharedNames(
        projectForm({
          amounts: { totalFunds: 340 },
          indicators: [
            ["成本指标", "年度运维总成本", "≤300万元"],
            ["成本指标", "年度运维总成本", "≤380万元"],
          ],
        }),
      ),
    ],
  },
  reject: {
    "more than rounding to the figures of the ceiling": {
      forms: [form([["成本指标", "项目总成本", "≤90万元"]], { annualBudget: 89.6 })],
      id: "single",
      at: ["P1 target:1"],
    },
    "an excess in figures that the ceiling states": {
      forms: [form([["成本指标", "项目总成本", "≤900000元"]], { annualBudget: 89.974 })],
      id: "single",
      at: ["P1 target:1"],
    },
    "the year's ceiling above the year's money, with that of higher levels, beside the whole period's": {
      forms: [
        projectForm({
          amounts: { annualBudget: 980, superiorFunds: 200, periodFunds: 2850 },
          indicators: [["成本指标", "项目总成本", "≤1280万元", { periodTarget: "≤2850万元" }]],
        }),
      ],
      id: "single",
      at: ["P1 target:1"],
    },
    "a year's ceiling beside that of the whole period": {
      forms: [
        projectForm({
          amounts: { annualBudget: 58, periodFunds: 174 },
          indicators: [["成本指标", "灌渠维护总成本", "≤68万元", { periodTarget: "≤174万元" }]],
        }),
      ],
      id: "single",
      at: ["P1 target:1"],
      says: "大于预算资金 58 万元",
    },
    "a ceiling above a total that holds what comes from higher levels": {
      forms: [
        projectForm({
          edition: "general",
          amounts: { totalFunds: 48, annualBudget: 48, superiorFunds: 16 },
          indicators: [["成本指标", "年度电费", "≤60万元"]],
        }),
      ],
      id: "single",
      at: ["P1 target:1"],
    },
    "a unit cost above all the money": {
      forms: [projectForm({ amounts: { annualBudget: 800 }, indicators: [["成本指标", "奖补标准", "≤1000万元"]] })],
      id: "single",
      at: ["P1 target:1"],
      says: "“奖补标准”上限 1000 万元，大于预算资金 800 万元",
    },
    "a ceiling just above the budget": {
      forms: [form([["成本指标", "设备采购费用", "≤120.01万元"]])],
      id: "single",
      at: ["P1 target:1"],
      says: "“设备采购费用”上限 120.01 万元，大于预算资金 120 万元，超出 0.01 万元",
    },
    "a part alone above the budget": { forms: [form(parts("≤125万元", "≤20万元"))], id: "single", at: ["P1 target:1"] },
    "parts together above the budget, in 元 and with =": {
      forms: [form(parts("=1000000元", "≤25万元"))],
      id: "sum",
      at: ["P1 target:1"],
      says: "2 项成本上限合计 125 万元，大于预算资金 120 万元，超出 5 万元",
    },
    "parts above the budget beside a whole that fits": {
      forms: [form([...parts("≤100万元", "≤30万元"), ["成本指标", "项目总成本", "≤120万元"]])],
      id: "sum",
      at: ["P1 target:1"],
      says: "2 项成本上限合计 130 万元",
    },
    "a cost of the projects in a department form above its 项目支出": {
      forms: [
        departmentForm({
          amounts: { totalFunds: 900, basicExpenditure: 700, projectExpenditure: 200 },
          indicators: [["成本指标", "项目支出总成本", "≤260万元"]],
        }),
      ],
      id: "single",
      at: ["D target:1"],
      says: "大于预算资金 200 万元，超出 60 万元",
      related: ["D projectExpenditure"],
    },
    "in a department form": {
      forms: [departmentForm({ amounts: { totalFunds: 500 }, indicators: [["成本指标", "部门总成本", "≤600万元"]] })],
      id: "single",
      at: ["D target:1"],
    },
    "a ceiling of the year above the money of the year, below that of all years": {
      forms: [
        projectForm({
          edition: "general",
          amounts: { totalFunds: 3680, annualBudget: 1250 },
          indicators: [["成本指标", "年度清淤总成本", "≤1380万元"]],
        }),
      ],
      id: "single",
      at: ["P1 target:1"],
      says: "大于预算资金 1250 万元，超出 130 万元",
    },
  },
};
