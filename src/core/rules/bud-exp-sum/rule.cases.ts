import { departmentForm, type RuleCases } from "../cases";
import { budExpSum } from "./rule";

const form = (totalFunds: number | string, basicExpenditure: number | string, projectExpenditure: number | string) =>
  departmentForm({ amounts: { totalFunds, basicExpenditure, projectExpenditure } });

export const cases: RuleCases = {
  rule: budExpSum,
  accept: {
    "two kinds of expenditure that add up": [form(500, 320.4, 179.6)],
    "amounts as text with their unit": [form("500万", "320.4万元", "　179.6")],
    "one of them blank": [form(500, 320.4, "")],
    "an unknown total": [form("另行下达", 320.4, 179.6)],
    "a third part that the layout declares": [
      departmentForm({
        edition: "fujian-quanzhou",
        amounts: { totalFunds: 500, basicExpenditure: 300, projectExpenditure: 150, otherFunds: 50 },
      }),
    ],
  },
  reject: {
    "a gap above": {
      forms: [form(500, 320.4, 180)],
      id: "gap",
      at: ["D totalFunds"],
      says: "基本支出 320.4 万元与项目支出 180 万元之和不等于资金总额 500 万元，相差 0.4 万元",
    },
    "a gap of one 分 below": { forms: [form(500, 320.4, 179.599999)], id: "gap", at: ["D totalFunds"] },
    "parts that the layout declares beside the two": {
      forms: [
        departmentForm({
          edition: "fujian-quanzhou",
          amounts: { totalFunds: 500, basicExpenditure: 300, projectExpenditure: 150, otherFunds: 40 },
        }),
      ],
      id: "parts",
      at: ["D totalFunds"],
      says: "所列各项支出合计 490 万元，相差 10 万元",
    },
  },
};
