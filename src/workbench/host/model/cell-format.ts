/** The line styles of a cell's border, named as in the file format (ECMA-376 part 1, 18.18.3). */
export type LineStyle =
  | "thin"
  | "hair"
  | "dotted"
  | "dashed"
  | "dashDot"
  | "dashDotDot"
  | "double"
  | "medium"
  | "mediumDashed"
  | "mediumDashDot"
  | "mediumDashDotDot"
  | "slantDashDot"
  | "thick";

/** A border line; the colour is "#RRGGBB". */
export interface BorderLine {
  readonly style: LineStyle;
  readonly color: string;
}

export const SIDES = ["left", "right", "top", "bottom"] as const;
export type Side = (typeof SIDES)[number];

export type HorizontalAlignment =
  | "General"
  | "Left"
  | "Center"
  | "Right"
  | "Fill"
  | "Justify"
  | "CenterAcrossSelection"
  | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";

export interface FontFormat {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single" | "Double";
  readonly strikethrough: boolean;
  /** "#RRGGBB" */
  readonly color: string;
}

/** How a cell looks and whether it is locked: what a program can set through the host. */
export interface CellFormat {
  /** A format code; "General" when none is set. */
  readonly numberFormat: string;
  readonly font: FontFormat;
  /** "#RRGGBB", null for no fill. */
  readonly fill: string | null;
  readonly borders: Readonly<Record<Side, BorderLine | null>>;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrinkToFit: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** The look of cells in a new workbook of a Chinese Excel. */
export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: "General",
  font: {
    name: "等线",
    size: 11,
    bold: false,
    italic: false,
    underline: "None",
    strikethrough: false,
    color: "#000000",
  },
  fill: null,
  borders: { left: null, right: null, top: null, bottom: null },
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  shrinkToFit: false,
  locked: true,
  formulaHidden: false,
};
