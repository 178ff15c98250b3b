import type { Area } from "./address";

/** What a cell holds. An error cell (#N/A, #REF! …) keeps its code. */
export type CellValue = string | number | boolean | { readonly error: string };

/** One cell that holds something. Cells without a value are not listed. */
export interface SnapshotCell {
  /** Row and column count from 0. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** The text a user sees in the cell, whatever the column width: "95%" for 0.95 formatted as 0%. */
  readonly text: string;
  /** The formula without "=", or null. The value of a formula cell is its last computed result. */
  readonly formula: string | null;
  /** The number format code, or null for General. */
  readonly numberFormat: string | null;
}

/** A defined name (名称). */
export interface DefinedName {
  readonly name: string;
  /** What the name stands for, without "=": "'附件1-1'!$B$4" or "\"hunan-2023\"". */
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

/** Rows `from` to `to`, both counted from 0 and included. The same shape serves for columns. */
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
  /** Names that belong to this sheet only. */
  readonly names: readonly DefinedName[];
  readonly formulaFormats: readonly FormulaFormat[];
  readonly listValidations: readonly ListValidation[];
  readonly isProtected: boolean;
}

/** A workbook as plain data: all that recognition and rules may look at. Sheets stand in tab order. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Names of the whole workbook. */
  readonly names: readonly DefinedName[];
  /** The year in which the workbook was last saved, as the file says; null where it does not. */
  readonly savedYear: number | null;
  /** "document": made of the tables of a document (Word, PDF, a web page), where no cell is number or text. */
  readonly source?: "document";
}
