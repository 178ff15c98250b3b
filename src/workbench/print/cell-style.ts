import type { CSSProperties } from "react";
import type { BorderLine, CellFormat, LineStyle } from "../host/model/cell-format";
import type { PrintedCell } from "./printed-sheet";

/** Line styles as CSS has them; widths in points, as Excel prints them. */
const LINES: Readonly<Record<LineStyle, readonly [width: number, style: string]>> = {
  thin: [0.75, "solid"],
  hair: [0.25, "dotted"],
  dotted: [0.75, "dotted"],
  dashed: [0.75, "dashed"],
  dashDot: [0.75, "dashed"],
  dashDotDot: [0.75, "dotted"],
  double: [2.25, "double"],
  medium: [1.5, "solid"],
  mediumDashed: [1.5, "dashed"],
  mediumDashDot: [1.5, "dashed"],
  mediumDashDotDot: [1.5, "dotted"],
  slantDashDot: [1.5, "dashed"],
  thick: [2.25, "solid"],
};

/** Fonts that stand in where the workbook's is not installed. */
const FALLBACK = '"SimSun", "Songti SC", "Noto Serif CJK SC", "Noto Sans CJK SC", serif';

const HORIZONTAL: Readonly<Record<CellFormat["horizontal"], CSSProperties["textAlign"]>> = {
  General: "start",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "left",
  Justify: "justify",
  CenterAcrossSelection: "center",
  Distributed: "justify",
};

const VERTICAL: Readonly<Record<CellFormat["vertical"], CSSProperties["alignItems"]>> = {
  Top: "flex-start",
  Center: "center",
  Bottom: "flex-end",
  Justify: "flex-start",
  Distributed: "center",
};

/** Indentation of one step, in points. */
const INDENT = 9;

const line = (border: BorderLine | null): string => {
  if (!border) return "none";
  const [width, style] = LINES[border.style];
  return `${width}pt ${style} ${border.color}`;
};

/** Style of the borders, drawn on the grid lines around a cell so that neighbours share one line. */
export const borderStyle = ({ format: { borders } }: PrintedCell): CSSProperties => ({
  borderLeft: line(borders.left),
  borderRight: line(borders.right),
  borderTop: line(borders.top),
  borderBottom: line(borders.bottom),
});

/** Style of the box that places the text of a cell. */
export const boxStyle = ({ format }: PrintedCell): CSSProperties => ({
  alignItems: VERTICAL[format.vertical],
  ...(format.fill === null ? {} : { background: format.fill }),
});

export function textStyle({ format, isNumber }: PrintedCell): CSSProperties {
  const { font, horizontal, indent, wrap } = format;
  const decoration = [
    font.underline === "None" ? "" : "underline",
    font.strikethrough ? "line-through" : "",
    font.underline === "Double" ? "double" : "",
  ];
  const side = horizontal === "Right" ? "paddingRight" : "paddingLeft";
  return {
    fontFamily: `"${font.name}", ${FALLBACK}`,
    fontSize: `${font.size}pt`,
    fontWeight: font.bold ? 700 : 400,
    fontStyle: font.italic ? "italic" : "normal",
    textDecoration: decoration.filter(Boolean).join(" ") || "none",
    color: font.color,
    textAlign: horizontal === "General" && isNumber ? "right" : HORIZONTAL[horizontal],
    ...(horizontal === "Distributed" ? { textAlignLast: "justify" } : {}),
    whiteSpace: wrap ? "pre-wrap" : "pre",
    ...(indent > 0 ? { [side]: `${indent * INDENT}pt` } : {}),
  };
}
