import { amount, at, indicators, label, longText, plainRow, tableRow, title } from "../../layout/define";
import type { FormLayout } from "../../layout/layout";

/** 项目绩效目标表 of Quanzhou's departments: only the title names the project. */
export const projectLayout: FormLayout = {
  version: 1,
  title: "{project}项目绩效目标表",
  attachment: "项目绩效目标表{n}",
  orientation: "portrait",
  columns: [82, 92, 102, 136, 80],
  rows: [
    plainRow(36, at(0, title, 5)),
    tableRow(
      26,
      at(0, label("专项资金情况\n（万元）"), 1, 3),
      at(1, label("资金总额：")),
      at(2, amount("totalFunds"), 3),
    ),
    tableRow(26, at(1, label("财政拨款：")), at(2, amount("fiscalFunds"), 3)),
    tableRow(26, at(1, label("其他资金：")), at(2, amount("otherFunds"), 3)),
    tableRow(84, at(0, label("项目实施期\n目标")), at(1, longText("periodGoal"), 4)),
    indicators("绩效目标\n指标", ["目标值", "target"]),
  ],
  sums: [{ kind: "sources", total: "totalFunds", parts: ["fiscalFunds", "otherFunds"], complete: false }],
};
