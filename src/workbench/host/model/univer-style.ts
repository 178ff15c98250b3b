import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IBorderData, IStyleData, Nullable } from "@univerjs/core";
import {
  type BorderLine,
  type CellFormat,
  type HorizontalAlignment,
  type LineStyle,
  type Side,
  type VerticalAlignment,
} from "./cell-format";

const LINES: Readonly<Record<LineStyle, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

/** Alignments that Univer draws; the others are kept in the extras. */
const HORIZONTAL: Readonly<Partial<Record<HorizontalAlignment, HorizontalAlign>>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Partial<Record<VerticalAlignment, VerticalAlign>>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

/** What a Univer style cannot hold; kept in the cell's `custom`. */
export type FormatExtras = Pick<
  CellFormat,
  "horizontal" | "vertical" | "indent" | "shrinkToFit" | "locked" | "formulaHidden"
> & { readonly underline: CellFormat["font"]["underline"] };

/** A format as Univer keeps it: null for a cell without a style, and extras if they differ from those of such a cell. */
export interface UniverFormat {
  readonly style: IStyleData | null;
  readonly extras: FormatExtras | null;
}

/** A format for Univer; `base` is the look of a cell without a style. */
export const univerFormat = (format: CellFormat, base: CellFormat): UniverFormat => ({
  style: format === base ? null : univerStyle(format),
  extras: formatExtras(format, base),
});

/**
 * A format as a Univer style. Every key is present, null where nothing is set, because Univer merges a new style into
 * the old one key by key.
 */
function univerStyle(format: CellFormat): IStyleData {
  const { font, borders, fill } = format;
  // Univer's types lack the null that removes a key.
  const style: object = {
    n: format.numberFormat === "General" ? null : { pattern: format.numberFormat },
    ff: font.name,
    fs: font.size,
    bl: font.bold ? 1 : 0,
    it: font.italic ? 1 : 0,
    ul: font.underline === "None" ? null : { s: 1 },
    st: font.strikethrough ? { s: 1 } : null,
    cl: { rgb: font.color },
    bg: fill === null ? null : { rgb: fill },
    bd: {
      l: univerLine(borders.left),
      r: univerLine(borders.right),
      t: univerLine(borders.top),
      b: univerLine(borders.bottom),
    },
    ht: HORIZONTAL[format.horizontal] ?? null,
    vt: VERTICAL[format.vertical] ?? null,
    tb: format.wrap ? WrapStrategy.WRAP : null,
  };
  return style;
}

/** A border line in Univer's format. */
export const univerLine = (line: BorderLine | null): object | null =>
  line === null ? null : { s: LINES[line.style], cl: { rgb: line.color } };

/** The extras of a format, or null when they equal those of the base. */
function formatExtras(format: CellFormat, base: CellFormat): FormatExtras | null {
  const extras = extrasOf(format);
  return JSON.stringify(extras) === JSON.stringify(extrasOf(base)) ? null : extras;
}

const extrasOf = ({
  horizontal,
  vertical,
  indent,
  shrinkToFit,
  locked,
  formulaHidden,
  font,
}: CellFormat): FormatExtras => ({
  horizontal,
  vertical,
  indent,
  shrinkToFit,
  locked,
  formulaHidden,
  underline: font.underline,
});

/** A format read back from a Univer style; `base` is the look of a cell without a style. */
export function formatOfStyle(style: Nullable<IStyleData>, extras: FormatExtras | null, base: CellFormat): CellFormat {
  if (!style) return extras === null ? base : { ...base, ...extrasOver(extras, base) };
  const underline = isOn(style.ul?.s) ? "Single" : "None";
  const format: CellFormat = {
    ...base,
    numberFormat: style.n?.pattern ?? "General",
    font: {
      name: style.ff ?? base.font.name,
      size: style.fs ?? base.font.size,
      bold: isOn(style.bl),
      italic: isOn(style.it),
      underline,
      strikethrough: isOn(style.st?.s),
      color: (style.cl?.rgb ?? base.font.color).toUpperCase(),
    },
    fill: style.bg?.rgb?.toUpperCase() ?? null,
    borders: {
      left: lineOfUniver(style.bd, "l"),
      right: lineOfUniver(style.bd, "r"),
      top: lineOfUniver(style.bd, "t"),
      bottom: lineOfUniver(style.bd, "b"),
    },
    horizontal: nameOf(HORIZONTAL, style.ht) ?? "General",
    vertical: nameOf(VERTICAL, style.vt) ?? base.vertical,
    wrap: style.tb === WrapStrategy.WRAP,
  };
  return extras === null ? format : { ...format, ...extrasOver(extras, format) };
}

function extrasOver({ underline, ...extras }: FormatExtras, format: CellFormat): Partial<CellFormat> {
  return { ...extras, font: { ...format.font, underline } };
}

const isOn = (flag: BooleanNumber | null | undefined): boolean => flag === BooleanNumber.TRUE;

/** A border line read back from a Univer style. */
export function lineOfUniver(borders: Nullable<IBorderData>, side: "l" | "r" | "t" | "b"): BorderLine | null {
  const line = borders?.[side];
  const style = line ? nameOf(LINES, line.s) : null;
  return line && style ? { style, color: (line.cl.rgb ?? "#000000").toUpperCase() } : null;
}

function nameOf<K extends string, V>(table: Readonly<Partial<Record<K, V>>>, value: V | null | undefined): K | null {
  const entry = Object.entries(table).find(([, candidate]) => candidate === value);
  return entry ? (entry[0] as K) : null;
}

export type { Side };
