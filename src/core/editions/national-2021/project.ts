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

/** 项目支出绩效目标表, which breaks down 年度资金总额 by source. */
export const projectLayout: FormLayout = {
  version: 1,
  title: "项目支出绩效目标表\n（{year}年度）",
  attachment: "附件2-{n}",
  orientation: "portrait",
  columns: [84, 84, 106, 134, 84],
  rows: [
    plainRow(20, at(0, attachment, 5)),
    plainRow(60, at(0, title, 5)),
    tableRow(30, at(0, label("项目名称")), at(1, text("projectName"), 4)),
    tableRow(26, at(0, label("主管部门")), at(1, text("departmentName"), 4)),
    tableRow(26, at(0, label("实施单位")), at(1, text("unitName"), 4)),
    tableRow(26, at(0, label("项目期")), at(1, text("period"), 4)),
    tableRow(
      24,
      at(0, label("项目资金\n（万元）"), 1, 3),
      at(1, label("年度资金总额"), 2),
      at(3, amount("totalFunds"), 2),
    ),
    tableRow(24, at(1, label("其中：财政拨款"), 2), at(3, amount("fiscalFunds"), 2)),
    tableRow(24, at(1, label("其他资金"), 2), at(3, amount("otherFunds"), 2)),
    tableRow(84, at(0, label("年度\n总体目标")), at(1, longText("annualGoal"), 4)),
    indicators("绩效指标", ["指标值", "target"]),
    ...footRows(5),
  ],
  sums: [{ kind: "sources", total: "totalFunds", parts: ["fiscalFunds", "otherFunds"], complete: false }],
};
