import { amount, at, indicators, label, longText, ownText, plainRow, tableRow, text, title } from "../../layout/define";
import type { FormLayout } from "../../layout/layout";

/** 项目绩效目标表 of Fuzhou's departments: titled with its project, without a year, 备注 at the end. */
export const projectLayout: FormLayout = {
  version: 1,
  title: "{project}项目绩效目标表",
  attachment: "项目绩效目标表{n}",
  orientation: "portrait",
  columns: [82, 82, 102, 146, 80],
  rows: [
    plainRow(36, at(0, title, 5)),
    tableRow(26, at(0, label("项目名称")), at(1, text("projectName"), 4)),
    tableRow(
      28,
      at(0, label("主管部门")),
      at(1, text("departmentName"), 2),
      at(3, label("实施单位")),
      at(4, text("unitName")),
    ),
    tableRow(
      24,
      at(0, label("专项资金情况\n（万元）"), 1, 3),
      at(1, label("资金总额"), 2),
      at(3, amount("totalFunds"), 2),
    ),
    tableRow(24, at(1, label("财政拨款"), 2), at(3, amount("fiscalFunds"), 2)),
    tableRow(24, at(1, label("其他资金"), 2), at(3, amount("otherFunds"), 2)),
    tableRow(84, at(0, label("年度目标")), at(1, longText("annualGoal"), 4)),
    indicators("绩效目标\n指标", ["指标值", "target"]),
    tableRow(28, at(0, label("备注")), at(1, ownText("remark"), 4)),
  ],
  sums: [{ kind: "sources", total: "totalFunds", parts: ["fiscalFunds", "otherFunds"], complete: false }],
};
