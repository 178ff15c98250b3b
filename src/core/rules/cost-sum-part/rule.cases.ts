import { departmentForm, projectForm, type RuleCases } from "../cases";
import { costSumPart } from "./rule";

const department = (target: string, name = "物业服务费用") =>
  departmentForm({ indicators: [["成本指标", name, target]] });
const project = (sheet: string, name: string, target: string) =>
  projectForm({ sheet, amounts: { annualBudget: 90 }, indicators: [["成本指标", name, target]] });
const named = (sheet: string, projectName: string, annualBudget: number | string) =>
  projectForm({ sheet, amounts: { annualBudget }, texts: { projectName } });

export const cases: RuleCases = {
  rule: costSumPart,
  accept: {
    "parts that add up": [
      department("≤60万元"),
      project("P1", "物业服务费用", "≤25万元"),
      project("P2", "物业服务费用　", "35万"),
    ],
    "a project that is named after the cost": [
      department("≤75万元"),
      project("P1", "物业服务费用", "≤25万元"),
      named("P2", "政务中心物业服务项目", 50),
    ],
    "a project that is named after a cost of two characters": [
      department("≤75万元", "印刷费用"),
      project("P1", "印刷费用", "≤25万元"),
      named("P2", "资料印刷项目", 50),
    ],
    "no project with a ceiling of that name": [department("≤60万元"), named("P1", "物业服务项目", 50)],
    "a name for the whole cost": [department("≤60万元", "总成本"), project("P1", "总成本", "≤25万元")],
    "amounts per person": [department("≤60万元/人"), project("P1", "物业服务费用", "≤25万元/人")],
    "two departments in one workbook": [
      department("≤60万元"),
      department("≤50万元"),
      project("P1", "物业服务费用", "≤25万元"),
    ],
  },
  reject: {
    "parts below the department's figure": {
      forms: [department("≤60万元"), project("P1", "物业服务费用", "≤25万元")],
      id: "gap",
      at: ["D target:1"],
      says: "部门“物业服务费用”上限 60 万元，1 个项目同项成本合计 25 万元，相差 35 万元",
    },
    "parts above it": {
      forms: [
        department("≤60万元"),
        project("P1", "物业服务费用", "≤25万元"),
        project("P2", "物业服务费用", "≤35.01万元"),
      ],
      id: "gap",
      at: ["D target:1"],
    },
    "with the budget of a project named after the cost": {
      forms: [department("≤80万元"), project("P1", "物业服务费用", "≤25万元"), named("P2", "物业服务项目", 50)],
      id: "gap",
      at: ["D target:1"],
      says: "2 个项目同项成本合计 75 万元，相差 5 万元",
    },
  },
};
