import {
  amount,
  at,
  blank,
  label,
  list,
  longText,
  ownText,
  plainRow,
  rightLabel,
  tableRow,
  text,
  title,
  total,
} from "../../layout/define";
import type { FormLayout } from "../../layout/layout";

/** 项目支出绩效目标表 as a list: the unit's total, then its projects and their indicators one below the other. */
export const projectLayout: FormLayout = {
  version: 1,
  title: "{year}年项目支出绩效目标表",
  attachment: "项目支出绩效目标表",
  orientation: "landscape",
  columns: [50, 76, 62, 96, 52, 66, 88, 54, 92, 116, 44, 48, 44],
  rows: [
    plainRow(36, at(0, title, 13)),
    plainRow(22, at(0, label("单位名称：")), at(1, text("unitName"), 8), at(9, rightLabel("单位：万元"), 4)),
    tableRow(
      24,
      at(0, label("单位编码"), 1, 2),
      at(1, label("单位（项目）\n名称"), 1, 2),
      at(2, label("资金总额"), 1, 2),
      at(3, label("绩效目标"), 1, 2),
      at(4, label("绩效指标"), 9),
    ),
    tableRow(
      34,
      at(4, label("一级指标")),
      at(5, label("二级指标")),
      at(6, label("三级指标")),
      at(7, label("指标值")),
      at(8, label("指标值内容")),
      at(9, label("评（扣）分标准")),
      at(10, label("度量\n单位")),
      at(11, label("指标值\n类型")),
      at(12, label("备注")),
    ),
    list(
      [ownText("unitcode"), text("projectName"), amount("totalFunds"), longText("annualGoal")],
      ["level1", "level2", "level3", "target", "explanation", "scoring", "unit", "comparator", "note"],
      {
        totals: [
          tableRow(24, at(0, label("合计")), at(1, blank), at(2, total("totalFunds")), at(3, blank, 10)),
          tableRow(
            30,
            at(0, ownText("departmentcode")),
            at(1, text("departmentName")),
            at(2, total("totalFunds")),
            at(3, blank, 10),
          ),
        ],
      },
    ),
  ],
  sums: [],
};
