import { at, attachment, label, longText, plainRow, tableRow, text, title } from "../../layout/define";
import type { FormLayout } from "../../layout/layout";
import { COLUMNS, table } from "./table";

/** 表十, 部门整体绩效目标表: a goal and its indicators, without money. */
export const departmentLayout: FormLayout = {
  version: 1,
  title: "{year}年部门整体绩效目标表",
  attachment: "表十",
  orientation: "portrait",
  columns: COLUMNS,
  rows: [
    plainRow(20, at(0, attachment, 7)),
    plainRow(36, at(0, title, 7)),
    plainRow(22, at(0, label("单位名称：")), at(1, text("departmentName"), 6)),
    tableRow(24, at(0, label("当年整体绩效目标"), 7)),
    tableRow(140, at(0, longText("overallGoal"), 7)),
    table,
  ],
  sums: [],
};
