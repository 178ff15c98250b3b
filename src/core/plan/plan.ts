import type { Area, CellAddress, CellRef } from "../workbook/address";
import type { DefinedName, SheetVisibility, Span } from "../workbook/snapshot";

/** Changes to make to a workbook, as plain data. An adapter applies them to a file or to Excel. */
export interface Plan {
  /** Sheets to add, in order. The adapter fails if a name is taken; it never overwrites. */
  readonly newSheets: readonly NewSheet[];
  /** Cells to change in existing sheets. */
  readonly edits: readonly CellEdit[];
  /** Dropdowns for cells of existing sheets. A cell with a validation of the user keeps it. */
  readonly validations?: readonly SheetValidation[];
  /** Existing sheets whose entire content is replaced; formats and names stay. Only for our own sheets. */
  readonly contents?: readonly SheetContent[];
  /**
   * Rows to insert into existing sheets, in order: positions in each refer to the sheet after the preceding insertions.
   * All other positions in the plan refer to the sheet before any insertion.
   */
  readonly insertedRows?: readonly InsertedRow[];
  /** Sheets of a new workbook to remove after the new ones are added, if they are empty. File adapters keep them. */
  readonly blankSheets?: readonly string[];
  /**
   * Rows to autofit to their texts in a running program, which knows widths and fonts. File adapters keep the heights.
   */
  readonly rowFits?: readonly RowFit[];
}

/** Wrapped texts of a sheet that must be fully visible. */
export interface RowFit {
  readonly sheet: string;
  /** Each with its cell or merged area. */
  readonly texts: readonly { readonly area: Area; readonly text: string }[];
}

/**
 * A row inserted between others, with the look of the row above it; rows below move down. Names, rules, print area and
 * merged areas around it grow.
 */
export interface InsertedRow {
  readonly sheet: string;
  /** Its position after insertion. */
  readonly row: number;
  /**
   * A cell of another row, with its text before the plan: an adapter refuses to insert if it shows something else by
   * now. Not checked if that row is itself inserted by the plan.
   */
  readonly beside: { readonly at: CellRef; readonly text: string };
  /** The texts of its cells. */
  readonly cells: readonly { readonly column: number; readonly value: string }[];
  /** Columns whose text moves up into it from the row below, because merged areas keep their text at the top. */
  readonly movedUp: readonly number[];
  /** Areas to merge after insertion: cells of its own, and cells above or below that extend over it. */
  readonly merges: readonly Area[];
}

/** The entire content of a sheet, row by row from A1 on; null for a blank cell. Strings are text, never formulas. */
export interface SheetContent {
  readonly sheet: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A dropdown for cells of one sheet. */
export interface SheetValidation extends NewListValidation {
  readonly sheet: string;
}

/**
 * A change to one cell. `before` is the text that the cell showed when the change was proposed: an adapter refuses the
 * edit if it shows something else by now.
 */
export interface CellEdit {
  readonly at: CellRef;
  readonly before: string;
  /** A string is written as text, never as a formula. */
  readonly value: string | number;
}

/** A complete new sheet. */
export interface NewSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Its tab index, counted from 0, after the preceding new sheets are in place; last when missing. */
  readonly position?: number;
  /** Widths in points, one per column from A on. */
  readonly columnWidths: readonly number[];
  /** Heights in points, one per row from 1 on. */
  readonly rowHeights: readonly number[];
  readonly cells: readonly NewCell[];
  readonly merges: readonly Area[];
  /** Names scoped to this sheet. In formulas `{sheet}` stands for the quoted sheet name. */
  readonly names: readonly DefinedName[];
  readonly conditionalFormats: readonly NewConditionalFormat[];
  readonly validations: readonly NewListValidation[];
  readonly page: PageSetup;
  /**
   * A list with its header in the first row: it is frozen with the rows above, repeated on every printed page and
   * has filters, and the printout is one page wide and as long as needed, with page numbers. Not used
   * for forms.
   */
  readonly list?: Area;
}

/** A cell of a new sheet. Covered cells of a merged area are included without a value, so that borders are complete. */
export interface NewCell extends CellAddress {
  readonly value: string | number | null;
  readonly style: CellStyle;
}

/** general: numbers are right-aligned, text left-aligned. */
export const HORIZONTAL_ALIGNMENTS = ["general", "left", "center", "right", "distributed"] as const;
export type HorizontalAlignment = (typeof HORIZONTAL_ALIGNMENTS)[number];

export const VERTICAL_ALIGNMENTS = ["top", "center", "bottom"] as const;
export type VerticalAlignment = (typeof VERTICAL_ALIGNMENTS)[number];

/** Line styles of borders, named as in the file format (ECMA-376 part 1, 18.18.3). */
export const LINE_STYLES = ["hair", "thin", "medium", "thick", "double", "dotted", "dashed"] as const;
export type LineStyle = (typeof LINE_STYLES)[number];

/** The black lines around a cell; null for none. */
export interface BorderSides {
  readonly left: LineStyle | null;
  readonly right: LineStyle | null;
  readonly top: LineStyle | null;
  readonly bottom: LineStyle | null;
}

/** The look of a cell. Adapters store equal styles once. */
export interface CellStyle {
  readonly font: FontStyle;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  /** true means a thin black line on all four sides. */
  readonly border: boolean | BorderSides;
  /** A number format code; "@" for text, null for General. */
  readonly numberFormat: string | null;
  /** Background, "RRGGBB"; none when missing. */
  readonly fill?: string;
}

export interface FontStyle {
  /** A Chinese typeface shipped with Windows and WPS. */
  readonly name: string;
  /** Fallback family if the typeface is missing. */
  readonly family: "roman" | "swiss";
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** "RRGGBB"; black when missing. */
  readonly color?: string;
}

/** A conditional format with a formula that refers to the top-left cell of its first area. */
export interface NewConditionalFormat {
  readonly areas: readonly Area[];
  /** Without "=". */
  readonly formula: string;
  readonly format: DifferentialFormat;
}

/** The formatting applied by a conditional format. Colours are "RRGGBB". */
export interface DifferentialFormat {
  readonly fill: string;
  readonly color: string;
  readonly bold: boolean;
  /** Colour of a thin border on all sides, or null. */
  readonly border: string | null;
}

/**
 * A dropdown (下拉列表): a data validation whose items come from a formula. Other text is allowed: its alert has the
 * style "information", which shows a message but accepts the input.
 */
export interface NewListValidation {
  readonly areas: readonly Area[];
  /**
   * Without "=", at most 255 characters. Relative references are relative to the top-left cell of the first area.
   * `{sheet}` is not replaced, because the items are on another sheet.
   */
  readonly source: string;
  /** Whether a blank cell is valid. If true, a list whose source is blank accepts anything without an alert. */
  readonly ignoreBlanks: boolean;
  /** Shown when other text is typed: a title of at most 32 characters, a message of at most 255. */
  readonly alert: ValidationNote;
  /** Shown beside the selected cell, with the same limits; null for none. */
  readonly prompt: ValidationNote | null;
}

export interface ValidationNote {
  readonly title: string;
  readonly message: string;
}

/** Page setup for printing; margins in points. */
export interface PageSetup {
  readonly paper: "A4" | "A3";
  readonly orientation: "portrait" | "landscape";
  /** Null if none is set: a sheet that is not meant to be printed, next to sheets with a print area. */
  readonly printArea: Area | null;
  /** Scale so that the print area fills one page. */
  readonly fitToOnePage: boolean;
  /** Scale so that the print area is one page wide and as many pages long as needed. */
  readonly fitToWidth?: boolean;
  /** In percent, 10 to 400, unless fitted to pages. */
  readonly scale?: number;
  /** Rows repeated at the top of every printed page: the headings of a form of several pages. */
  readonly repeatedRows?: Span;
  readonly centerHorizontally: boolean;
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}
