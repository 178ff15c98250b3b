import { departmentForm, projectForm, type RuleCases } from "../cases";
import { budNeg } from "./rule";

export const cases: RuleCases = {
  rule: budNeg,
  accept: {
    "positive amounts with a zero source": [departmentForm({ amounts: { totalFunds: 0.01, otherFunds: 0 } })],
    "no money of this level but of a higher one": [projectForm({ amounts: { annualBudget: 0, superiorFunds: 30 } })],
    "a blank total and a dash": [
      projectForm({ amounts: { annualBudget: "" } }),
      projectForm({ amounts: { annualBudget: "-" } }),
    ],
  },
  reject: {
    "a negative source": {
      forms: [departmentForm({ amounts: { totalFunds: 10, generalBudget: 12, otherFunds: -2 } })],
      id: "negative",
      at: ["D otherFunds"],
      says: "金额 -2 万元为负数",
    },
    "a negative task": {
      forms: [departmentForm({ tasks: [["日常运转", -0.01, []]] })],
      id: "negative",
      at: ["D task:1"],
    },
    "totals of zero": {
      forms: [
        departmentForm({ amounts: { totalFunds: 0 } }),
        projectForm({ amounts: { annualBudget: "0.00", superiorFunds: "" } }),
      ],
      id: "zero",
      at: ["D totalFunds", "P1 annualBudget"],
      says: "预算总额为 0",
    },
  },
};
