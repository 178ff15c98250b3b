import {
  amount,
  at,
  indicators,
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
  at(1, taskText),
  at(2, taskText),
  at(3, taskAmount("totalFunds")),
  at(4, taskAmount("fiscalFunds")),
  at(5, taskAmount("otherFunds")),
);

/** 部门（单位）整体支出绩效目标申报表: the money is listed by task; 金额合计 is the total of the form. */
export const departmentLayout: FormLayout = {
  version: 1,
  title: "部门（单位）整体支出绩效目标申报表",
  attachment: "部门整体绩效目标申报表",
  orientation: "portrait",
  columns: [50, 90, 106, 120, 62, 62],
  rows: [
    plainRow(34, at(0, title, 6)),
    plainRow(20, at(0, yearLine("（{year}年度）"), 6)),
    tableRow(26, at(0, label("部门（单位）名称"), 2), at(2, text("departmentName"), 4)),
    tableRow(
      24,
      at(0, label("年度\n主要\n任务"), 1, 8),
      at(1, label("任务名称"), 1, 2),
      at(2, label("主要内容"), 1, 2),
      at(3, label("预算金额（万元）"), 3),
    ),
    tableRow(24, at(3, label("总额")), at(4, label("财政拨款")), at(5, label("其他资金"))),
    task,
    task,
    task,
    task,
    task,
    tableRow(
      24,
      at(1, label("金额合计"), 2),
      at(3, amount("totalFunds")),
      at(4, amount("fiscalFunds")),
      at(5, amount("otherFunds")),
    ),
    tableRow(84, at(0, label("年度\n总体\n目标")), at(1, longText("overallGoal"), 5)),
    {
      ...indicators("年度\n绩效\n指标", ["指标值", "target", 2]),
      rowHeight: 26,
    },
  ],
  sums: [{ kind: "sources", total: "totalFunds", parts: ["fiscalFunds", "otherFunds"], complete: false }],
};
