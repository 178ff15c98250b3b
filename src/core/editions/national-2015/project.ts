import {
  amount,
  at,
  indicatorTable,
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

/**
 * 项目支出绩效目标申报表: money, goals and values for 中期 beside those for the year. The act prints the indicators for 中期 and for
 * the year in two blocks; here each indicator has one row with both values, so that it is named once.
 */
export const projectLayout: FormLayout = {
  version: 1,
  title: "项目支出绩效目标申报表",
  attachment: "项目绩效目标申报表{n}",
  orientation: "portrait",
  columns: [48, 68, 92, 128, 78, 78],
  rows: [
    plainRow(34, at(0, title, 6)),
    plainRow(20, at(0, yearLine("（{year}年度）"), 6)),
    tableRow(26, at(0, label("项目名称"), 2), at(2, text("projectName"), 4)),
    tableRow(
      28,
      at(0, label("主管部门及代码"), 2),
      at(2, text("departmentName")),
      at(3, label("实施单位")),
      at(4, text("unitName"), 2),
    ),
    tableRow(
      26,
      at(0, label("项目属性"), 2),
      at(2, ownText("attribute")),
      at(3, label("项目期")),
      at(4, text("period"), 2),
    ),
    tableRow(
      24,
      at(0, label("项目资金\n（万元）"), 2, 3),
      at(2, label("中期资金总额：")),
      at(3, amount("periodFunds")),
      at(4, label("年度资金总额：")),
      at(5, amount("totalFunds")),
    ),
    tableRow(
      24,
      at(2, label("其中：财政拨款")),
      at(3, amount("periodFiscalFunds")),
      at(4, label("其中：财政拨款")),
      at(5, amount("fiscalFunds")),
    ),
    tableRow(
      24,
      at(2, label("其他资金")),
      at(3, amount("periodOtherFunds")),
      at(4, label("其他资金")),
      at(5, amount("otherFunds")),
    ),
    tableRow(22, at(0, label("总体\n目标"), 1, 2), at(1, label("中期目标"), 3), at(4, label("年度目标"), 2)),
    tableRow(96, at(1, longText("periodGoal"), 3), at(4, longText("annualGoal"), 2)),
    indicatorTable("绩效\n指标", [
      ["一级指标", "level1"],
      ["二级指标", "level2"],
      ["三级指标", "level3"],
      ["中期指标值", "periodTarget"],
      ["年度指标值", "target"],
    ]),
  ],
  sums: [
    { kind: "sources", total: "periodFunds", parts: ["periodFiscalFunds", "periodOtherFunds"], complete: false },
    { kind: "sources", total: "totalFunds", parts: ["fiscalFunds", "otherFunds"], complete: false },
  ],
};
