import {
  amount,
  at,
  attachment,
  label,
  list,
  longText,
  number,
  plainRow,
  rightLabel,
  tableRow,
  text,
  title,
} from "../../layout/define";
import type { FormLayout } from "../../layout/layout";

/** 表十二, 市级一般性项目绩效目标表（一级项目）: a list of projects whose indicators have no levels. */
export const projectLayout: FormLayout = {
  version: 1,
  title: "{year}年市级一般性项目绩效目标表（一级项目）",
  attachment: "表十二",
  orientation: "portrait",
  columns: [28, 68, 70, 104, 92, 40, 52, 46, 40],
  rows: [
    plainRow(20, at(0, attachment, 9)),
    plainRow(36, at(0, title, 9)),
    plainRow(
      22,
      at(0, label("资金主管部门："), 2),
      at(2, text("departmentName"), 4),
      at(6, rightLabel("单位：万元"), 3),
    ),
    tableRow(
      50,
      at(0, label("序\n号")),
      at(1, label("项目名称")),
      at(2, label("当年财政拨款预算金额")),
      at(3, label("当年绩效目标")),
      at(4, label("指标名称")),
      at(5, label("指标\n性质")),
      at(6, label("指标值")),
      at(7, label("计量\n单位")),
      at(8, label("指标\n权重\n(%)")),
    ),
    list(
      [number, text("projectName"), amount("totalFunds"), longText("annualGoal")],
      ["level3", "comparator", "target", "unit", "weight"],
      { blankRows: 6 },
    ),
  ],
  sums: [],
};
