import { childNamed, rootElement, type XmlElement, type XmlSpan } from "../package/xml-element";
import { attributeOf, childOf, numberOf } from "./xml-patch";

/** The first eight colours of the palette; the next eight are the same (ECMA-376 part 1, 18.8.27). */
const BASIC = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const PALETTE = [
  ...BASIC,
  ...BASIC,
  ..."800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080".split(" "),
  ..."0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99".split(" "),
  ..."99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966".split(" "),
  ..."003300 333300 993300 993366 333399 333333".split(" "),
];
/** Theme colours in the order of the indexes that cells use (18.8.3, attribute theme). */
const THEME_ORDER = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");
/** Colours of Excel's default theme, for a workbook without one. */
const DEFAULT_THEME = "FFFFFF 000000 E7E6E6 44546A 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47 0563C1 954F72".split(" ");

/** The colours of a theme part as "RRGGBB", in THEME_ORDER. */
export function themeColors(text: string | null): readonly string[] {
  if (text === null) return DEFAULT_THEME;
  const elements = childOf(text, rootElement(text), "themeElements");
  const scheme = childOf(text, elements, "clrScheme");
  return THEME_ORDER.map((name, index) => {
    const entry = childOf(text, scheme, name);
    const [color] = entry?.children ?? [];
    return attributeOf(text, color, "lastClr") ?? attributeOf(text, color, "val") ?? DEFAULT_THEME[index] ?? "000000";
  });
}

/** "#RRGGBB" of a colour element; null when it is missing or automatic. */
export function colorAt(
  text: string,
  parent: XmlElement | undefined,
  name: string,
  theme: readonly string[],
): string | null {
  const span = parent && childNamed(parent, name);
  return span ? colorOf(text, span, theme) : null;
}

/** "#RRGGBB" of a colour element; null when it is automatic. */
export function colorOf(text: string, span: XmlSpan, theme: readonly string[]): string | null {
  const rgb = attributeOf(text, span, "rgb") ?? indexedOf(text, span) ?? themed(text, span, theme);
  if (rgb === null) return null;
  return `#${tinted(rgb.slice(-6), numberOf(text, span, "tint") ?? 0)}`.toUpperCase();
}

const indexedOf = (text: string, span: XmlSpan): string | null =>
  PALETTE[numberOf(text, span, "indexed") ?? -1] ?? null;

const themed = (text: string, span: XmlSpan, theme: readonly string[]): string | null =>
  theme[numberOf(text, span, "theme") ?? -1] ?? null;

/** Lightens (up to 1) or darkens (down to -1) a colour by its luminance (18.8.19). */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [highest, lowest] = [Math.max(...channels), Math.min(...channels)];
  const luminance = (highest + lowest) / 2;
  const target = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  // To keep hue and saturation, scale each channel's distance from the luminance by the range available around it.
  const room = (level: number): number => 1 - Math.abs(2 * level - 1);
  const scale = room(luminance) === 0 ? 0 : room(target) / room(luminance);
  return channels
    .map((channel) => Math.round(Math.min(1, Math.max(0, target + (channel - luminance) * scale)) * 255))
    .map((channel) => channel.toString(16).padStart(2, "0"))
    .join("");
}
