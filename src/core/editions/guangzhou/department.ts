import {
  amount,
  at,
  indicatorTable,
  label,
  longText,
  ownAmount,
  ownLongText,
  plainRow,
  tableRow,
  taskAmount,
  taskText,
  text,
  title,
} from "../../layout/define";
import type { FormLayout } from "../../layout/layout";

const task = tableRow(44, at(2, taskText), at(3, taskText), at(4, taskAmount(null)), at(5, taskText, 2));

/**
 * 部门整体预算绩效目标申报表: expenditure, income and budget levels side by side, the year's main tasks, and values for the whole
 * period beside those for the year.
 */
export const departmentLayout: FormLayout = {
  version: 1,
  title: "{year}年部门整体预算绩效目标申报表",
  attachment: "部门整体绩效目标申报表",
  orientation: "portrait",
  columns: [30, 40, 96, 96, 102, 64, 64],
  rows: [
    plainRow(36, at(0, title, 7)),
    tableRow(26, at(0, label("部门名称"), 2), at(2, text("departmentName"), 5)),
    tableRow(
      24,
      at(0, label("预算整体\n情况"), 2, 6),
      at(2, label("部门预算支出")),
      at(3, label("预算金额（万元）")),
      at(4, label("收入来源")),
      at(5, label("预算金额（万元）"), 2),
    ),
    tableRow(
      24,
      at(2, label("基本支出")),
      at(3, amount("basicExpenditure")),
      at(4, label("财政拨款")),
      at(5, amount("fiscalFunds"), 2),
    ),
    tableRow(
      24,
      at(2, label("项目支出")),
      at(3, amount("projectExpenditure")),
      at(4, label("其他资金")),
      at(5, amount("otherFunds"), 2),
    ),
    tableRow(
      24,
      at(2, label("事业发展性支出")),
      at(3, label("预算金额（万元）")),
      at(4, label("按预算级次划分")),
      at(5, label("预算金额（万元）"), 2),
    ),
    tableRow(
      24,
      at(2, label("财政专项资金")),
      at(3, ownAmount("special")),
      at(4, label("市本级使用资金")),
      at(5, ownAmount("citylevel"), 2),
    ),
    tableRow(
      32,
      at(2, label("其他事业发展性\n支出")),
      at(3, ownAmount("development")),
      at(4, label("拟用于对下转移\n支付资金")),
      at(5, ownAmount("transfers"), 2),
    ),
    tableRow(84, at(0, label("总体绩效\n目标"), 2), at(2, longText("overallGoal"), 5)),
    tableRow(
      32,
      at(0, label("年度重点\n工作任务"), 2, 4),
      at(2, label("名称")),
      at(3, label("主要实施内容")),
      at(4, label("拟投入的资金\n（万元）")),
      at(5, label("期望达到的目标\n（概述）"), 2),
    ),
    task,
    task,
    task,
    tableRow(32, at(0, label("其他需完成的\n任务（可选填）"), 2), at(2, ownLongText("othertasks"), 5)),
    indicatorTable(
      "绩效\n指标",
      [
        ["一级指标", "level1", 2],
        ["二级指标", "level2"],
        ["三级指标", "level3"],
        ["实施周期\n指标值", "periodTarget"],
        ["年度\n指标值", "target"],
      ],
      { headerHeight: 34, rowHeight: 26 },
    ),
  ],
  sums: [],
};
