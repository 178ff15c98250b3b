import { borderOf } from "../../core/plan/borders";
import {
  HORIZONTAL_ALIGNMENTS,
  LINE_STYLES,
  type CellStyle,
  type FontStyle,
  type LineStyle,
} from "../../core/plan/plan";
import { childNamed, expand, rootElement, type XmlElement } from "../package/xml-element";
import { readNumberFormats } from "./number-formats";
import { colorAt } from "./read-colors";
import { attributeOf, childOf, flagOf, numberOf } from "./xml-patch";

const DEFAULT_FONT: FontStyle = { name: "宋体", family: "roman", size: 11, bold: false };
/** Closest equivalents of alignments that CellStyle does not have. */
const LIKE: Readonly<Record<string, CellStyle["horizontal"]>> = {
  centerContinuous: "center",
  justify: "left",
  fill: "left",
};
/** Closest equivalents of line styles that CellStyle does not have. */
const LINES_LIKE: Readonly<Record<string, LineStyle>> = {
  dashDot: "dashed",
  dashDotDot: "dotted",
  mediumDashed: "medium",
  mediumDashDot: "medium",
  mediumDashDotDot: "medium",
  slantDashDot: "medium",
};

/** The style of each entry of cellXfs in a style sheet. Throws PartFailure. */
export function readStyles(text: string, part: string, theme: readonly string[]): readonly CellStyle[] {
  const root = rootElement(text);
  const entries = (list: string): readonly XmlElement[] =>
    (childOf(text, root, list)?.children ?? []).map((span) => expand(text, span));
  const fonts = entries("fonts").map((font) => fontOf(text, font, theme));
  const fills = entries("fills").map((fill) => fillOf(text, fill, theme));
  const borders = entries("borders").map((border) => linesOf(text, border));
  const codes = readNumberFormats(text, part);
  return entries("cellXfs").map((xf, index): CellStyle => {
    const alignment = childNamed(xf, "alignment");
    const fill = fills[numberOf(text, xf, "fillId") ?? 0];
    const horizontal = attributeOf(text, alignment, "horizontal") ?? "general";
    const vertical = attributeOf(text, alignment, "vertical") ?? "bottom";
    return {
      font: fonts[numberOf(text, xf, "fontId") ?? 0] ?? DEFAULT_FONT,
      horizontal: HORIZONTAL_ALIGNMENTS.find((each) => each === horizontal) ?? LIKE[horizontal] ?? "general",
      vertical: vertical === "top" || vertical === "bottom" ? vertical : "center",
      wrap: flagOf(text, alignment, "wrapText"),
      border: borders[numberOf(text, xf, "borderId") ?? 0] ?? false,
      numberFormat: codes[index] ?? null,
      ...(fill ? { fill } : {}),
    };
  });
}

function fontOf(text: string, font: XmlElement, theme: readonly string[]): FontStyle {
  const value = (name: string): string | null => attributeOf(text, childNamed(font, name), "val");
  const isOn = (name: string): boolean => {
    const span = childNamed(font, name);
    return span !== undefined && flagOf(text, span, "val", true);
  };
  const color = colorAt(text, font, "color", theme)?.slice(1);
  const name = value("name") ?? DEFAULT_FONT.name;
  return {
    name,
    family: value("family") === "2" || /黑|等线|雅黑|sans/i.test(name) ? "swiss" : "roman",
    size: Number(value("sz") ?? DEFAULT_FONT.size),
    bold: isOn("b"),
    ...(isOn("i") ? { italic: true } : {}),
    ...(childNamed(font, "u") && value("u") !== "none" ? { underline: true } : {}),
    ...(color && color !== "000000" ? { color } : {}),
  };
}

/** The colour of a solid fill; patterns and gradients are ignored. */
function fillOf(text: string, fill: XmlElement, theme: readonly string[]): string | null {
  const pattern = childOf(text, fill, "patternFill");
  if (attributeOf(text, pattern, "patternType") !== "solid") return null;
  return colorAt(text, pattern, "fgColor", theme)?.slice(1) ?? null;
}

function linesOf(text: string, border: XmlElement): CellStyle["border"] {
  const line = (side: string): LineStyle | null => {
    const style = attributeOf(text, childNamed(border, side), "style") ?? "none";
    return LINE_STYLES.find((each) => each === style) ?? LINES_LIKE[style] ?? null;
  };
  return borderOf({ left: line("left"), right: line("right"), top: line("top"), bottom: line("bottom") });
}
