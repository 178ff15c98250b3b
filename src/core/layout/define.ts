import type { AmountField, IndicatorColumn, TextField } from "../forms/form";
import type { CellRow, IndicatorBlock, LayoutCell, LayoutContent } from "./layout";

/** Short forms in which editions write their rows. Heights are in points. */

/** A row above or below the table, without lines. */
export const plainRow = (height: number, ...cells: readonly LayoutCell[]): CellRow => ({
  kind: "cells",
  height,
  bordered: false,
  cells,
});

/** A row of the table, with lines around its cells. */
export const tableRow = (height: number, ...cells: readonly LayoutCell[]): CellRow => ({
  kind: "cells",
  height,
  bordered: true,
  cells,
});

/** A cell in the grid column `column`, merged over `columns` × `rows`. */
export const at = (column: number, content: LayoutContent, columns = 1, rows = 1): LayoutCell => ({
  column,
  columns,
  rows,
  content,
});

export const title: LayoutContent = { kind: "title" };
export const attachment: LayoutContent = { kind: "attachment" };
/** Room that others fill by hand, or nothing at all. */
export const blank: LayoutContent = { kind: "blank" };
export const label = (text: string): LayoutContent => ({ kind: "label", text, align: null });
export const leftLabel = (text: string): LayoutContent => ({ kind: "label", text, align: "left" });
export const rightLabel = (text: string): LayoutContent => ({ kind: "label", text, align: "right" });
export const amount = (field: AmountField): LayoutContent => ({ kind: "amount", field });
export const text = (field: TextField): LayoutContent => ({ kind: "text", field, long: false });
/** Words of several lines: 职责, 目标. */
export const longText = (field: TextField): LayoutContent => ({ kind: "text", field, long: true });

/** The indicator table: its caption in the first column, the three levels in the next ones, then `columns`. */
export const indicators = (
  caption: string,
  ...columns: readonly (readonly [header: string, content: IndicatorColumn])[]
): IndicatorBlock => ({
  kind: "indicators",
  caption: { text: caption, column: 0 },
  headerHeight: 24,
  rowHeight: 30,
  columns: [
    { header: "一级指标", content: "level1", column: 1 },
    { header: "二级指标", content: "level2", column: 2 },
    { header: "三级指标", content: "level3", column: 3 },
    ...columns.map(([header, content], index) => ({ header, content, column: 4 + index })),
  ],
});

/** Who filled the form in, who signs for it, and when, below a table of five columns or more. */
export const footRows = (columns: number): readonly CellRow[] => [
  plainRow(
    24,
    at(0, label("填表人：")),
    at(1, text("preparedBy"), 2),
    at(3, rightLabel("联系电话：")),
    at(4, text("phone"), columns - 4),
  ),
  plainRow(
    24,
    at(0, label("单位负责人签字："), 2),
    at(2, text("responsible")),
    at(3, rightLabel("填报日期：")),
    at(4, text("date"), columns - 4),
  ),
];
