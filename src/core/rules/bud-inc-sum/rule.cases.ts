import { departmentForm, type RuleCases } from "../cases";
import { budIncSum } from "./rule";

const sources = { generalBudget: 300, governmentFund: 20.5, specialAccount: "", otherFunds: 10 };

export const cases: RuleCases = {
  rule: budIncSum,
  accept: {
    "lines that miss the total by rounding": [
      departmentForm({
        amounts: { totalFunds: 100, generalBudget: 33.33, governmentFund: 33.33, specialAccount: 33.33, otherFunds: 0 },
      }),
    ],
    "lines that add up, a blank one as 0": [departmentForm({ amounts: { totalFunds: 330.5, ...sources } })],
    "sums that doubles would miss by a hair": [
      departmentForm({ amounts: { totalFunds: 0.3, generalBudget: 0.1, otherFunds: 0.2 } }),
    ],
    "a line that is not understood": [
      departmentForm({ amounts: { totalFunds: 400, generalBudget: 300, otherFunds: "见附表" } }),
    ],
    "an unknown total": [departmentForm({ amounts: { totalFunds: "", ...sources } })],
    "other funds alone": [departmentForm({ amounts: { totalFunds: 400, otherFunds: 100 } })],
    "no line filled": [departmentForm({ amounts: { totalFunds: 400, generalBudget: "", otherFunds: "" } })],
    "a total above lines that do not end with other funds": [
      departmentForm({ amounts: { totalFunds: 400, generalBudget: 300 } }),
    ],
    "carry-over inside the total or inside a line": [
      departmentForm({ amounts: { totalFunds: 110, generalBudget: 100, carryover: 10 } }),
      departmentForm({ amounts: { totalFunds: 100, generalBudget: 100, carryover: 10 } }),
    ],
    "fiscal funds as a line of their own": [
      departmentForm({ amounts: { totalFunds: 150, fiscalFunds: 100, generalBudget: 100, otherFunds: 50 } }),
    ],
  },
  reject: {
    "a total one 分 above its lines": {
      forms: [departmentForm({ amounts: { totalFunds: 330.500001, ...sources } })],
      id: "total",
      at: ["D totalFunds"],
      says: "相差 0.000001 万元",
    },
    "a total below its lines": {
      forms: [departmentForm({ amounts: { totalFunds: 330, ...sources } })],
      id: "total",
      at: ["D totalFunds"],
      says: "资金总额 330 万元，各收入来源合计 330.5 万元，相差 0.5 万元",
    },
    "lines above the total in an open list": {
      forms: [departmentForm({ amounts: { totalFunds: 200, generalBudget: 300 } })],
      id: "total",
      at: ["D totalFunds"],
    },
    "a total above all lines that there can be": {
      forms: [
        departmentForm({
          amounts: { totalFunds: 340, ...sources, stateCapital: 5, specialAccount: 4 },
        }),
      ],
      id: "total",
      at: ["D totalFunds"],
    },
    "a fiscal appropriation above all of its lines": {
      forms: [departmentForm({ amounts: { fiscalFunds: 100, generalBudget: 80, governmentFund: 5, stateCapital: 5 } })],
      id: "fiscal",
      at: ["D fiscalFunds"],
    },
    "a fiscal appropriation that its lines exceed": {
      forms: [departmentForm({ amounts: { fiscalFunds: 100, generalBudget: 100, governmentFund: 5 } })],
      id: "fiscal",
      at: ["D fiscalFunds"],
      says: "财政拨款 100 万元，所列各项预算合计 105 万元",
    },
  },
};
