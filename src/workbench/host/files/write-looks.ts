import { columnWidth } from "../../../adapters/xlsx/new-sheet";
import type { PackageEdit } from "../../../adapters/package/package-edit";
import type { WorkbookContents } from "../../../adapters/xlsx/read-workbook-part";
import { addEntries, addNumberFormats, maximumDigitWidth } from "../../../adapters/xlsx/styles";
import { addStyleSheet } from "../../../adapters/xlsx/workbook-parts";
import { rootElement } from "../../../adapters/package/xml-element";
import { xmlAttribute } from "../../../adapters/package/escape";
import type { ConditionalLook } from "../model/book-data";
import { SIDES, type BorderLine, type CellFormat, type FontFormat } from "../model/cell-format";
import { sameFont, sameFormat, sameLine } from "./read-looks";
import {
  attributeOf,
  childOf,
  fragmentOf,
  withAttributes,
  withChild,
  type AttributeChanges,
} from "../../../adapters/xlsx/xml-patch";

/** A wanted cell format: the file's format `base`, which looked like `was`, with the differences applied. */
export interface WantedFormat {
  readonly base: number;
  readonly was: CellFormat;
  readonly format: CellFormat;
}

/** Order of the children of a font as Excel writes it, of a border and of a cell format (CT_Font, CT_Border, CT_Xf). */
const FONT_ORDER = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(
  " ",
);
const BORDER_ORDER = "start end left right top bottom diagonal vertical horizontal".split(" ");
const FORMAT_ORDER = "alignment protection extLst".split(" ");

/** GB2312 (ECMA-376 part 1, 18.4.1). */
const CHINESE_CHARSET = 134;

const HORIZONTAL: Readonly<Record<CellFormat["horizontal"], string | null>> = {
  General: null,
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};

/** The style sheet of a workbook while sheets are written: formats are added on demand, equal ones once. */
export class StyleWriter {
  readonly #edit: PackageEdit;
  readonly #workbook: WorkbookContents;
  readonly #written = new Map<string, number>();
  #part: string | null;

  constructor(edit: PackageEdit, workbook: WorkbookContents) {
    this.#edit = edit;
    this.#workbook = workbook;
    this.#part = workbook.stylesPart;
  }

  /** Width of a column in digits of the default font. */
  columnWidth(points: number): number {
    return columnWidth(points, maximumDigitWidth(this.#edit.text(this.#styles())));
  }

  /** The index of the cell format for each wanted format. */
  cellFormats(wanted: readonly WantedFormat[]): readonly number[] {
    return wanted.map((one) => {
      if (sameFormat(one.was, one.format)) return one.base;
      const key = JSON.stringify([one.base, one.format]);
      const known = this.#written.get(key);
      if (known !== undefined) return known;
      const index = this.#change((text) => addCellFormat(text, one));
      this.#written.set(key, index);
      return index;
    });
  }

  /** The index of the differential format of a conditional format. */
  differentialFormat(look: ConditionalLook): number {
    const key = JSON.stringify(look);
    const known = this.#written.get(key);
    if (known !== undefined) return known;
    const index = this.#change((text) => {
      const numberFormat = look.numberFormat === null ? null : addNumberFormats(text, [look.numberFormat]);
      return addEntry(text, "dxfs", differentialXml(look, numberFormat?.ids[0] ?? 0), "all-new");
    });
    this.#written.set(key, index);
    return index;
  }

  #change(change: (text: string) => Added): number {
    const styles = this.#styles();
    const { text, index } = change(this.#edit.text(styles));
    this.#edit.update(styles, () => text);
    return index;
  }

  #styles(): string {
    this.#part ??= addStyleSheet(this.#edit, this.#workbook.part);
    return this.#part;
  }
}

interface Added {
  readonly text: string;
  readonly index: number;
}

function addEntry(text: string, list: string, xml: string, sharing?: "all-new"): Added {
  const added = addEntries(text, list, [xml], sharing);
  return { text: added.text, index: added.indexes[0] ?? 0 };
}

/** The text of an entry of a list of the style sheet, without prefix. */
function entryXml(text: string, list: string, index: number): string | null {
  const entry = childOf(text, rootElement(text), list)?.children[index];
  return entry ? fragmentOf(text, entry) : null;
}

function addCellFormat(original: string, { base, was, format }: WantedFormat): Added {
  let text = original;
  let xf = entryXml(text, "cellXfs", base) ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
  const set = (attributes: AttributeChanges): void => {
    const end = /\/?>/.exec(xf);
    const length = end ? end.index + end[0].length : 0;
    xf = withAttributes(xf.slice(0, length), attributes) + xf.slice(length);
  };
  const idOf = (name: string): number => Number(attributeOf(xf, rootElement(xf), name) ?? 0);
  const put = (list: string, id: string, apply: string, xml: string): void => {
    const added = addEntry(text, list, xml);
    text = added.text;
    set({ [id]: String(added.index), [apply]: "1" });
  };

  if (format.numberFormat !== was.numberFormat) {
    const added = addNumberFormats(text, [format.numberFormat]);
    text = added.text;
    set({ numFmtId: String(added.ids[0] ?? 0), applyNumberFormat: "1" });
  }
  if (!sameFont(format.font, was.font)) {
    const font = entryXml(text, "fonts", idOf("fontId")) ?? "<font></font>";
    put("fonts", "fontId", "applyFont", fontXml(font, was.font, format.font));
  }
  if (format.fill !== was.fill) put("fills", "fillId", "applyFill", fillXml(format.fill));
  if (SIDES.some((side) => !sameLine(format.borders[side], was.borders[side]))) {
    const border = entryXml(text, "borders", idOf("borderId")) ?? "<border><left/><right/><top/><bottom/></border>";
    put("borders", "borderId", "applyBorder", bordersXml(border, was.borders, format.borders));
  }
  const alignment = alignmentChanges(was, format);
  if (Object.keys(alignment).length > 0) {
    xf = withChild(xf, FORMAT_ORDER, "alignment", changedChild(xf, "alignment", alignment));
    set({ applyAlignment: "1" });
  }
  if (format.locked !== was.locked || format.formulaHidden !== was.formulaHidden) {
    const protection = { locked: flag(format.locked), hidden: flag(format.formulaHidden) };
    xf = withChild(xf, FORMAT_ORDER, "protection", changedChild(xf, "protection", protection));
    set({ applyProtection: "1" });
  }
  return addEntry(text, "cellXfs", xf);
}

const flag = (isOn: boolean): string => (isOn ? "1" : "0");

/** A childless child element with attributes changed. */
function changedChild(xml: string, name: string, changes: AttributeChanges): string {
  const child = childOf(xml, rootElement(xml), name);
  return withAttributes(
    child ? `${xml.slice(child.start, child.contentStart).replace(/\/?>$/, "")}/>` : `<${name}/>`,
    changes,
  );
}

function alignmentChanges(was: CellFormat, now: CellFormat): AttributeChanges {
  return {
    ...(now.horizontal === was.horizontal ? {} : { horizontal: HORIZONTAL[now.horizontal] }),
    ...(now.vertical === was.vertical
      ? {}
      : { vertical: now.vertical === "Bottom" ? null : now.vertical.toLowerCase() }),
    ...(now.wrap === was.wrap ? {} : { wrapText: now.wrap ? "1" : null }),
    ...(now.indent === was.indent ? {} : { indent: now.indent === 0 ? null : String(now.indent) }),
    ...(now.shrinkToFit === was.shrinkToFit ? {} : { shrinkToFit: now.shrinkToFit ? "1" : null }),
  };
}

function fontXml(font: string, was: FontFormat, now: FontFormat): string {
  const toggles = { b: "bold", i: "italic", strike: "strikethrough" } as const;
  let xml = font;
  const set = (name: string, child: string | null): void => {
    xml = withChild(xml, FONT_ORDER, name, child);
  };
  for (const [name, aspect] of Object.entries(toggles)) {
    if (now[aspect] !== was[aspect]) set(name, now[aspect] ? `<${name}/>` : null);
  }
  if (now.underline !== was.underline) set("u", underlineXml(now.underline));
  if (now.size !== was.size) set("sz", `<sz val="${now.size}"/>`);
  if (now.color !== was.color) set("color", colorXml("color", now.color));
  if (now.name !== was.name) {
    // These attributes describe the former typeface.
    for (const name of ["family", "scheme", "charset"]) set(name, null);
    set("name", `<name val="${xmlAttribute(now.name)}"/>`);
    if (/\p{Script=Han}/u.test(now.name)) set("charset", `<charset val="${CHINESE_CHARSET}"/>`);
  }
  return xml;
}

const underlineXml = (underline: FontFormat["underline"]): string | null =>
  underline === "None" ? null : underline === "Single" ? "<u/>" : '<u val="double"/>';

/** `color` is "#RRGGBB". */
const colorXml = (name: string, color: string): string => `<${name} rgb="FF${color.slice(1)}"/>`;

const fillXml = (fill: string | null): string =>
  fill === null
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid">${colorXml("fgColor", fill)}<bgColor indexed="64"/></patternFill></fill>`;

const bordersXml = (border: string, was: CellFormat["borders"], now: CellFormat["borders"]): string =>
  SIDES.filter((side) => !sameLine(was[side], now[side])).reduce(
    (xml, side) => withChild(xml, BORDER_ORDER, side, lineXml(side, now[side])),
    border,
  );

const lineXml = (side: string, line: BorderLine | null): string =>
  line === null ? `<${side}/>` : `<${side} style="${line.style}">${colorXml("color", line.color)}</${side}>`;

function differentialXml(look: ConditionalLook, numberFormat: number): string {
  const toggle = (name: string, isOn: boolean | null): string =>
    isOn === null ? "" : isOn ? `<${name}/>` : `<${name} val="0"/>`;
  const font = [
    toggle("b", look.bold),
    toggle("i", look.italic),
    toggle("strike", look.strikethrough),
    look.underline === null ? "" : (underlineXml(look.underline) ?? '<u val="none"/>'),
    look.color === null ? "" : colorXml("color", look.color),
  ].join("");
  const lines = SIDES.flatMap((side) => (look.borders[side] ? [lineXml(side, look.borders[side])] : []));
  const code = look.numberFormat;
  return [
    "<dxf>",
    font === "" ? "" : `<font>${font}</font>`,
    code === null ? "" : `<numFmt numFmtId="${numberFormat}" formatCode="${xmlAttribute(code)}"/>`,
    look.fill === null ? "" : `<fill><patternFill>${colorXml("bgColor", look.fill)}</patternFill></fill>`,
    lines.length === 0 ? "" : `<border>${lines.join("")}</border>`,
    "</dxf>",
  ].join("");
}
