import type { AmountField, FormKind, IndicatorColumn, TextField } from "../forms/form";
import type { TreeNode } from "../forms/tree";
import type { PageSetup } from "../plan/plan";

/** The part of an edition that is needed to print a form. */
export interface PrintedEdition {
  /** Stable id, also used in files: "hunan-2023". Lower-case letters, digits and hyphens. */
  readonly id: string;
  /** The tree by form kind, in printed order. An empty tree accepts every category. */
  readonly tree: Readonly<Record<FormKind, readonly TreeNode[]>>;
  /** Layouts for blank forms; null for an edition that is only read, or for a kind of form that it lacks. */
  readonly layouts: Readonly<Record<FormKind, FormLayout | null>> | null;
}

/**
 * The layout language: the declaration of a printed form on a grid of columns of fixed width. The cells of all rows
 * cover every place of the grid exactly once.
 */
export interface FormLayout {
  /** Increased when fields move, to recognise forms of an older layout. */
  readonly version: number;
  /** With {year} for the budget year and {project} for the project name: "{year}年部门整体支出绩效目标表". */
  readonly title: string;
  /**
   * Label of the attachment with {n} for the running number, "附件2-{n}"; also the sheet name. It is printed if the rows
   * have a cell for it.
   */
  readonly attachment: string;
  readonly orientation: PageSetup["orientation"];
  /**
   * Widths in points; at most 492 in total, the width of A4 portrait with margins of 1.8 cm, or 738 for A4 landscape. A
   * list may be a quarter wider and is scaled down for print.
   */
  readonly columns: readonly number[];
  readonly rows: readonly LayoutRow[];
  /** Totals that equal the sum of their parts; the form colours them if they do not. */
  readonly sums: readonly LayoutSum[];
}

/** What the parts of a total are: 收入来源, 资金来源, or 支出 by kind. */
export type SumKind = "income" | "sources" | "expenditure";

/**
 * 资金总额 = 基本支出 + 项目支出, and the like. The same declaration drives the form's colours, the rules and the tie-out (预算勾稽).
 */
export interface LayoutSum {
  readonly kind: SumKind;
  readonly total: AmountField;
  readonly parts: readonly AmountField[];
  /** Further parts: keys of amounts that only the layout knows. */
  readonly ownParts?: readonly string[];
  /**
   * Whether all parts must be filled before the sum is checked; otherwise one is enough, since sources without money
   * stay blank.
   */
  readonly complete: boolean;
}

/** A printed row of single cells, or the block of indicator rows. In a list the block holds the rows of all entries. */
export type LayoutRow = CellRow | IndicatorBlock | ListBlock;

export interface CellRow {
  readonly kind: "cells";
  /** In points; the row grows if its text needs more. */
  readonly height: number;
  /** Rows of the table have borders; the lines above and below the table have none. */
  readonly bordered: boolean;
  /** Places covered by a cell from a row above are omitted. */
  readonly cells: readonly LayoutCell[];
}

/** A cell merged over `columns` × `rows` grid cells, starting at `column` (0-based). */
export interface LayoutCell {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly content: LayoutContent;
}

export type LayoutContent =
  | { readonly kind: "title" }
  | { readonly kind: "attachment" }
  /** Fixed text. If `align` is null it is centred inside the table and left-aligned outside. */
  | { readonly kind: "label"; readonly text: string; readonly align: "left" | "right" | null }
  /** Fixed text with {year} for the budget year, centred: "（{year}年度）". */
  | { readonly kind: "year"; readonly text: string }
  /** A cell to fill: an amount, a short text, or long wrapped text. */
  | { readonly kind: "amount"; readonly field: AmountField }
  | { readonly kind: "text"; readonly field: TextField; readonly long: boolean }
  /**
   * A cell to fill that only this layout knows: 项目属性. Its key consists of lower-case letters and digits: "attribute".
   */
  | { readonly kind: "own"; readonly key: string; readonly holds: "amount" | "text" | "long-text" }
  /** A cell of the list of tasks (年度主要任务). The amounts in a list may add up to an amount below it (`shareOf`). */
  | { readonly kind: "task"; readonly holds: "amount" | "text"; readonly shareOf: AmountField | null }
  /** In a list: the running number of an entry, or the total of an amount over all entries (合计). */
  | { readonly kind: "number" }
  | { readonly kind: "total"; readonly field: AmountField }
  /** Space filled in by hand by others (财政部门审核意见), or simply empty. */
  | { readonly kind: "blank" };

/**
 * The indicator table: a header row, then the rows of the edition's tree. Without a 二级 column it is a plain list of
 * `blankRows` rows that accepts every indicator.
 */
export interface IndicatorBlock {
  readonly kind: "indicators";
  /** The cell on the left, merged over header and rows: "部门整体支出\n年度绩效指标". */
  readonly caption: { readonly text: string; readonly column: number; readonly columns: number };
  readonly headerHeight: number;
  /** In points; a row grows if its text needs more. */
  readonly rowHeight: number;
  readonly columns: readonly IndicatorBlockColumn[];
  /**
   * Number of rows in a blank form if the table has no 二级 column; otherwise the tree determines the rows of each
   * branch.
   */
  readonly blankRows: number;
}

/** A column of indicators, merged over `columns` grid cells, starting at `column` (0-based). */
export interface ListedColumn {
  /** An "aside" column is printed and left to the user; it is not read. */
  readonly content: "level1" | "level2" | "level3" | IndicatorColumn | "aside";
  readonly column: number;
  readonly columns: number;
}

/** A column of the table with its head. */
export interface IndicatorBlockColumn extends ListedColumn {
  readonly header: string;
}

/**
 * A list of projects (or departments) on one sheet, one below the other, each a form of its own. Its heads are rows of
 * labels above it. An entry has indicator rows, as in `IndicatorBlock`, and beside them its own cells, each merged over
 * all of these rows.
 */
export interface ListBlock {
  readonly kind: "list";
  /** Lines between the heads and the entries: 合计. */
  readonly totals: readonly CellRow[];
  /** The cells of each entry, one of which names it. */
  readonly entry: readonly Omit<LayoutCell, "rows">[];
  readonly columns: readonly ListedColumn[];
  /** In points; a row grows if its text needs more. */
  readonly rowHeight: number;
  /** Number of rows in a blank entry whose table has no 二级 column. */
  readonly blankRows: number;
}
