import { projectForm, type FormSpec, type RuleCases } from "../cases";
import { budPeriodYear } from "./rule";

const form = (period: string, amounts: NonNullable<FormSpec["amounts"]>) => projectForm({ texts: { period }, amounts });

export const cases: RuleCases = {
  rule: budPeriodYear,
  accept: {
    "a year's part": [form("2023-2025年", { periodFunds: 300, totalFunds: 100 })],
    "a run of one year": [form("2023年1月至12月", { periodFunds: 100, totalFunds: 100 })],
    "a run that is not told": [form("1年", { periodFunds: 100, totalFunds: 100 })],
    "no money, and money that is not read": [
      form("2023-2025年", { periodFunds: 0, totalFunds: 0 }),
      form("2023-2025年", { periodFunds: "据实", totalFunds: 100 }),
    ],
  },
  reject: {
    "the whole of three years": {
      forms: [form("2023-2025年", { periodFunds: 300, totalFunds: 300 })],
      id: "whole",
      at: ["P1 totalFunds"],
      says: "实施期“2023-2025年”跨年，实施期资金总额与年度资金同为 300 万元",
      related: ["P1 periodFunds", "P1 period"],
    },
    "the whole as this level's budget": {
      forms: [form("2023年6月至2024年5月", { periodFunds: 80, annualBudget: 80 })],
      id: "whole",
      at: ["P1 annualBudget"],
    },
  },
};
