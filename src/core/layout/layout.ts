import type { AmountField, FormKind, IndicatorColumn, TextField } from "../forms/form";
import type { TreeNode } from "../forms/tree";
import type { PageSetup } from "../plan/plan";

/** What printing a form needs of its edition. */
export interface PrintedEdition {
  /** Stable id, also used in files: "hunan-2023". Lower-case letters, digits and hyphens. */
  readonly id: string;
  /** The tree by form kind, in printed order. An empty tree accepts every category. */
  readonly tree: Readonly<Record<FormKind, readonly TreeNode[]>>;
  /** Layouts for blank forms; null for an edition that is only read, and for a kind of form that it does not have. */
  readonly layouts: Readonly<Record<FormKind, FormLayout | null>> | null;
}

/**
 * The layout language: one declaration of a printed form, on a grid of columns of fixed width. The cells of all rows
 * cover the grid completely, each place once.
 */
export interface FormLayout {
  /** Raised when fields move, so that forms of an older layout can be told apart. */
  readonly version: number;
  /** With {year} for the budget year and {project} for the project's name: "{year}年部门整体支出绩效目标表". */
  readonly title: string;
  /**
   * Label of the attachment with {n} for the running number, "附件2-{n}", and the name of its sheet. It is printed where
   * the rows have a cell for it.
   */
  readonly attachment: string;
  readonly orientation: PageSetup["orientation"];
  /**
   * Widths in points; together at most 492, the width of A4 portrait between 1.8 cm margins, or 738, that of A4
   * landscape. A list may be a quarter wider and is scaled down in print.
   */
  readonly columns: readonly number[];
  readonly rows: readonly LayoutRow[];
  /** Totals that equal the sum of their parts: the form itself colours them while they do not. */
  readonly sums: readonly LayoutSum[];
}

/** What the parts of a total are: 收入来源, 资金来源, or 支出 by its nature. */
export type SumKind = "income" | "sources" | "expenditure";

/**
 * 资金总额 = 基本支出 + 项目支出, and the like. The declaration drives the form's own colours, the rules and the tie-out
 * (预算勾稽) alike.
 */
export interface LayoutSum {
  readonly kind: SumKind;
  readonly total: AmountField;
  readonly parts: readonly AmountField[];
  /** Further parts: keys of amounts of which only the layout knows. */
  readonly ownParts?: readonly string[];
  /** Judged only when every part is filled; else from the first one on, since a source without money stays blank. */
  readonly complete: boolean;
}

/** A printed row of single cells, or the block of indicator rows. A list has the rows of all its entries instead. */
export type LayoutRow = CellRow | IndicatorBlock | ListBlock;

export interface CellRow {
  readonly kind: "cells";
  /** In points; a row grows where its text needs more. */
  readonly height: number;
  /** Rows of the table have lines around their cells; the lines above and below the table have none. */
  readonly bordered: boolean;
  /** Places that a cell from a row above covers are left out. */
  readonly cells: readonly LayoutCell[];
}

/** A cell, merged over `columns` × `rows` cells of the grid from `column` on (counted from 0). */
export interface LayoutCell {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly content: LayoutContent;
}

export type LayoutContent =
  | { readonly kind: "title" }
  | { readonly kind: "attachment" }
  /** Fixed words. Where `align` is null they are centred in the table and stand left outside of it. */
  | { readonly kind: "label"; readonly text: string; readonly align: "left" | "right" | null }
  /** Fixed words with {year} for the budget year, centred: "（{year}年度）". */
  | { readonly kind: "year"; readonly text: string }
  /** A cell to fill: an amount, a short text, or long wrapped text. */
  | { readonly kind: "amount"; readonly field: AmountField }
  | { readonly kind: "text"; readonly field: TextField; readonly long: boolean }
  /** A cell to fill of which only this layout knows: 项目属性. Its key has lower-case letters and digits: "attribute". */
  | { readonly kind: "own"; readonly key: string; readonly holds: "amount" | "text" | "long-text" }
  /** A cell of the list of tasks (年度主要任务). An amount may be the share of one below the list, which it adds up to. */
  | { readonly kind: "task"; readonly holds: "amount" | "text"; readonly shareOf: AmountField | null }
  /** In a list: the running number of an entry, or an amount of all entries together (合计). */
  | { readonly kind: "number" }
  | { readonly kind: "total"; readonly field: AmountField }
  /** Room that others fill by hand: 财政部门审核意见, or nothing at all. */
  | { readonly kind: "blank" };

/**
 * The indicator table: a header row, then the rows of the edition's tree. Without a 二级 column it is a plain list of
 * `blankRows` rows, and every indicator has a place in it.
 */
export interface IndicatorBlock {
  readonly kind: "indicators";
  /** The cell at the left, merged over header and rows: "部门整体支出\n年度绩效指标". */
  readonly caption: { readonly text: string; readonly column: number; readonly columns: number };
  readonly headerHeight: number;
  /** In points; a row grows where its text needs more. */
  readonly rowHeight: number;
  readonly columns: readonly IndicatorBlockColumn[];
  /** Rows of a blank form whose table has no 二级 column; else the tree says how many each branch has. */
  readonly blankRows: number;
}

/** A column of indicators, merged over `columns` cells of the grid from `column` on (counted from 0). */
export interface ListedColumn {
  /** With "aside" the column is printed and left to the user: no form reads it. */
  readonly content: "level1" | "level2" | "level3" | IndicatorColumn | "aside";
  readonly column: number;
  readonly columns: number;
}

/** A column of the table with its head. */
export interface IndicatorBlockColumn extends ListedColumn {
  readonly header: string;
}

/**
 * A list of projects (or departments), each a form of its own, one under the other on one sheet. Its heads are rows of
 * labels above it. An entry has the rows of its indicators, as in `IndicatorBlock`, and beside them its own cells, each
 * merged over all of these rows.
 */
export interface ListBlock {
  readonly kind: "list";
  /** Lines between heads and entries: 合计. */
  readonly totals: readonly CellRow[];
  /** The cells of each entry. One of them names it. */
  readonly entry: readonly Omit<LayoutCell, "rows">[];
  readonly columns: readonly ListedColumn[];
  /** In points; a row grows where its text needs more. */
  readonly rowHeight: number;
  /** Rows of a blank entry whose table has no 二级 column. */
  readonly blankRows: number;
}
