import {
  amount,
  at,
  attachment,
  blank,
  label,
  longText,
  ownAmount,
  ownLongText,
  plainRow,
  rightLabel,
  tableRow,
  text,
  title,
} from "../../layout/define";
import type { FormLayout } from "../../layout/layout";
import { COLUMNS, table } from "./table";

/** 表十一, 市级重点专项资金绩效目标表（一级项目）: the budget consists of the city's spending and its grants to counties. */
export const projectLayout: FormLayout = {
  version: 1,
  title: "{year}年市级重点专项资金绩效目标表（一级项目）",
  attachment: "表十一-{n}",
  orientation: "portrait",
  columns: COLUMNS,
  rows: [
    plainRow(20, at(0, attachment, 7)),
    plainRow(36, at(0, title, 7)),
    plainRow(22, at(0, blank, 4), at(4, rightLabel("单位：万元"), 3)),
    tableRow(
      28,
      at(0, label("项目名称")),
      at(1, text("projectName"), 2),
      at(3, label("主管部门")),
      at(4, text("departmentName"), 3),
    ),
    tableRow(
      26,
      at(0, label("当年预算"), 1, 2),
      at(1, amount("totalFunds"), 2, 2),
      at(3, label("市级支出")),
      at(4, ownAmount("municipal"), 3),
    ),
    tableRow(26, at(3, label("补助区县")), at(4, ownAmount("counties"), 3)),
    tableRow(60, at(0, label("项目概况")), at(1, ownLongText("outline"), 6)),
    tableRow(84, at(0, label("当年绩效\n目标")), at(1, longText("annualGoal"), 6)),
    table,
  ],
  sums: [{ kind: "expenditure", total: "totalFunds", parts: [], ownParts: ["municipal", "counties"], complete: false }],
};
