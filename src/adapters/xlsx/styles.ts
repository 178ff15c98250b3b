import type { CellStyle, DifferentialFormat, FontStyle } from "../../core/plan/plan";
import { hasLines, SIDES, sidesOf } from "../../core/plan/borders";
import { insertChild, STYLESHEET_ORDER } from "./child-order";
import { xmlAttribute } from "../package/escape";
import {
  appendInside,
  closedWith,
  attributes,
  childNamed,
  expand,
  numberAttribute,
  openingTag,
  prefixOf,
  rootElement,
  spliced,
  withAttribute,
  withPrefix,
  type XmlElement,
} from "../package/xml-element";

/** Codes of built-in number formats, which need no entry (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_NUMBER_FORMATS: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);
const FIRST_CUSTOM_NUMBER_FORMAT = 164;

/** GB2312, so that a host without the typeface falls back to another Chinese one (ECMA-376 part 1, 18.4.1). */
const CHINESE_CHARSET = 134;
/** ST_FontFamily values. */
const FAMILIES: Readonly<Record<FontStyle["family"], number>> = { roman: 1, swiss: 2 };

/** Minimum entries of each list; entry 0 is the look of a cell without a style. */
const DEFAULT_ENTRIES: Readonly<Record<string, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="宋体"/><family val="1"/><charset val="134"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
};

/** A style sheet with only the default look, in the namespace of its workbook. */
export const emptyStyleSheet = (namespace: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<styleSheet xmlns="${namespace}">`,
    ...Object.entries(DEFAULT_ENTRIES).map(([list, entries]) => listXml(list, entries)),
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>',
    "</styleSheet>",
  ].join("");

/** Adds cell formats for these styles to a style sheet and returns the index of each for a cell's `s`. */
export function addCellStyles(
  text: string,
  styles: readonly CellStyle[],
): { readonly text: string; readonly indexOf: (style: CellStyle) => number } {
  const unique = [...new Map(styles.map((style) => [keyOf(style), style])).values()];
  const fonts = addEntries(["fills", "cellStyleXfs"].reduce(withList, text), "fonts", unique.map(fontXml));
  const colors = [...new Set(unique.flatMap(({ fill }) => fill ?? []))];
  const fills = addEntries(fonts.text, "fills", colors.map(fillXml));
  const borders = addEntries(fills.text, "borders", unique.map(borderXml));
  const numberFormats = addNumberFormats(
    borders.text,
    unique.map((style) => style.numberFormat ?? "General"),
  );
  const formats = addEntries(
    numberFormats.text,
    "cellXfs",
    unique.map((style, index) =>
      cellFormatXml(style, {
        numberFormat: numberFormats.ids[index] ?? 0,
        font: fonts.indexes[index] ?? 0,
        // The first fill of a style sheet is always "none".
        fill: style.fill === undefined ? 0 : (fills.indexes[colors.indexOf(style.fill)] ?? 0),
        border: borders.indexes[index] ?? 0,
      }),
    ),
  );
  const indexes = new Map(unique.map((style, index) => [keyOf(style), formats.indexes[index] ?? 0]));
  // Cells share style objects: a million cells use ten.
  const known = new Map<CellStyle, number>();
  const indexOf = (style: CellStyle): number => {
    const index = known.get(style) ?? indexes.get(keyOf(style)) ?? 0;
    known.set(style, index);
    return index;
  };
  return { text: formats.text, indexOf };
}

/**
 * Appends differential formats to a style sheet, equal ones once, and returns the index of each for a rule's `dxfId`.
 * Existing formats are never shared: whoever added them may remove them.
 */
export function addDifferentialFormats(
  text: string,
  formats: readonly DifferentialFormat[],
): { readonly text: string; readonly indexes: readonly number[] } {
  return formats.length === 0 ? { text, indexes: [] } : addEntries(text, "dxfs", formats.map(dxfXml), "all-new");
}

/** A differential format, without prefix. In a dxf, Excel takes the colour of a solid fill from bgColor. */
export function dxfXml({ fill, color, bold, border }: DifferentialFormat): string {
  const sides = ["left", "right", "top", "bottom"].map(
    (side) => `<${side} style="thin"><color rgb="FF${border ?? ""}"/></${side}>`,
  );
  return [
    `<dxf><font>${bold ? "<b/>" : ""}<color rgb="FF${color}"/></font>`,
    `<fill><patternFill><bgColor rgb="FF${fill}"/></patternFill></fill>`,
    border === null ? "" : `<border>${sides.join("")}</border>`,
    "</dxf>",
  ].join("");
}

/**
 * Width of the widest digit of the workbook's default font in pixels at 96 dpi: the unit of column widths. Digits of
 * Chinese typefaces are half an em wide (宋体 11 → 8); others are assumed to match Calibri's 0.507 em (Calibri 11 → 7).
 */
export function maximumDigitWidth(styleSheet: string): number {
  const root = rootElement(styleSheet);
  const normal = firstEntry(styleSheet, root, "cellStyleXfs", 0);
  const font = firstEntry(styleSheet, root, "fonts", (normal && numberAttribute(styleSheet, normal, "fontId")) ?? 0);
  if (!font) return 8;
  const property = (name: string): string | undefined => {
    const child = childNamed(font, name);
    return child && attributes(styleSheet, child).get("val");
  };
  const em = (Number(property("sz") ?? 11) * 96) / 72;
  const isChinese = property("charset") === String(CHINESE_CHARSET) || /\p{Script=Han}/u.test(property("name") ?? "");
  return Math.max(1, isChinese ? Math.ceil(Math.round(em) / 2) : Math.round(em * 0.507));
}

const keyOf = ({ font, horizontal, vertical, wrap, border, numberFormat, fill }: CellStyle): string =>
  JSON.stringify([
    font.name,
    font.family,
    font.size,
    font.bold,
    font.italic ?? false,
    font.underline ?? false,
    font.color ?? "",
    horizontal,
    vertical,
    wrap,
    sidesOf(border),
    numberFormat ?? "General",
    fill ?? "",
  ]);

const fontXml = ({ font }: CellStyle): string =>
  [
    `<font>${font.bold ? "<b/>" : ""}${font.italic ? "<i/>" : ""}${font.underline ? "<u/>" : ""}`,
    `<sz val="${font.size}"/><color rgb="FF${font.color ?? "000000"}"/>`,
    `<name val="${xmlAttribute(font.name)}"/><family val="${FAMILIES[font.family]}"/>`,
    `<charset val="${CHINESE_CHARSET}"/></font>`,
  ].join("");

const fillXml = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;

function borderXml({ border }: CellStyle): string {
  const lines = sidesOf(border);
  const sides = SIDES.map((side) =>
    lines[side] === null ? `<${side}/>` : `<${side} style="${lines[side]}"><color rgb="FF000000"/></${side}>`,
  );
  return `<border>${sides.join("")}<diagonal/></border>`;
}

function cellFormatXml(
  style: CellStyle,
  ids: { readonly numberFormat: number; readonly font: number; readonly fill: number; readonly border: number },
): string {
  return [
    `<xf numFmtId="${ids.numberFormat}" fontId="${ids.font}" fillId="${ids.fill}" borderId="${ids.border}" xfId="0"`,
    ids.numberFormat === 0 ? "" : ' applyNumberFormat="1"',
    ` applyFont="1"${ids.fill === 0 ? "" : ' applyFill="1"'}${hasLines(style.border) ? ' applyBorder="1"' : ""} applyAlignment="1">`,
    `<alignment horizontal="${style.horizontal}" vertical="${style.vertical}"${style.wrap ? ' wrapText="1"' : ""}/></xf>`,
  ].join("");
}

/** Adds number formats with these codes to a style sheet and returns the id of each. */
export function addNumberFormats(
  text: string,
  codes: readonly string[],
): { readonly text: string; readonly ids: readonly number[] } {
  const known = new Map([...BUILT_IN_NUMBER_FORMATS].map(([code, id]) => [xmlAttribute(code), id]));
  const root = rootElement(text);
  const list = childNamed(root, "numFmts");
  let next = FIRST_CUSTOM_NUMBER_FORMAT;
  for (const entry of list ? expand(text, list).children : []) {
    const id = numberAttribute(text, entry, "numFmtId") ?? 0;
    known.set(attributes(text, entry).get("formatCode") ?? "", id);
    next = Math.max(next, id + 1);
  }
  const added: string[] = [];
  const ids = codes.map(xmlAttribute).map((code) => {
    const id = known.get(code) ?? next++;
    if (!known.has(code)) added.push(`<numFmt numFmtId="${id}" formatCode="${code}"/>`);
    known.set(code, id);
    return id;
  });
  return { text: added.length === 0 ? text : addEntries(text, "numFmts", added).text, ids };
}

/**
 * Adds entries to a list of the style sheet and sets its count. An entry whose XML equals that of an existing one
 * reuses its index; with "all-new", only entries added in this call are shared.
 */
export function addEntries(
  text: string,
  name: string,
  entries: readonly string[],
  sharing: "with-existing" | "all-new" = "with-existing",
): { readonly text: string; readonly indexes: readonly number[] } {
  const withIt = withList(text, name);
  const root = rootElement(withIt);
  const list = childNamed(root, name);
  if (!list) throw new RangeError(`${name} is no list of a style sheet`);
  const element = expand(withIt, list);
  const known = new Map<string, number>();
  if (sharing === "with-existing") {
    // Fill the map from the end, so that the first of equal entries wins.
    for (const [index, { start, end }] of [...element.children.entries()].reverse()) {
      known.set(withIt.slice(start, end), index);
    }
  }
  const added: string[] = [];
  const indexes = entries.map((entry) => {
    const xml = withPrefix(entry, prefixOf(root.name));
    const index = known.get(xml) ?? element.children.length + added.length;
    if (!known.has(xml)) added.push(xml);
    known.set(xml, index);
    return index;
  });
  return { text: added.length === 0 ? withIt : appendEntries(withIt, element, added.join(""), added.length), indexes };
}

/** Appends `count` entries to a list of a style sheet and sets its count. */
export function appendEntries(text: string, list: XmlElement, xml: string, count: number): string {
  const total = String(list.children.length + count);
  const tag = openingTag(text, list);
  if (list.contentEnd === list.end) {
    const opened = closedWith(withAttribute(tag, "count", total), ">");
    return spliced(text, [{ start: list.start, end: list.end, text: `${opened}${xml}</${list.name}>` }]);
  }
  return spliced(text, [
    { start: list.start, end: list.contentStart, text: withAttribute(tag, "count", total) },
    appendInside(text, list, xml),
  ]);
}

/** The style sheet with this list; if missing, it is inserted with its default entries. */
function withList(text: string, name: string): string {
  return childNamed(rootElement(text), name)
    ? text
    : insertChild(text, STYLESHEET_ORDER, listXml(name, DEFAULT_ENTRIES[name] ?? []));
}

const listXml = (name: string, entries: readonly string[]): string =>
  `<${name} count="${entries.length}">${entries.join("")}</${name}>`;

function firstEntry(text: string, root: XmlElement, list: string, index: number): XmlElement | undefined {
  const span = childNamed(root, list);
  const entry = span && expand(text, span).children[index];
  return entry && expand(text, entry);
}
