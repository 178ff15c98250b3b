import { readNumberFormats } from "../../../adapters/xlsx/number-formats";
import { childNamed, expand, rootElement, type XmlElement } from "../../../adapters/package/xml-element";
import type { ConditionalLook } from "../model/book-data";
import {
  DEFAULT_FORMAT,
  SIDES,
  type BorderLine,
  type CellFormat,
  type FontFormat,
  type HorizontalAlignment,
  type LineStyle,
  type Side,
  type VerticalAlignment,
} from "../model/cell-format";
import { colorAt } from "../../../adapters/xlsx/read-colors";
import { attributeOf, childOf, flagOf, numberOf } from "../../../adapters/xlsx/xml-patch";

/** The looks that a style sheet defines. */
export interface Looks {
  /** Cell formats by index; there is at least one, the look of a cell without a style. */
  readonly cells: readonly [CellFormat, ...CellFormat[]];
  /** Looks of conditional formats, by the index that their rules use. */
  readonly conditional: readonly ConditionalLook[];
}

export const PLAIN_LOOK: ConditionalLook = {
  fill: null,
  color: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  numberFormat: null,
  borders: { left: null, right: null, top: null, bottom: null },
};

const LINE_STYLES: ReadonlySet<string> = new Set<LineStyle>([
  "thin",
  "hair",
  "dotted",
  "dashed",
  "dashDot",
  "dashDotDot",
  "double",
  "medium",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
  "slantDashDot",
  "thick",
]);
/** ST_HorizontalAlignment and ST_VerticalAlignment: the same words except for the case of the first letter. */
const HORIZONTAL: Readonly<Record<string, HorizontalAlignment>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
const VERTICAL: Readonly<Record<string, VerticalAlignment>> = {
  top: "Top",
  center: "Center",
  justify: "Justify",
  distributed: "Distributed",
};

/** The look of a cell in a file without formats: that of the style sheet that it gets when one is needed. */
const UNSTYLED: CellFormat = { ...DEFAULT_FORMAT, font: { ...DEFAULT_FORMAT.font, name: "宋体" } };

/** Reads a style sheet; null for a file without one. */
export function readLooks(text: string | null, part: string, theme: readonly string[]): Looks {
  if (text === null) return { cells: [UNSTYLED], conditional: [] };
  const root = rootElement(text);
  const entries = (list: string): readonly XmlElement[] =>
    (childOf(text, root, list)?.children ?? []).map((span) => expand(text, span));
  const fonts = entries("fonts").map((font) => fontOf(text, font, theme));
  const fills = entries("fills").map((fill) => fillOf(text, fill, theme));
  const borders = entries("borders").map((border) => bordersOf(text, border, theme));
  const codes = readNumberFormats(text, part);
  const [first = UNSTYLED, ...others] = entries("cellXfs").map((xf, index): CellFormat => {
    const alignment = childNamed(xf, "alignment");
    const protection = childNamed(xf, "protection");
    const at = <T>(list: readonly T[], id: string): T | undefined => list[numberOf(text, xf, id) ?? 0];
    return {
      numberFormat: codes[index] ?? "General",
      font: at(fonts, "fontId") ?? UNSTYLED.font,
      fill: at(fills, "fillId") ?? null,
      borders: at(borders, "borderId") ?? DEFAULT_FORMAT.borders,
      horizontal: HORIZONTAL[attributeOf(text, alignment, "horizontal") ?? ""] ?? "General",
      vertical: VERTICAL[attributeOf(text, alignment, "vertical") ?? ""] ?? "Bottom",
      wrap: flagOf(text, alignment, "wrapText"),
      indent: numberOf(text, alignment, "indent") ?? 0,
      shrinkToFit: flagOf(text, alignment, "shrinkToFit"),
      locked: flagOf(text, protection, "locked", true),
      formulaHidden: flagOf(text, protection, "hidden"),
    };
  });
  const conditional = entries("dxfs").map((dxf) => conditionalLook(text, dxf, theme));
  return { cells: [first, ...others], conditional };
}

function fontOf(text: string, font: XmlElement, theme: readonly string[]): FontFormat {
  const value = (name: string): string | null => attributeOf(text, childNamed(font, name), "val");
  const underline = childNamed(font, "u");
  const kind = (underline && (value("u") ?? "single")) ?? "none";
  return {
    name: value("name") ?? DEFAULT_FORMAT.font.name,
    size: Number(value("sz") ?? DEFAULT_FORMAT.font.size),
    bold: switched(text, font, "b") ?? false,
    italic: switched(text, font, "i") ?? false,
    underline: kind === "none" ? "None" : kind.startsWith("double") ? "Double" : "Single",
    strikethrough: switched(text, font, "strike") ?? false,
    color: colorAt(text, font, "color", theme) ?? DEFAULT_FORMAT.font.color,
  };
}

/** `<b/>` and `<b val="1"/>` are on, `<b val="0"/>` is off; null when the element is missing. */
function switched(text: string, font: XmlElement, name: string): boolean | null {
  const span = childNamed(font, name);
  return span ? flagOf(text, span, "val", true) : null;
}

/** The colour of a solid fill; the host does not show patterns and gradients. */
function fillOf(text: string, fill: XmlElement, theme: readonly string[]): string | null {
  const pattern = childOf(text, fill, "patternFill");
  return attributeOf(text, pattern, "patternType") === "solid"
    ? (colorAt(text, pattern, "fgColor", theme) ?? "#000000")
    : null;
}

function bordersOf(text: string, border: XmlElement, theme: readonly string[]): Record<Side, BorderLine | null> {
  const line = (side: Side): BorderLine | null => {
    const element = childOf(text, border, side);
    const style = attributeOf(text, element, "style") ?? "none";
    if (!isLineStyle(style)) return null;
    return { style, color: colorAt(text, element, "color", theme) ?? "#000000" };
  };
  return { left: line("left"), right: line("right"), top: line("top"), bottom: line("bottom") };
}

const isLineStyle = (style: string): style is LineStyle => LINE_STYLES.has(style);

function conditionalLook(text: string, dxf: XmlElement, theme: readonly string[]): ConditionalLook {
  const font = childOf(text, dxf, "font");
  const pattern = childOf(text, childOf(text, dxf, "fill"), "patternFill");
  const border = childOf(text, dxf, "border");
  const underline = font && childNamed(font, "u");
  return {
    // In a differential format, bgColor is the colour of a solid fill.
    fill: colorAt(text, pattern, "bgColor", theme) ?? colorAt(text, pattern, "fgColor", theme),
    color: colorAt(text, font, "color", theme),
    bold: font ? switched(text, font, "b") : null,
    italic: font ? switched(text, font, "i") : null,
    underline: font && underline ? fontOf(text, font, theme).underline : null,
    strikethrough: font ? switched(text, font, "strike") : null,
    numberFormat: attributeOf(text, childNamed(dxf, "numFmt"), "formatCode"),
    borders: border ? bordersOf(text, border, theme) : PLAIN_LOOK.borders,
  };
}

/** Whether two formats are the same. */
export const sameFormat = (a: CellFormat, b: CellFormat): boolean =>
  a === b ||
  (sameFont(a.font, b.font) &&
    SIDES.every((side) => sameLine(a.borders[side], b.borders[side])) &&
    ASPECTS.every((aspect) => a[aspect] === b[aspect]));

const ASPECTS = [
  "numberFormat",
  "fill",
  "horizontal",
  "vertical",
  "wrap",
  "indent",
  "shrinkToFit",
  "locked",
  "formulaHidden",
] as const;
const FONT_ASPECTS = ["name", "size", "bold", "italic", "underline", "strikethrough", "color"] as const;

export const sameFont = (a: FontFormat, b: FontFormat): boolean =>
  a === b || FONT_ASPECTS.every((aspect) => a[aspect] === b[aspect]);

export const sameLine = (a: BorderLine | null, b: BorderLine | null): boolean =>
  a === b || (a?.style === b?.style && a?.color === b?.color);
