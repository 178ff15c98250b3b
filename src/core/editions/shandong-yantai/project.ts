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

/** 政策和项目预算绩效目标表 of Yantai's departments. */
export const projectLayout: FormLayout = {
  version: 1,
  title: "政策和项目预算绩效目标表",
  attachment: "政策和项目绩效目标表{n}",
  orientation: "portrait",
  columns: [44, 70, 88, 130, 72, 88],
  rows: [
    plainRow(34, at(0, title, 6)),
    plainRow(20, at(0, yearLine("（{year}年度）"), 6)),
    tableRow(26, at(0, label("项目名称"), 3), at(3, text("projectName"), 3)),
    tableRow(
      28,
      at(0, label("主管部门及代码"), 3),
      at(3, text("departmentName")),
      at(4, label("实施单位")),
      at(5, text("unitName")),
    ),
    tableRow(
      24,
      at(0, label("项目资金\n（万元）"), 3, 3),
      at(3, label("年度预算资金总额：")),
      at(4, amount("totalFunds"), 2),
    ),
    tableRow(24, at(3, label("其中：财政拨款")), at(4, amount("fiscalFunds"), 2)),
    tableRow(24, at(3, label("其他资金")), at(4, amount("otherFunds"), 2)),
    tableRow(84, at(0, label("总体\n目标")), at(1, longText("annualGoal"), 5)),
    indicatorTable("绩效\n指标", [
      ["一级指标", "level1"],
      ["二级指标", "level2"],
      ["三级指标", "level3"],
      ["指标值", "target", 2],
    ]),
  ],
  sums: [{ kind: "sources", total: "totalFunds", parts: ["fiscalFunds", "otherFunds"], complete: false }],
};
