import type { Area, CellAddress, CellRef } from "../workbook/address";
import type { DefinedName, SheetVisibility, Span } from "../workbook/snapshot";

/** What shall stand in a workbook, as plain data. An adapter applies it to a file or to Excel. */
export interface Plan {
  /** Sheets to add, in order. A name that is taken is an error of the adapter, never an overwrite. */
  readonly newSheets: readonly NewSheet[];
  /** Cells to change in sheets that exist. */
  readonly edits: readonly CellEdit[];
  /** Dropdowns for cells of sheets that exist. A cell whose validation is the user's own keeps it. */
  readonly validations?: readonly SheetValidation[];
  /** Sheets that exist and whose whole content is to be replaced; formats and names stay. Only for sheets of our own. */
  readonly contents?: readonly SheetContent[];
  /**
   * Rows to add to sheets that exist, in order: the places of each are those once the ones before it are in. All places
   * elsewhere in the plan are those before any of them.
   */
  readonly insertedRows?: readonly InsertedRow[];
  /**
   * Sheets that a new workbook came with and that go once the new ones are in, where they hold nothing at all. A file keeps
   * them.
   */
  readonly blankSheets?: readonly string[];
  /** Rows to make high enough for their texts, in a running program, which knows widths and fonts. A file keeps its heights. */
  readonly rowFits?: readonly RowFit[];
}

/** Wrapped texts of a sheet that shall be seen as a whole. */
export interface RowFit {
  readonly sheet: string;
  /** Each with its cell or merged area. */
  readonly texts: readonly { readonly area: Area; readonly text: string }[];
}

/**
 * A row that comes in between others and looks like the one above it; what is below moves down. Names, rules, print area
 * and merged areas around it grow.
 */
export interface InsertedRow {
  readonly sheet: string;
  /** The place that it gets. */
  readonly row: number;
  /**
   * A cell of another row, with its text before the plan: an adapter refuses when it shows something else by now. In a row
   * that comes in before this one it is not looked at.
   */
  readonly beside: { readonly at: CellRef; readonly text: string };
  /** Its texts. */
  readonly cells: readonly { readonly column: number; readonly value: string }[];
  /** Columns whose text moves up into it from the row below: merged areas keep their text at the top. */
  readonly movedUp: readonly number[];
  /** Areas to merge once it is in: cells of its own, and cells above or below that grow by it. */
  readonly merges: readonly Area[];
}

/** All that a sheet shall hold, row by row from A1 on; null for a blank cell. A string is text and never a formula. */
export interface SheetContent {
  readonly sheet: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A dropdown for cells of one sheet. */
export interface SheetValidation extends NewListValidation {
  readonly sheet: string;
}

/**
 * A change of one cell. `before` is the text the cell showed when the change was proposed: an adapter refuses the edit
 * when the cell shows something else by now.
 */
export interface CellEdit {
  readonly at: CellRef;
  readonly before: string;
  /** A string is written as text and never becomes a formula. */
  readonly value: string | number;
}

/** A complete new sheet. */
export interface NewSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /**
   * Its place among the tabs, counted from 0, once the new sheets before it have theirs; behind all others when missing.
   */
  readonly position?: number;
  /** Widths in points, one a column from A on. */
  readonly columnWidths: readonly number[];
  /** Heights in points, one a row from 1 on. */
  readonly rowHeights: readonly number[];
  readonly cells: readonly NewCell[];
  readonly merges: readonly Area[];
  /** Names that belong to this sheet. A formula may refer to `{sheet}`, which stands for the quoted sheet name. */
  readonly names: readonly DefinedName[];
  readonly conditionalFormats: readonly NewConditionalFormat[];
  readonly validations: readonly NewListValidation[];
  readonly page: PageSetup;
  /**
   * A list with its header in the first row: the header and what is above it stay in sight and are repeated on every
   * printed page, the header offers filters, and the print is one page wide and as many long as it needs, with page
   * numbers. A form has none.
   */
  readonly list?: Area;
}

/** A cell of a new sheet. Covered cells of a merged area are listed too, without a value, so that borders are whole. */
export interface NewCell extends CellAddress {
  readonly value: string | number | null;
  readonly style: CellStyle;
}

/** general: numbers stand at the right, text at the left. */
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

/** How a cell looks. Equal styles are stored once by the adapter. */
export interface CellStyle {
  readonly font: FontStyle;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  /** With true a thin black line on all four sides. */
  readonly border: boolean | BorderSides;
  /** A number format code; "@" for text, null for General. */
  readonly numberFormat: string | null;
  /** Background, "RRGGBB"; none when missing. */
  readonly fill?: string;
}

export interface FontStyle {
  /** A Chinese typeface that Windows and WPS ship. */
  readonly name: string;
  /** Where the typeface is missing, the family that a host may fall back to. */
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

/** What a conditional format changes. Colours are "RRGGBB". */
export interface DifferentialFormat {
  readonly fill: string;
  readonly color: string;
  readonly bold: boolean;
  /** Colour of a thin border on all sides, or null. */
  readonly border: string | null;
}

/**
 * A dropdown (下拉列表): a data validation whose items a formula gives. Other words may be typed as well: its alert is of
 * the style "information", which tells and lets pass.
 */
export interface NewListValidation {
  readonly areas: readonly Area[];
  /**
   * Without "=", at most 255 characters. Relative references count from the top-left cell of the first area. `{sheet}`
   * is not replaced: the items stand on another sheet.
   */
  readonly source: string;
  /** Whether a blank cell passes. With true, a list whose source is blank takes everything without a word. */
  readonly ignoreBlanks: boolean;
  /** What is said when other words are typed: a title of at most 32 characters, a message of at most 255. */
  readonly alert: ValidationNote;
  /** What is shown beside the selected cell, with the same limits; null for nothing. */
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
  /** Null where none is set: a sheet that nobody prints, beside sheets that have one. */
  readonly printArea: Area | null;
  /** Scale so that the print area fills one page. */
  readonly fitToOnePage: boolean;
  /** Scale so that the print area is one page wide, and as many long as it needs. */
  readonly fitToWidth?: boolean;
  /** In percent, 10 to 400, where nothing is fitted to pages. */
  readonly scale?: number;
  /** Rows that are repeated at the top of every printed page: the heads of a form of several pages. */
  readonly repeatedRows?: Span;
  readonly centerHorizontally: boolean;
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}
