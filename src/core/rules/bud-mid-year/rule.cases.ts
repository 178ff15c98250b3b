import { projectForm, type RuleCases } from "../cases";
import { budMidYear } from "./rule";

const form = (periodFunds: number | string, totalFunds: number | string) =>
  projectForm({ amounts: { periodFunds, totalFunds } });

export const cases: RuleCases = {
  rule: budMidYear,
  accept: {
    "equal amounts": [form(80, 80)],
    "a period above the year": [form(240, 80)],
    "a blank period": [form("", 80)],
    "a year that is not understood": [form(80, "据实结算")],
    "a form without a period's total": [projectForm({ amounts: { totalFunds: 80 } })],
  },
  reject: {
    "a period just below the year": {
      forms: [form(79.999999, 80)],
      id: "below",
      at: ["P1 periodFunds"],
      says: "实施期资金总额 79.999999 万元小于年度资金 80 万元",
    },
    "a period below the budget of this level": {
      forms: [projectForm({ amounts: { periodFunds: 50, annualBudget: 60 } })],
      id: "below",
      at: ["P1 periodFunds"],
    },
  },
};
