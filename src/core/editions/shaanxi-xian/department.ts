import {
  amount,
  at,
  attachment,
  indicatorTable,
  label,
  longText,
  plainRow,
  tableRow,
  taskAmount,
  taskText,
  text,
  title,
  yearLine,
} from "../../layout/define";
import type { FormLayout } from "../../layout/layout";

/** A line of 年度主要任务 with its amounts. */
const task = tableRow(
  26,
  at(1, taskText, 2),
  at(3, taskText),
  at(4, taskAmount("totalFunds")),
  at(5, taskAmount("fiscalFunds")),
  at(6, taskAmount("otherFunds")),
);

/** 表15, 部门整体支出绩效目标表: the money is listed by task; 金额合计 is the total of the form. */
export const departmentLayout: FormLayout = {
  version: 1,
  title: "部门整体支出绩效目标表",
  attachment: "表15",
  orientation: "portrait",
  columns: [40, 56, 94, 98, 52, 52, 48, 52],
  rows: [
    plainRow(20, at(0, attachment, 8)),
    plainRow(34, at(0, title, 8)),
    plainRow(20, at(0, yearLine("（{year}年度）"), 8)),
    tableRow(26, at(0, label("部门（单位）名称"), 3), at(3, text("departmentName"), 5)),
    tableRow(
      24,
      at(0, label("年度\n主要\n任务"), 1, 8),
      at(1, label("任务名称"), 2, 2),
      at(3, label("主要内容"), 1, 2),
      at(4, label("预算金额（万元）"), 3),
      at(7, label("执行率\n分值\n（10分）"), 1, 8),
    ),
    tableRow(30, at(4, label("总额")), at(5, label("财政\n拨款")), at(6, label("其他\n资金"))),
    task,
    task,
    task,
    task,
    task,
    tableRow(
      24,
      at(1, label("金额合计"), 3),
      at(4, amount("totalFunds")),
      at(5, amount("fiscalFunds")),
      at(6, amount("otherFunds")),
    ),
    tableRow(84, at(0, label("年度\n总体\n目标")), at(1, longText("overallGoal"), 7)),
    indicatorTable(
      "年度\n绩效\n指标",
      [
        ["一级指标", "level1"],
        ["二级指标", "level2"],
        ["三级指标", "level3", 2],
        ["指标值", "target", 2],
        ["分值权重\n（90分）", "weight"],
      ],
      { headerHeight: 46, rowHeight: 26 },
    ),
  ],
  sums: [{ kind: "sources", total: "totalFunds", parts: ["fiscalFunds", "otherFunds"], complete: false }],
};
