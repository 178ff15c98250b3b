import {
  amount,
  at,
  attachment,
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

/** 表14, 部门专项业务经费绩效目标表: 10 points for 执行率, 90 for the indicators. */
export const projectLayout: FormLayout = {
  version: 1,
  title: "部门专项业务经费绩效目标表",
  attachment: "表14-{n}",
  orientation: "portrait",
  columns: [44, 66, 92, 104, 54, 72, 60],
  rows: [
    plainRow(20, at(0, attachment, 7)),
    plainRow(34, at(0, title, 7)),
    plainRow(20, at(0, yearLine("（{year}年度）"), 7)),
    tableRow(26, at(0, label("项目名称"), 3), at(3, text("projectName"), 4)),
    tableRow(26, at(0, label("主管部门"), 3), at(3, text("departmentName"), 4)),
    tableRow(
      24,
      at(0, label("资金金额\n（万元）"), 3, 3),
      at(3, label("实施期资金总额：")),
      at(4, amount("totalFunds"), 2),
      at(6, label("执行率\n分值\n（10分）"), 1, 3),
    ),
    tableRow(24, at(3, label("其中：财政拨款")), at(4, amount("fiscalFunds"), 2)),
    tableRow(24, at(3, label("其他资金")), at(4, amount("otherFunds"), 2)),
    tableRow(84, at(0, label("年度\n目标")), at(1, longText("annualGoal"), 6)),
    indicatorTable(
      "年度\n绩效\n指标",
      [
        ["一级指标", "level1"],
        ["二级指标", "level2"],
        ["三级指标", "level3", 2],
        ["指标值", "target"],
        ["分值权重\n（90分）", "weight"],
      ],
      { headerHeight: 32 },
    ),
  ],
  sums: [{ kind: "sources", total: "totalFunds", parts: ["fiscalFunds", "otherFunds"], complete: false }],
};
