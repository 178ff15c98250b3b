import type { Area, CellAddress } from "../../../core/workbook/address";
import type { SheetVisibility } from "../../../core/workbook/snapshot";
import type { Json } from "../json";
import type { CellStep } from "./cell-steps";
import type { BorderLine, CellFormat, Side } from "./cell-format";

/** A whole workbook as plain data: the result of opening a file, the records of undo, what tests compare. */
export interface BookData {
  /** In tab order. */
  readonly sheets: readonly SheetData[];
  readonly names: readonly NameData[];
  readonly settings: Readonly<Record<string, Json>>;
  /** The structure is protected: no sheet may be added, renamed, moved, hidden or deleted. */
  readonly protection: { readonly password: string | null } | null;
  readonly activeSheet: string | null;
  /** The look of a cell without a format of its own. */
  readonly baseFormat: CellFormat;
  /** Movements of cells since the file was opened, in order. */
  readonly steps: readonly CellStep[];
}

export interface SheetData {
  /** Stable under renaming and moving. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** "#RRGGBB", or "" for none. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly frozen: FrozenPanes;
  /** In row order, then column order. */
  readonly cells: readonly CellData[];
  readonly merges: readonly Area[];
  readonly arrays: readonly ArrayData[];
  /** Columns and rows whose size is not the default, in points. */
  readonly columns: readonly LineData[];
  readonly rows: readonly LineData[];
  /** Conditional formats, the one of highest priority first. */
  readonly conditionalFormats: readonly ConditionalFormatData[];
  readonly validations: readonly ValidationData[];
  /** Comments and notes, in row order, then column order. */
  readonly comments: readonly CommentData[];
  readonly names: readonly NameData[];
  readonly page: PageData;
  readonly protection: ProtectionData | null;
  /** The add-in's own properties of the sheet. */
  readonly customProperties: Readonly<Record<string, string>>;
  /** Tables and PivotTables of the file. */
  readonly tables: readonly TableData[];
}

/** An array formula (数组公式) or data table (模拟运算表) of the file. Its formula stands in the first cell of its area. */
export interface ArrayData {
  readonly area: Area;
  readonly kind: "array" | "dataTable";
  /** What makes it a dynamic array (动态数组): the index of its metadata in the file; null for the older kind. */
  readonly metadata: string | null;
}

/** A table (表格) or PivotTable (数据透视表) of a file: its place; all else stays in the file. */
export interface TableData {
  readonly kind: "table" | "pivotTable";
  /** With the fields of a PivotTable's filter above it. */
  readonly area: Area;
  /** The first row holds the titles of a table's columns. */
  readonly hasTitles: boolean;
}

/** Number of rows at the top and columns at the left that stay visible. */
export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

export const NOTHING_FROZEN: FrozenPanes = { rows: 0, columns: 0 };

export interface CellData extends CellAddress {
  /** Null for a cell that is only formatted. An error code counts as an error only with `isError`. */
  readonly value: string | number | boolean | null;
  readonly isError: boolean;
  /** With "=". */
  readonly formula: string | null;
  readonly format: CellFormat;
  /**
   * The index of the cell's format in the opened file, which also holds attributes that `format` lacks; null for new
   * cells.
   */
  readonly fileFormat: number | null;
}

/** A column or row, counted from 0. */
export interface LineData {
  readonly index: number;
  readonly size: number;
  readonly hidden: boolean;
}

/** Kinds of conditional formats, as Excel calls them. */
export type ConditionalFormatKind =
  | "Custom"
  | "DataBar"
  | "ColorScale"
  | "IconSet"
  | "TopBottom"
  | "PresetCriteria"
  | "ContainsText"
  | "CellValue";

export interface ConditionalFormatData {
  readonly id: string;
  readonly kind: ConditionalFormatKind;
  readonly areas: readonly Area[];
  /** Formula of a custom format, with "=", relative to the top-left cell of the first area. */
  readonly formula: string;
  readonly look: ConditionalLook;
  readonly stopIfTrue: boolean;
  /** All formulas of a non-custom format of a file, with "=", in the order of the file: its own, then those of points. */
  readonly operands?: readonly string[];
  /** How a grid draws a non-custom format of a file, where it can. */
  readonly drawn?: DrawnRule;
  /** Identifies the rule in the opened file. Copies and split parts keep it. */
  readonly source: Json;
}

/** A non-custom rule of a conditional format, as far as needed to draw it. */
export type DrawnRule =
  /** Relative to the top-left cell of the first area, with "=". */
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "duplicate" | "unique" }
  | { readonly kind: "rank"; readonly isBottom: boolean; readonly isPercent: boolean; readonly count: number }
  | {
      readonly kind: "dataBar";
      readonly min: Threshold;
      readonly max: Threshold;
      readonly color: string;
      readonly isValueShown: boolean;
    }
  | {
      readonly kind: "colorScale";
      readonly points: readonly { readonly threshold: Threshold; readonly color: string }[];
    };

/** A point of a scale; `value` is a number or a formula with "=", and is ignored for the minimum and the maximum. */
export interface Threshold {
  readonly type: "num" | "percent" | "percentile" | "formula" | "min" | "max";
  readonly value: string;
}

/** What a conditional format changes; null keeps the cell's own. */
export interface ConditionalLook {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: "None" | "Single" | "Double" | null;
  readonly strikethrough: boolean | null;
  readonly numberFormat: string | null;
  readonly borders: Readonly<Record<Side, BorderLine | null>>;
}

export interface ValidationData {
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: {
    readonly style: "Stop" | "Warning" | "Information";
    readonly title: string;
    readonly message: string;
    readonly showAlert: boolean;
  };
  readonly prompt: { readonly title: string; readonly message: string; readonly showPrompt: boolean };
  readonly source: Json;
}

export type ValidationRule =
  /** `source`: "是,否" or a formula with "=". */
  | { readonly kind: "list"; readonly source: string; readonly inCellDropDown: boolean }
  | { readonly kind: "custom"; readonly formula: string }
  /** Kinds that compare with one or two numbers or formulas. */
  | {
      readonly kind: "wholeNumber" | "decimal" | "textLength" | "date" | "time";
      readonly operator: string;
      readonly formula1: string;
      readonly formula2: string | null;
    };

/** A comment or a note of a cell. */
export interface CommentData extends CellAddress {
  readonly author: string;
  readonly text: string;
  /** The thread of a comment; null for a note, the older kind without replies. */
  readonly thread: ThreadData | null;
}

export interface ThreadData {
  /** "{…}" */
  readonly id: string;
  /** In the notation of files: "2024-01-02T09:30:00.00". */
  readonly created: string;
  readonly resolved: boolean;
  readonly replies: readonly ReplyData[];
}

export interface ReplyData {
  readonly id: string;
  readonly author: string;
  readonly created: string;
  readonly text: string;
}

export interface NameData {
  readonly name: string;
  /** With "=". */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

export interface ProtectionData {
  readonly password: string | null;
  readonly options: ProtectionOptions;
}

export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: "Normal" | "Unlocked" | "None";
}

export type Zoom =
  | { readonly scale: number }
  | { readonly horizontalFitToPages: number | null; readonly verticalFitToPages: number | null };

/** Page setup; margins in points. Print area and print titles are the sheet's names Print_Area and Print_Titles. */
export interface PageData {
  readonly paperSize: string | null;
  readonly orientation: "Portrait" | "Landscape";
  readonly zoom: Zoom;
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly headerMargin: number;
  readonly footerMargin: number;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  /** Rows and columns before which a page begins by the user's wish, from 0. */
  readonly breaks: PageBreaks;
}

export interface PageBreaks {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Page setup of a new sheet in a Chinese Excel. */
export const DEFAULT_PAGE: PageData = {
  paperSize: "A4",
  orientation: "Portrait",
  zoom: { scale: 100 },
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  breaks: { rows: [], columns: [] },
};

/** What `protect()` allows by default. */
export const DEFAULT_PROTECTION: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};
