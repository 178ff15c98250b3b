import type { FieldKey, IndicatorColumn } from "../forms/form";

/**
 * The layout language: one declaration of a printed form, on a grid of columns of fixed width. It renders the blank form,
 * and its labels guide recognition.
 */
export interface FormLayout {
  /** With {year} for the budget year: "{year}年部门整体支出绩效目标表". */
  readonly title: string;
  /** Label of the attachment with {n} for the running number: "附件2-{n}". */
  readonly attachment: string;
  /** Widths in points; together at most 492, the width of A4 portrait between 1.8 cm margins. */
  readonly columns: readonly number[];
  readonly rows: readonly LayoutRow[];
}

/** A printed row of single cells, or the block of indicator rows. */
export type LayoutRow = CellRow | IndicatorBlock;

export interface CellRow {
  readonly kind: "cells";
  /** In points. */
  readonly height: number;
  readonly cells: readonly LayoutCell[];
}

/** A cell, merged over `columns` × `rows` cells of the grid from `column` on (counted from 0). */
export interface LayoutCell {
  readonly column: number;
  readonly columns?: number;
  readonly rows?: number;
  readonly content: LayoutContent;
}

export type LayoutContent =
  /** Fixed words. */
  | { readonly kind: "title" }
  | { readonly kind: "attachment" }
  | {
      readonly kind: "label";
      readonly text: string;
      readonly align?: "left" | "center" | "right";
      readonly border?: boolean;
    }
  /** A cell to fill: an amount (number format), a short text, or long wrapped text. */
  | { readonly kind: "amount"; readonly field: FieldKey }
  | { readonly kind: "text"; readonly field: FieldKey; readonly long?: boolean }
  /** Label and text in one cell without border, as footers are printed: "填表人：". */
  | { readonly kind: "inline"; readonly fields: readonly { readonly label: string; readonly field: FieldKey }[] };

/** The indicator table: a header row, then the rows of the tree. */
export interface IndicatorBlock {
  readonly kind: "indicators";
  /** The cell at the left, merged over the whole block: "部门整体支出\n年度绩效指标". */
  readonly caption: { readonly text: string; readonly column: number };
  readonly headerHeight: number;
  readonly rowHeight: number;
  readonly columns: readonly IndicatorBlockColumn[];
  /** 二级 branches in printed order, by 一级, with the number of blank rows for each. */
  readonly branches: readonly { readonly level1: string; readonly level2: string; readonly rows: number }[];
}

export interface IndicatorBlockColumn {
  readonly header: string;
  readonly content: "level1" | "level2" | "level3" | IndicatorColumn;
  readonly column: number;
  readonly columns?: number;
}
