import { projectForm, type RuleCases } from "../cases";
import { magHeadcount } from "./rule";

const project = (projectName: string, annualBudget: number | string, level3: string, target: string) =>
  projectForm({ texts: { projectName }, amounts: { annualBudget }, indicators: [["数量指标", level3, target]] });

const constants = { amountPerPerson: { from: 2e6, to: 20e6 } };

export const cases: RuleCases = {
  rule: magHeadcount,
  accept: {
    "an amount that fits the head count": [project("协管人员经费", 60, "聘用协管员数量", "=10人")],
    "an amount at either end of the band": [
      project("协管人员经费", 20, "聘用协管员数量", "=10人"),
      project("协管人员经费", 200, "聘用协管员数量", "=10人"),
    ],
    "a head count in a flat table": [
      projectForm({
        texts: { projectName: "协管人员经费" },
        amounts: { annualBudget: 60 },
        indicators: [["", "聘用协管员数量", "=10人"]],
      }),
    ],
    "an unknown amount": [project("协管人员经费", "（分级填报）", "聘用协管员数量", "=10人")],
    "projects that pay for something else": [
      project("办公设备购置", 60, "购置设备数量", "≥10台"),
      project("劳务派遣人员培训", 60, "培训班期数", "≥10期"),
    ],
    "two groups of people": [
      projectForm({
        texts: { projectName: "编外人员经费" },
        amounts: { annualBudget: 60 },
        indicators: [
          ["数量指标", "聘用司机数量", "=1人"],
          ["数量指标", "聘用保洁员数量", "=2人"],
        ],
      }),
    ],
  },
  reject: {
    "no head count": {
      forms: [project("协管人员工资", 60, "巡查次数", "≥300次")],
      id: "missing",
      at: ["P1 projectName"],
      says: "“协管人员工资”是人员类支出，数量指标里没有人数",
    },
    "a head count of nobody, or in another branch": {
      forms: [
        projectForm({
          texts: { projectName: "协管人员工资" },
          amounts: { annualBudget: 60 },
          indicators: [
            ["数量指标", "聘用协管员数量", "=0人"],
            ["质量指标", "持证协管员数量", "≥8人"],
          ],
        }),
      ],
      id: "missing",
      at: ["P1 projectName"],
    },
    "people who are served are no head count": {
      forms: [project("协管人员工资", 60, "服务对象人数", "≥300人")],
      id: "missing",
      at: ["P1 projectName"],
    },
    "an amount a person above the band": {
      forms: [project("协管人员经费", 60.01, "聘用协管员数量", "=3人")],
      constants,
      id: "perPerson",
      at: ["P1 target:1"],
      says: "60.01 万元 ÷ 3 人 = 人均 20.0033 万元，不在 2 至 20 万元之间",
    },
    "an amount a person below the band": {
      forms: [project("协管人员经费", 19.99, "聘用协管员数量", "=10人")],
      constants,
      id: "perPerson",
      at: ["P1 target:1"],
    },
  },
};
