import type { AmountField, TextField } from "../forms/form";
import type {
  CellRow,
  IndicatorBlock,
  IndicatorBlockColumn,
  LayoutCell,
  LayoutContent,
  ListBlock,
  ListedColumn,
} from "./layout";

/** Shorthand for the rows of editions. Heights are in points. */

/** A row above or below the table, without borders. */
export const plainRow = (height: number, ...cells: readonly LayoutCell[]): CellRow => ({
  kind: "cells",
  height,
  bordered: false,
  cells,
});

/** A row of the table, with borders around its cells. */
export const tableRow = (height: number, ...cells: readonly LayoutCell[]): CellRow => ({
  kind: "cells",
  height,
  bordered: true,
  cells,
});

/** A cell at grid column `column`, merged over `columns` × `rows`. */
export const at = (column: number, content: LayoutContent, columns = 1, rows = 1): LayoutCell => ({
  column,
  columns,
  rows,
  content,
});

export const title: LayoutContent = { kind: "title" };
export const attachment: LayoutContent = { kind: "attachment" };
/** Space filled in by hand by others, or simply empty. */
export const blank: LayoutContent = { kind: "blank" };
export const label = (text: string): LayoutContent => ({ kind: "label", text, align: null });
export const leftLabel = (text: string): LayoutContent => ({ kind: "label", text, align: "left" });
export const rightLabel = (text: string): LayoutContent => ({ kind: "label", text, align: "right" });
export const amount = (field: AmountField): LayoutContent => ({ kind: "amount", field });
export const text = (field: TextField): LayoutContent => ({ kind: "text", field, long: false });
/** Text of several lines: 职责, 目标. */
export const longText = (field: TextField): LayoutContent => ({ kind: "text", field, long: true });

/** The line below the title with the budget year: "（{year}年度）". */
export const yearLine = (text: string): LayoutContent => ({ kind: "year", text });
/** Fields that only the layout knows. */
export const ownText = (key: string): LayoutContent => ({ kind: "own", key, holds: "text" });
export const ownAmount = (key: string): LayoutContent => ({ kind: "own", key, holds: "amount" });
export const ownLongText = (key: string): LayoutContent => ({ kind: "own", key, holds: "long-text" });
/** Cells of a 年度主要任务 line: its text, and its shares of the amounts below the list. */
export const taskText: LayoutContent = { kind: "task", holds: "text", shareOf: null };
export const taskAmount = (shareOf: AmountField | null): LayoutContent => ({ kind: "task", holds: "amount", shareOf });

/** A column of the indicator table: its head, its content, and the number of grid columns that it is merged over. */
export type DefinedColumn = readonly [header: string, content: IndicatorBlockColumn["content"], columns?: number];

/** The indicator table from left to right: a caption over `captionColumns` grid columns, then the columns. */
export function indicatorTable(
  caption: string,
  columns: readonly DefinedColumn[],
  { captionColumns = 1, blankRows = 0, headerHeight = 24, rowHeight = 30 } = {},
): IndicatorBlock {
  let next = captionColumns;
  return {
    kind: "indicators",
    caption: { text: caption, column: 0, columns: captionColumns },
    headerHeight,
    rowHeight,
    blankRows,
    columns: columns.map(([header, content, span = 1]) => {
      const column = next;
      next += span;
      return { header, content, column, columns: span };
    }),
  };
}

/** The usual table: caption, the three levels, then `columns`. */
export const indicators = (caption: string, ...columns: readonly DefinedColumn[]): IndicatorBlock =>
  indicatorTable(caption, [["一级指标", "level1"], ["二级指标", "level2"], ["三级指标", "level3"], ...columns]);

/** The running number of a list entry, and the total of an amount over all entries. */
export const number: LayoutContent = { kind: "number" };
export const total = (field: AmountField): LayoutContent => ({ kind: "total", field });

/**
 * A list from left to right: the cells of an entry, then its indicator columns, each below a head as wide as itself.
 */
export function list(
  entry: readonly LayoutContent[],
  columns: readonly ListedColumn["content"][],
  {
    totals = [],
    blankRows = 0,
    rowHeight = 30,
  }: { readonly totals?: readonly CellRow[]; readonly blankRows?: number; readonly rowHeight?: number } = {},
): ListBlock {
  return {
    kind: "list",
    totals,
    entry: entry.map((content, column) => ({ content, column, columns: 1 })),
    columns: columns.map((content, index) => ({ content, column: entry.length + index, columns: 1 })),
    rowHeight,
    blankRows,
  };
}

/** Who filled in the form, who signs it, and when; below a table of at least five columns. */
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
