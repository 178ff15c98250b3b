import {
  amount,
  at,
  indicatorTable,
  label,
  longText,
  plainRow,
  tableRow,
  text,
  title,
  yearLine,
} from "../../layout/define";
import type { FormLayout } from "../../layout/layout";

/** 项目绩效目标表 as central departments publish it: with 上年结转 as a source, and 10 points for 执行率. */
export const projectLayout: FormLayout = {
  version: 1,
  title: "项目绩效目标表",
  attachment: "项目绩效目标表{n}",
  orientation: "portrait",
  columns: [44, 66, 92, 88, 76, 66, 60],
  rows: [
    plainRow(32, at(0, title, 7)),
    plainRow(20, at(0, yearLine("（{year}年度）"), 7)),
    tableRow(26, at(0, label("项目名称"), 2), at(2, text("projectName"), 5)),
    tableRow(
      28,
      at(0, label("主管部门及代码"), 2),
      at(2, text("departmentName"), 2),
      at(4, label("实施单位")),
      at(5, text("unitName"), 2),
    ),
    tableRow(
      22,
      at(0, label("项目资金\n（万元）"), 2, 4),
      at(2, label("年度资金总额："), 2),
      at(4, amount("totalFunds"), 2),
      at(6, label("执行率分值\n（10）"), 1, 4),
    ),
    tableRow(22, at(2, label("其中：财政拨款"), 2), at(4, amount("fiscalFunds"), 2)),
    tableRow(22, at(2, label("上年结转"), 2), at(4, amount("carryover"), 2)),
    tableRow(22, at(2, label("其他资金"), 2), at(4, amount("otherFunds"), 2)),
    tableRow(96, at(0, label("年度\n总体\n目标")), at(1, longText("annualGoal"), 6)),
    indicatorTable(
      "绩效\n指标",
      [
        ["一级指标", "level1"],
        ["二级指标", "level2"],
        ["三级指标", "level3", 2],
        ["指标值", "target"],
        ["分值权重\n（90）", "weight"],
      ],
      { headerHeight: 32 },
    ),
  ],
  sums: [{ kind: "sources", total: "totalFunds", parts: ["fiscalFunds", "carryover", "otherFunds"], complete: false }],
};
