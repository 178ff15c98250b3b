import { departmentForm, projectForm, type RuleCases } from "../cases";
import { budUnchecked } from "./rule";

export const cases: RuleCases = {
  rule: budUnchecked,
  accept: {
    "sums that were checked, whether they hold or not": [
      departmentForm({ amounts: { totalFunds: 30, basicExpenditure: 10, projectExpenditure: 25 } }),
      projectForm({ sheet: "P1", amounts: { annualBudget: 25 } }),
    ],
    "a form that nobody has begun": [
      departmentForm({ amounts: { totalFunds: "", basicExpenditure: "", projectExpenditure: "" } }),
    ],
    "blank lines of income, which stand for 0": [
      departmentForm({ amounts: { totalFunds: 30, generalBudget: 30, governmentFund: "", otherFunds: "" } }),
    ],
  },
  reject: {
    "a project whose amount is words": {
      forms: [
        departmentForm({ amounts: { projectExpenditure: 30 } }),
        projectForm({ sheet: "P1", amounts: { annualBudget: 10 } }),
        projectForm({ sheet: "P2", amounts: { annualBudget: "详见附件" } }),
      ],
      id: "unreadable",
      at: ["P2 annualBudget"],
      says: "“详见附件”不是金额，项目合计没有核对，请填数字",
    },
    "a total that is blank while its parts are filled": {
      forms: [departmentForm({ amounts: { totalFunds: "", basicExpenditure: 10, projectExpenditure: 20 } })],
      id: "blank",
      at: ["D totalFunds"],
      says: "这里没有填金额，基本支出与项目支出合计没有核对；没有的请填 0",
    },
    "one unreadable amount that two sums need, said once": {
      forms: [
        departmentForm({
          amounts: { totalFunds: "见附表", generalBudget: 10, basicExpenditure: 4, projectExpenditure: 6 },
        }),
      ],
      id: "unreadable",
      at: ["D totalFunds"],
      says: "按收入性质分的合计、基本支出与项目支出合计没有核对",
    },
  },
};
