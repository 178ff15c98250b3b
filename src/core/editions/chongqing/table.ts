import { indicatorTable } from "../../layout/define";
import type { IndicatorBlock } from "../../layout/layout";

/** Indicators without levels; comparator, unit and weight have their own columns. */
export const table: IndicatorBlock = indicatorTable(
  "绩效\n指标",
  [
    ["指标名称", "level3"],
    ["指标性质", "comparator"],
    ["指标值", "target"],
    ["计量单位", "unit"],
    ["指标权重\n（%）", "weight"],
    ["是否\n核心", "aside"],
  ],
  { blankRows: 10, headerHeight: 34, rowHeight: 28 },
);

/** Widths in points: 绩效指标, then the columns of the table. */
export const COLUMNS = [62, 172, 56, 60, 56, 50, 36] as const;
