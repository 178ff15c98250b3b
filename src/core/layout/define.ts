import type { AmountField, TextField } from "../forms/form";
import type { CellRow, LayoutCell, LayoutContent } from "./layout";

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
