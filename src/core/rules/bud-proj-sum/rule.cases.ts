import { departmentForm, projectForm, type RuleCases } from "../cases";
import { budProjSum } from "./rule";

const department = departmentForm({ amounts: { projectExpenditure: 120.5 } });
const project = (sheet: string, annualBudget: number | string) => projectForm({ sheet, amounts: { annualBudget } });

export const cases: RuleCases = {
  rule: budProjSum,
  accept: {
    "projects that add up, also as text": [department, project("P1", 100), project("P2", "　20.5")],
    "a sum that doubles would miss by a hair": [
      departmentForm({ amounts: { projectExpenditure: 0.3 } }),
      project("P1", 0.1),
      project("P2", 0.2),
    ],
    "a project whose amount is unknown": [department, project("P1", 100), project("P2", "（分级填报）")],
    "a department form alone": [department],
  },
  reject: {
    "projects that leave a gap": {
      forms: [department, project("P1", 100), project("P2", 20)],
      at: ["D projectExpenditure"],
      says: "2 个项目合计 120 万元，部门表项目支出 120.5 万元，相差 0.5 万元",
      fixes: { "D projectExpenditure": 120 },
    },
    "projects above the department's figure by one 分": {
      forms: [department, project("P1", 100), project("P2", 20.500001)],
      at: ["D projectExpenditure"],
      fixes: { "D projectExpenditure": 120.500001 },
    },
  },
};
