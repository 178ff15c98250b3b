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
    "a project without cost ceilings, whose budget is open": [
      projectForm({ amounts: { annualBudget: "另行下达" }, indicators: [["成本指标", "人均培训成本", "≤400元"]] }),
    ],
    "ceilings that fall on others than the budget": [
      projectForm({ indicators: [["社会成本指标", "群众办事费用", "≤20万元"]] }),
    ],
  },
  reject: {
    "a ceiling beside a budget in words": {
      forms: [
        projectForm({ amounts: { annualBudget: "另行下达" }, indicators: [["成本指标", "设备采购费用", "≤150万元"]] }),
      ],
      id: "unreadable",
      at: ["P1 annualBudget"],
      says: "“另行下达”不是金额，成本上限与预算没有核对，请填数字",
      saysEn: "so the fit of cost ceilings was not checked",
    },
    "a ceiling beside a blank budget": {
      forms: [projectForm({ amounts: { annualBudget: "" }, indicators: [["成本指标", "设备采购费用", "≤150万元"]] })],
      id: "blank",
      at: ["P1 annualBudget"],
      says: "这里没有填金额，成本上限与预算没有核对",
    },
    "a ceiling beside unclear funds of higher levels": {
      forms: [
        projectForm({
          amounts: { annualBudget: 120, superiorFunds: "分级填报" },
          indicators: [["成本指标", "设备采购费用", "≤150万元"]],
        }),
      ],
      id: "unreadable",
      at: ["P1 superiorFunds"],
    },
    "ceilings in a form without a budget, said once": {
      forms: [
        projectForm({
          indicators: [
            ["成本指标", "设备采购费用", "≤150万元"],
            ["成本指标", "运行维护费", "≤20万元"],
          ],
        }),
      ],
      id: "noBudget",
      at: ["P1 target:1"],
      related: ["P1 target:2"],
      says: "表中没有读到预算金额，2 项成本上限没有与预算核对",
    },
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
    "a total in words beside kinds of income, of which a blank one stands for 0": {
      forms: [departmentForm({ amounts: { totalFunds: "见附表", generalBudget: 10, governmentFund: "" } })],
      id: "unreadable",
      at: ["D totalFunds"],
    },
    "a blank total beside kinds of income": {
      forms: [departmentForm({ amounts: { totalFunds: "", generalBudget: 10, governmentFund: "" } })],
      id: "blank",
      at: ["D totalFunds"],
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
