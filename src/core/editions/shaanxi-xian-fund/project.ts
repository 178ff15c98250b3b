import {
  amount,
  at,
  attachment,
  indicatorTable,
  label,
  leftLabel,
  longText,
  plainRow,
  tableRow,
  text,
  title,
} from "../../layout/define";
import type { FormLayout } from "../../layout/layout";

/** 表16, 专项资金总体绩效目标表: money and goals for the whole period beside those for the year. */
export const projectLayout: FormLayout = {
  version: 1,
  title: "{year}年专项资金总体绩效目标表",
  attachment: "表16-{n}",
  orientation: "portrait",
  columns: [44, 62, 84, 92, 52, 92, 66],
  rows: [
    plainRow(20, at(0, attachment, 7)),
    plainRow(36, at(0, title, 7)),
    tableRow(26, at(0, label("项目名称"), 3), at(3, text("projectName"), 4)),
    tableRow(
      26,
      at(0, label("主管部门"), 3),
      at(3, text("departmentName"), 2),
      at(5, label("实施期限")),
      at(6, text("period")),
    ),
    tableRow(
      24,
      at(0, label("资金金额\n（万元）"), 3, 3),
      at(3, leftLabel("实施期资金总额：")),
      at(4, amount("periodFunds")),
      at(5, leftLabel("年度资金总额：")),
      at(6, amount("annualBudget")),
    ),
    tableRow(
      24,
      at(3, leftLabel("其中：财政拨款")),
      at(4, amount("periodFiscalFunds")),
      at(5, leftLabel("其中：财政拨款")),
      at(6, amount("fiscalFunds")),
    ),
    tableRow(
      24,
      at(3, leftLabel("其他资金")),
      at(4, amount("periodOtherFunds")),
      at(5, leftLabel("其他资金")),
      at(6, amount("otherFunds")),
    ),
    tableRow(22, at(0, label("总体\n目标"), 1, 2), at(1, label("实施期总目标"), 4), at(5, label("年度目标"), 2)),
    tableRow(84, at(1, longText("periodGoal"), 4), at(5, longText("annualGoal"), 2)),
    indicatorTable("绩效\n指标", [
      ["一级指标", "level1"],
      ["二级指标", "level2"],
      ["指标内容", "level3", 2],
      ["指标值", "target"],
      ["备注", "note"],
    ]),
  ],
  sums: [
    { kind: "sources", total: "periodFunds", parts: ["periodFiscalFunds", "periodOtherFunds"], complete: false },
    { kind: "sources", total: "annualBudget", parts: ["fiscalFunds", "otherFunds"], complete: false },
  ],
};
