import type { Form } from "../../forms/form";
import { departmentForm, projectForm, withLabelInCell, type RuleCases } from "../cases";
import { budUnit } from "./rule";

/** The form with a line of another unit in the cell of its title. */
const withUnitLine = (form: Form, text: string): Form =>
  form.title ? { ...form, otherUnitLine: { ...form.title, text, cellText: text, value: "元" } } : form;

export const cases: RuleCases = {
  rule: budUnit,
  accept: {
    "amounts with units of their own in a form that prints none": [
      {
        ...projectForm({ amounts: { annualBudget: "96万元", periodFunds: "0.3亿元", superiorFunds: 0 } }),
        isUnitAssumed: true,
      },
    ],
    "large amounts of large bodies, in 元, and without a printed unit": [
      departmentForm({ texts: { departmentName: "云岭省乡村振兴局" }, amounts: { totalFunds: 1_306_218.46 } }),
      departmentForm({ texts: { departmentName: "云岭市教育局" }, amounts: { totalFunds: 1_306_218.46 } }),
      departmentForm({ texts: { departmentName: "云岭县教育局" }, amounts: { totalFunds: 61_208.46 } }),
      departmentForm({
        moneyUnit: "元",
        texts: { departmentName: "云岭县教育局" },
        amounts: { totalFunds: 2_306_218.46 },
      }),
      {
        ...departmentForm({ texts: { departmentName: "云岭县教育局" }, amounts: { totalFunds: 2_306_218.46 } }),
        isUnitAssumed: true,
      },
    ],
    "figures as numbers and as text": [projectForm({ amounts: { annualBudget: 96, superiorFunds: "　12" } })],
    "a blank amount and a hint": [projectForm({ amounts: { annualBudget: "", superiorFunds: "（分级填报）" } })],
  },
  reject: {
    "amounts with and without units in a form that prints none": {
      forms: [{ ...projectForm({ amounts: { annualBudget: "96万元", superiorFunds: 12 } }), isUnitAssumed: true }],
      id: "whole",
      at: ["P1 annualBudget"],
      fixes: { "P1 annualBudget": 96 },
    },
    "a line above with another unit than the amounts": {
      forms: [withUnitLine(projectForm({ amounts: { annualBudget: 112 } }), "单位：元")],
      id: "line",
      at: ["P1 title"],
      says: "表上写“单位：元”，资金栏又写“万元”",
    },
    "the form's own unit behind several amounts": {
      forms: [
        departmentForm({ amounts: { totalFunds: "500万", basicExpenditure: "320.40万元", projectExpenditure: 179.6 } }),
      ],
      id: "repeated",
      at: ["D totalFunds"],
      says: "表头单位已是“万元”，2 处金额又写了“万”",
      fixes: { "D totalFunds": 500, "D basicExpenditure": 320.4 },
    },
    "a unit where the label shares the cell": {
      forms: [withLabelInCell(departmentForm({ amounts: { totalFunds: "500.5万" } }))],
      id: "repeated",
      at: ["D totalFunds"],
      fixes: { "D totalFunds": "资金总额：500.5" },
    },
    "figures in 元 below 万元": {
      forms: [
        departmentForm({
          texts: { departmentName: "云岭县林业局" },
          amounts: { totalFunds: 2_306_218.46, basicExpenditure: 1_206_218.46, projectExpenditure: 1_100_000 },
        }),
      ],
      id: "scale",
      at: ["D totalFunds"],
      says: "金额“2306218.46”合 230.62 亿元，远超这类单位的规模，请核对是否按“元”填写",
      related: ["D basicExpenditure", "D projectExpenditure"],
    },
    "a round million of 元 below 万元, which a county bureau never has": {
      forms: [departmentForm({ texts: { departmentName: "云岭县林业局" }, amounts: { totalFunds: 1_000_000 } })],
      id: "scale",
      at: ["D totalFunds"],
    },
    "元 in a form in 元": {
      forms: [projectForm({ moneyUnit: "元", amounts: { annualBudget: "960,000元" } })],
      id: "whole",
      at: ["P1 annualBudget"],
      fixes: { "P1 annualBudget": 960000 },
    },
    "another unit than the form's": {
      forms: [projectForm({ amounts: { annualBudget: "960000元", superiorFunds: "1亿元" } })],
      id: "mixed",
      at: ["P1 annualBudget", "P1 superiorFunds"],
      says: "“960000元”的单位“元”与表头单位“万元”不同",
    },
    "the very unit of the form": {
      forms: [projectForm({ amounts: { annualBudget: "96万元", superiorFunds: "12万元" } })],
      id: "whole",
      at: ["P1 annualBudget"],
      says: "2 处金额又写了“万元”",
      fixes: { "P1 annualBudget": 96, "P1 superiorFunds": 12 },
    },
  },
};
