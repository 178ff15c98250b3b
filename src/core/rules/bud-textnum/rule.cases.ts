import { departmentForm, projectForm, withLabelInCell, type RuleCases } from "../cases";
import { budTextnum } from "./rule";

export const cases: RuleCases = {
  rule: budTextnum,
  accept: {
    "number cells, blank cells and hints": [
      projectForm({ amounts: { annualBudget: 96.5, superiorFunds: "（分级填报）", otherFunds: "" } }),
    ],
    "a dash for nothing": [projectForm({ amounts: { annualBudget: 96.5, superiorFunds: "-" } })],
    "an amount that shares its cell with the label": [
      withLabelInCell(departmentForm({ amounts: { totalFunds: "500" } })),
    ],
    "an amount with a unit": [departmentForm({ amounts: { totalFunds: "500万元" } })],
  },
  reject: {
    "a figure with an ideographic space": {
      forms: [projectForm({ amounts: { annualBudget: "96　" } })],
      id: "text",
      at: ["P1 annualBudget"],
      says: "金额“96”是文本（或夹有空格）",
      saysEn: "1 amount is stored as text",
      fixes: { "P1 annualBudget": 96 },
    },
    "several figures as text": {
      forms: [projectForm({ amounts: { totalFunds: "1,234.50", fiscalFunds: "1234.5", otherFunds: 0 } })],
      id: "text",
      at: ["P1 totalFunds"],
      says: "有 2 处金额是文本（或夹有空格），如“1,234.50”",
      saysEn: "2 amounts are stored as text",
      fixes: { "P1 totalFunds": 1234.5, "P1 fiscalFunds": 1234.5 },
    },
    "in a form in 元": {
      forms: [projectForm({ moneyUnit: "元", amounts: { annualBudget: "960000.5" } })],
      id: "text",
      at: ["P1 annualBudget"],
      fixes: { "P1 annualBudget": 960000.5 },
    },
  },
};
