import {
  amount,
  at,
  indicators,
  label,
  longText,
  ownText,
  plainRow,
  tableRow,
  text,
  title,
  yearLine,
} from "../../layout/define";
import type { FormLayout } from "../../layout/layout";

/** 部门整体支出绩效目标表 of Quanzhou's departments: the total consists of 项目支出, 基本支出 and 其他资金. */
export const departmentLayout: FormLayout = {
  version: 1,
  title: "部门整体支出绩效目标表",
  attachment: "部门整体绩效目标表",
  orientation: "portrait",
  columns: [82, 92, 102, 136, 80],
  rows: [
    plainRow(34, at(0, title, 5)),
    plainRow(20, at(0, yearLine("（{year}年度）"), 5)),
    tableRow(
      28,
      at(0, label("部门名称")),
      at(1, text("departmentName")),
      at(2, label("部门预算编码")),
      at(3, ownText("code"), 2),
    ),
    tableRow(
      26,
      at(0, label("年度预算安排\n（万元）"), 1, 4),
      at(1, label("资金总额")),
      at(2, amount("totalFunds"), 3),
    ),
    tableRow(26, at(1, label("项目支出")), at(2, amount("projectExpenditure"), 3)),
    tableRow(26, at(1, label("基本支出")), at(2, amount("basicExpenditure"), 3)),
    tableRow(26, at(1, label("其他资金")), at(2, amount("otherFunds"), 3)),
    tableRow(84, at(0, label("总体目标")), at(1, longText("overallGoal"), 4)),
    indicators("绩效目标\n指标", ["目标值", "target"]),
  ],
  sums: [
    {
      kind: "expenditure",
      total: "totalFunds",
      parts: ["projectExpenditure", "basicExpenditure", "otherFunds"],
      complete: true,
    },
  ],
};
