import type { Area } from "./address";

/** A cell's value. An error cell (#N/A, #REF! …) keeps its code. */
export type CellValue = string | number | boolean | { readonly error: string };

/** A cell with a value or formula; blank cells are not listed. */
export interface SnapshotCell {
  /** Row and column count from 0. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** The text displayed in the cell, regardless of column width: "95%" for 0.95 formatted as 0%. */
  readonly text: string;
  /** The formula without "=", or null. The value of a formula cell is its cached result. */
  readonly formula: string | null;
  /** The number format code, or null for General. */
  readonly numberFormat: string | null;
  /**
   * Whether its text is struck through (删除线), as far as the source tells. In a workbook the text holds what is struck
   * through; in a document "partly" says that it was left out.
   */
  readonly struck?: Struck;
}

/** How much of a text is struck through. */
export type Struck = "partly" | "wholly";

/** A defined name (名称). */
export interface DefinedName {
  readonly name: string;
  /** What the name refers to, without "=": "'附件1-1'!$B$4" or "\"hunan-2023\"". */
  readonly formula: string;
  readonly hidden: boolean;
}

/** A conditional format with a formula (条件格式); other kinds are not read. */
export interface FormulaFormat {
  readonly areas: readonly Area[];
  readonly formula: string;
}

/** A list validation (下拉列表). */
export interface ListValidation {
  readonly areas: readonly Area[];
  readonly source: string;
}

/** Rows `from` to `to`, inclusive and counted from 0. Also used for columns. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** One worksheet as plain data. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** In row order, then column order. */
  readonly cells: readonly SnapshotCell[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  /** Names scoped to this sheet. */
  readonly names: readonly DefinedName[];
  readonly formulaFormats: readonly FormulaFormat[];
  readonly listValidations: readonly ListValidation[];
  readonly isProtected: boolean;
}

/** A workbook as plain data: everything that recognition and rules may look at. Sheets are in tab order. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Names scoped to the workbook. */
  readonly names: readonly DefinedName[];
  /** The year in which the workbook was last saved, if the file states it; else null. */
  readonly savedYear: number | null;
  /**
   * "document": built from the tables of a document (Word, PDF, a web page), whose cells do not distinguish numbers from
   * text.
   */
  readonly source?: "document";
}
