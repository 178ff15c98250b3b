import {
  amount,
  at,
  attachment,
  blank,
  footRows,
  indicators,
  label,
  leftLabel,
  longText,
  plainRow,
  tableRow,
  text,
  title,
} from "../../layout/define";
import type { FormLayout } from "../../layout/layout";
import type { TreeNode } from "../../forms/tree";

/** 部门整体支出绩效目标表, 附件1-n. The printed form lists 成本 before 时效. */
export const departmentTree: readonly TreeNode[] = [
  {
    name: "产出指标",
    branches: [
      { name: "数量指标", category: "quantity", mandatory: true, blankRows: 2 },
      { name: "质量指标", category: "quality", mandatory: true, blankRows: 2 },
      { name: "成本指标", category: "cost", mandatory: true, blankRows: 2 },
      { name: "时效指标", category: "timeliness", mandatory: true, blankRows: 2 },
    ],
  },
  {
    name: "效益指标",
    branches: [
      { name: "经济效益指标", category: "economic-benefit", mandatory: false, blankRows: 1 },
      { name: "社会效益指标", category: "social-benefit", mandatory: true, blankRows: 1 },
      { name: "生态效益指标", category: "ecological-benefit", mandatory: false, blankRows: 0 },
      { name: "可持续影响指标", category: "sustainability", mandatory: false, blankRows: 0 },
      { name: "社会公众或服务对象满意度", category: "satisfaction", mandatory: true, blankRows: 1 },
    ],
  },
];

export const departmentLayout: FormLayout = {
  version: 1,
  title: "{year}年部门整体支出绩效目标表",
  attachment: "附件1-{n}",
  orientation: "portrait",
  columns: [76, 84, 100, 136, 96],
  rows: [
    plainRow(20, at(0, attachment, 5)),
    plainRow(36, at(0, title, 5)),
    plainRow(22, at(0, label("填报单位：")), at(1, text("unitName"), 2), at(3, label("（盖章）")), at(4, blank)),
    tableRow(26, at(0, label("部门名称")), at(1, text("departmentName"), 4)),
    tableRow(
      24,
      at(0, label("年度预算申请\n（万元）"), 1, 6),
      at(1, label("资金总额")),
      at(2, amount("totalFunds"), 3),
    ),
    tableRow(22, at(1, leftLabel("按收入性质分："), 2), at(3, leftLabel("按支出性质分："), 2)),
    tableRow(
      30,
      at(1, leftLabel("其中：\n一般公共预算")),
      at(2, amount("generalBudget")),
      at(3, leftLabel("其中：基本支出")),
      at(4, amount("basicExpenditure")),
    ),
    tableRow(
      24,
      at(1, leftLabel("政府性基金拨款")),
      at(2, amount("governmentFund")),
      at(3, leftLabel("项目支出")),
      at(4, amount("projectExpenditure")),
    ),
    tableRow(30, at(1, leftLabel("纳入专户管理的非税收入拨款")), at(2, amount("specialAccount")), at(3, blank, 2, 2)),
    tableRow(24, at(1, leftLabel("其他资金")), at(2, amount("otherFunds"))),
    tableRow(84, at(0, label("部门职能\n职责概述")), at(1, longText("duties"), 4)),
    tableRow(84, at(0, label("整体绩效目标")), at(1, longText("overallGoal"), 4)),
    indicators("部门整体支出\n年度绩效指标", ["指标值及单位", "target"]),
    ...footRows(5),
  ],
  sums: [
    {
      kind: "income",
      total: "totalFunds",
      parts: ["generalBudget", "governmentFund", "specialAccount", "otherFunds"],
      complete: false,
    },
    { kind: "expenditure", total: "totalFunds", parts: ["basicExpenditure", "projectExpenditure"], complete: true },
  ],
};
