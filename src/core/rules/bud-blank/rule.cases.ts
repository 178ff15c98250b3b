import { departmentForm, projectForm, type RuleCases } from "../cases";
import { budBlank } from "./rule";

export const cases: RuleCases = {
  rule: budBlank,
  accept: {
    "amounts and zeros": [departmentForm({ amounts: { totalFunds: 500, generalBudget: "500", otherFunds: 0 } })],
    "a dash and a hint": [
      projectForm({ amounts: { annualBudget: 60, superiorFunds: "—", otherFunds: "（分级填报）" } }),
    ],
    "an amount that must be filled, of which TO-FILL tells": [projectForm({ amounts: { annualBudget: "" } })],
    "a form without amounts": [departmentForm({})],
  },
  reject: {
    "several blank sources in one finding": {
      forms: [departmentForm({ amounts: { totalFunds: 500, governmentFund: "", otherFunds: "　" } })],
      id: "blank",
      at: ["D governmentFund"],
      says: "2 个金额栏空白：政府性基金、其他资金",
    },
    "each form for itself": {
      forms: [
        projectForm({ amounts: { annualBudget: 60, superiorFunds: "" } }),
        projectForm({ sheet: "P2", amounts: { annualBudget: 60, superiorFunds: "" } }),
      ],
      id: "blank",
      at: ["P1 superiorFunds", "P2 superiorFunds"],
    },
  },
};
