import {
  amount,
  at,
  attachment,
  footRows,
  indicators,
  label,
  longText,
  plainRow,
  tableRow,
  text,
  title,
} from "../../layout/define";
import type { FormLayout } from "../../layout/layout";

/** 部门（单位）整体支出绩效目标表, which breaks down 资金总额 by source and by kind of expenditure. */
export const departmentLayout: FormLayout = {
  version: 1,
  title: "部门（单位）整体支出绩效目标表\n（{year}年度）",
  attachment: "附件1-{n}",
  orientation: "portrait",
  columns: [84, 84, 106, 134, 84],
  rows: [
    plainRow(20, at(0, attachment, 5)),
    plainRow(60, at(0, title, 5)),
    tableRow(28, at(0, label("部门（单位）\n名称")), at(1, text("departmentName"), 4)),
    tableRow(
      24,
      at(0, label("年度预算资金\n（万元）"), 1, 3),
      at(1, label("资金总额")),
      at(2, amount("totalFunds"), 3),
    ),
    tableRow(
      30,
      at(1, label("其中：\n财政拨款")),
      at(2, amount("fiscalFunds")),
      at(3, label("其中：基本支出")),
      at(4, amount("basicExpenditure")),
    ),
    tableRow(
      24,
      at(1, label("其他资金")),
      at(2, amount("otherFunds")),
      at(3, label("项目支出")),
      at(4, amount("projectExpenditure")),
    ),
    tableRow(84, at(0, label("部门职能\n职责概述")), at(1, longText("duties"), 4)),
    tableRow(84, at(0, label("年度\n总体目标")), at(1, longText("overallGoal"), 4)),
    indicators("年度\n绩效指标", ["指标值", "target"]),
    ...footRows(5),
  ],
  sums: [
    { kind: "sources", total: "totalFunds", parts: ["fiscalFunds", "otherFunds"], complete: false },
    { kind: "expenditure", total: "totalFunds", parts: ["basicExpenditure", "projectExpenditure"], complete: true },
  ],
};
