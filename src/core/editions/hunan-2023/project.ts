import {
  amount,
  at,
  attachment,
  blank,
  footRows,
  indicators,
  label,
  longText,
  plainRow,
  rightLabel,
  tableRow,
  text,
  title,
} from "../../layout/define";
import type { FormLayout } from "../../layout/layout";
import type { TreeNode } from "../../forms/tree";

/** 项目支出绩效目标表, 附件2-n. Unlike the department form it lists 时效 before 成本. */
export const projectTree: readonly TreeNode[] = [
  {
    name: "产出指标",
    branches: [
      { name: "数量指标", category: "quantity", mandatory: true, blankRows: 2 },
      { name: "质量指标", category: "quality", mandatory: true, blankRows: 2 },
      { name: "时效指标", category: "timeliness", mandatory: true, blankRows: 2 },
      { name: "成本指标", category: "cost", mandatory: true, blankRows: 2 },
    ],
  },
  {
    name: "效益指标",
    branches: [
      { name: "经济效益指标", category: "economic-benefit", mandatory: false, blankRows: 1 },
      { name: "社会效益指标", category: "social-benefit", mandatory: true, blankRows: 1 },
      { name: "生态效益指标", category: "ecological-benefit", mandatory: false, blankRows: 1 },
      { name: "可持续影响指标", category: "sustainability", mandatory: false, blankRows: 1 },
      { name: "社会公众或服务对象满意度指标", category: "satisfaction", mandatory: true, blankRows: 1 },
    ],
  },
];

export const projectLayout: FormLayout = {
  version: 1,
  title: "{year}年项目支出绩效目标表",
  attachment: "附件2-{n}",
  orientation: "portrait",
  columns: [80, 60, 92, 120, 76, 64],
  rows: [
    plainRow(20, at(0, attachment, 6)),
    plainRow(36, at(0, title, 6)),
    plainRow(
      22,
      at(0, label("填报单位：")),
      at(1, text("unitName"), 2),
      at(3, label("（盖章）")),
      at(4, rightLabel("单位：万元"), 2),
    ),
    tableRow(
      32,
      at(0, label("项目支出名称")),
      at(1, text("projectName"), 2),
      at(3, label("预算部门")),
      at(4, text("departmentName"), 2),
    ),
    tableRow(
      32,
      at(0, label("年度本级\n预算金额")),
      at(1, amount("annualBudget"), 2),
      at(3, label("该项目支出上级资金")),
      at(4, amount("superiorFunds"), 2),
    ),
    tableRow(26, at(0, label("项目支出实施期")), at(1, text("period"), 5)),
    tableRow(72, at(0, label("实施期绩效目标")), at(1, longText("periodGoal"), 5)),
    tableRow(72, at(0, label("本年度绩效目标")), at(1, longText("annualGoal"), 5)),
    indicators("本年度\n绩效指标", ["指标值及单位", "target"], ["绩效标准", "standard"]),
    tableRow(40, at(0, label("财政部门\n审核意见")), at(1, blank, 5)),
    ...footRows(6),
  ],
  sums: [],
};
