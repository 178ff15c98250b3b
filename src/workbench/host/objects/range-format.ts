import type { Area, CellAddress } from "../../../core/workbook/address";
import { asFlag, asNumber, asOneOf, asText } from "../arguments";
import { HostFault, invalidArgument } from "../fault";
import type { Json } from "../json";
import { isUnbounded } from "../model/areas";
import type { Book } from "../model/book";
import { blankCell, checkFormatting, formatCells, touchedCells } from "../model/cells";
import type { CellFormat, FontFormat } from "../model/cell-format";
import { colorOf } from "../model/color";
import { POINTS_PER_PIXEL } from "../model/grid";
import type { Sheet } from "../model/sheet";
import { live, profileOf, type AreasTarget } from "../session";
import { defineType, link, method, scalar, type Argument, type HostType, type Scalar } from "../table";
import { bordersType } from "./borders";

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double"] as const;
/** Excel's highest row in points, its widest column in characters of the default font's 8 pixels. */
const MAX_HEIGHT = 409;
const MAX_WIDTH = (255 * 8 + 5) * POINTS_PER_PIXEL;
const MAX_INDENT = 250;
/** The model keeps a size for each row and column, so not for all rows of a sheet. */
const MAX_SIZED = 20_000;

/** What all cells of the areas have in common; null when they differ, and for whole rows and columns. */
export function common(target: AreasTarget, read: (format: CellFormat) => Json): Json {
  const { session, sheet, areas } = live(target);
  if (areas.some(isUnbounded)) return null;
  let found: { readonly value: Json } | null = null;
  for (const area of areas) {
    for (const format of formatsIn(session.book, sheet, area)) {
      const value = read(format);
      if (found !== null && found.value !== value) return null;
      found = { value };
    }
  }
  return found?.value ?? null;
}

/** Of areas larger than this, only the cells that were touched are looked at one by one. */
const MAX_VISITED = 10_000;

/** The formats of an area's cells, that of an untouched one included. */
function* formatsIn(book: Book, sheet: Sheet, area: Area): Generator<CellFormat> {
  const count = area.rows * area.columns;
  const { format: blank } = blankCell(book);
  if (count > MAX_VISITED) {
    const touched = touchedCells(book, sheet, area);
    for (const { cell } of touched) yield cell.format;
    if (touched.length < count) yield blank;
    return;
  }
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      yield book.grid.cell(sheet.id, row, column)?.format ?? blank;
    }
  }
}

/** Formats all cells of the areas; `at` tells a cell's place. */
export function change(target: AreasTarget, of: (format: CellFormat, at: CellAddress, area: Area) => CellFormat): void {
  const { session, sheet, areas } = live(target);
  for (const area of areas) formatCells(session.book, sheet, area, (format, at) => of(format, at, area));
}

type Since = Scalar<AreasTarget>["since"];

/** A property of the format that reads null where cells differ. */
const aspect = (
  since: Since,
  read: (format: CellFormat) => Json,
  set: (value: Argument, format: CellFormat) => CellFormat,
): Scalar<AreasTarget> =>
  scalar(
    since,
    (target) => common(target, read),
    (target, value) => {
      change(target, (format) => set(value, format));
    },
  );

const fontAspect = (
  since: Since,
  read: (font: FontFormat) => Json,
  set: (value: Argument) => Partial<FontFormat>,
): Scalar<AreasTarget> =>
  aspect(
    since,
    ({ font }) => read(font),
    (value, format) => ({ ...format, font: { ...format.font, ...set(value) } }),
  );

/** The size that all columns or rows of the areas have, in points; null when they differ. */
function commonSize(target: AreasTarget, axis: "columns" | "rows"): Json {
  const { session, sheet, areas } = live(target);
  const { grid } = session.book;
  const sizes = new Set<number>();
  for (const area of areas) {
    const first = axis === "columns" ? area.column : area.row;
    // Of whole columns or rows, those beyond any that were sized are like each other.
    const sized = axis === "columns" ? grid.columns(sheet.id) : grid.rows(sheet.id);
    const last = Math.max(...sized.map(({ index }) => index), first) + 1;
    const end = Math.min(first + area[axis] - 1, last);
    for (let index = first; index <= end; index++) {
      sizes.add(axis === "columns" ? grid.columnWidth(sheet.id, index) : grid.rowHeight(sheet.id, index));
    }
  }
  const [size, ...others] = sizes;
  return size === undefined || others.length > 0 ? null : size * POINTS_PER_PIXEL;
}

/** Sets a width or height in points; Excel rounds it to whole pixels. */
export function setSize(target: AreasTarget, axis: "columns" | "rows", points: number): void {
  const { session, sheet, areas } = live(target);
  checkFormatting(sheet, axis === "columns" ? "allowFormatColumns" : "allowFormatRows");
  if (points < 0 || points > (axis === "columns" ? MAX_WIDTH : MAX_HEIGHT)) throw invalidArgument();
  if (areas.some((area) => area[axis] > MAX_SIZED)) throw new HostFault("NotImplemented", `sizes of all ${axis}`);
  session.book.beforeChange();
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  for (const { row, column, rows, columns } of areas) {
    if (axis === "columns") session.book.grid.setColumnWidth(sheet.id, column, columns, pixels);
    else session.book.grid.setRowHeight(sheet.id, row, rows, pixels);
  }
}

const fillType = defineType<AreasTarget>({
  name: "RangeFill",
  since: "1.1",
  profile: profileOf,
  scalars: {
    // Excel tells no fill by its tint only.
    Color: aspect(
      "1.1",
      ({ fill }) => fill ?? "#FFFFFF",
      (value, format) => ({ ...format, fill: colorOf(asText(value)) }),
    ),
    TintAndShade: scalar("1.9", (target) => common(target, ({ fill }) => (fill === null ? null : 0))),
  },
  methods: {
    Clear: method("1.1", (target) => {
      change(target, (format) => ({ ...format, fill: null }));
    }),
  },
});

const fontType = defineType<AreasTarget>({
  name: "RangeFont",
  since: "1.1",
  profile: profileOf,
  scalars: {
    Name: fontAspect(
      "1.1",
      ({ name }) => name,
      (value) => ({ name: asText(value) }),
    ),
    Size: fontAspect(
      "1.1",
      ({ size }) => size,
      (value) => ({ size: fontSize(asNumber(value)) }),
    ),
    Color: fontAspect(
      "1.1",
      ({ color }) => color,
      (value) => ({ color: colorOf(asText(value)) }),
    ),
    Bold: fontAspect(
      "1.1",
      ({ bold }) => bold,
      (value) => ({ bold: asFlag(value) }),
    ),
    Italic: fontAspect(
      "1.1",
      ({ italic }) => italic,
      (value) => ({ italic: asFlag(value) }),
    ),
    Underline: fontAspect(
      "1.1",
      ({ underline }) => underline,
      (value) => ({ underline: asOneOf(UNDERLINES, value) }),
    ),
    Strikethrough: fontAspect(
      "1.9",
      ({ strikethrough }) => strikethrough,
      (value) => ({ strikethrough: asFlag(value) }),
    ),
  },
});

function fontSize(size: number): number {
  if (size < 1 || size > 409) throw invalidArgument();
  return size;
}

const protectionType = defineType<AreasTarget>({
  name: "FormatProtection",
  since: "1.2",
  profile: profileOf,
  scalars: {
    Locked: lockAspect("locked"),
    FormulaHidden: lockAspect("formulaHidden"),
  },
});

/** Nothing allows to change what is locked while the sheet is protected. */
function lockAspect(key: "locked" | "formulaHidden"): Scalar<AreasTarget> {
  return scalar(
    "1.2",
    (target) => common(target, (format) => format[key]),
    (target, value) => {
      checkFormatting(live(target).sheet, null);
      change(target, (format) => ({ ...format, [key]: asFlag(value) }));
    },
  );
}

function indentOf(value: Argument): number {
  const indent = asNumber(value);
  if (!Number.isInteger(indent) || indent < 0 || indent > MAX_INDENT) throw invalidArgument();
  return indent;
}

export const rangeFormatType: HostType<AreasTarget> = defineType<AreasTarget>({
  name: "RangeFormat",
  since: "1.1",
  profile: profileOf,
  scalars: {
    WrapText: aspect(
      "1.1",
      ({ wrap }) => wrap,
      (value, format) => ({ ...format, wrap: asFlag(value) }),
    ),
    HorizontalAlignment: aspect(
      "1.1",
      ({ horizontal }) => horizontal,
      (value, format) => ({ ...format, horizontal: asOneOf(HORIZONTAL, value) }),
    ),
    VerticalAlignment: aspect(
      "1.1",
      ({ vertical }) => vertical,
      (value, format) => ({ ...format, vertical: asOneOf(VERTICAL, value) }),
    ),
    IndentLevel: aspect(
      "1.9",
      ({ indent }) => indent,
      (value, format) => ({ ...format, indent: indentOf(value) }),
    ),
    ShrinkToFit: aspect(
      "1.9",
      ({ shrinkToFit }) => shrinkToFit,
      (value, format) => ({ ...format, shrinkToFit: asFlag(value) }),
    ),
    ColumnWidth: scalar(
      "1.2",
      (target) => commonSize(target, "columns"),
      (target, value) => {
        setSize(target, "columns", asNumber(value));
      },
    ),
    RowHeight: scalar(
      "1.2",
      (target) => commonSize(target, "rows"),
      (target, value) => {
        setSize(target, "rows", asNumber(value));
      },
    ),
  },
  links: {
    Fill: link("1.1", (target) => fillType.create(target)),
    Font: link("1.1", (target) => fontType.create(target)),
    Borders: link("1.1", (target) => bordersType.create(target)),
    Protection: link("1.2", (target) => protectionType.create(target)),
  },
});

/** `setRowProperties` and `setColumnProperties`: an entry for each row or column; only sizes are taken. */
export function setSizes(target: AreasTarget, axis: "columns" | "rows", entries: Argument | undefined): void {
  const area = target.areas[0];
  if (!area || !Array.isArray(entries) || entries.length !== area[axis]) throw invalidArgument();
  const key = axis === "columns" ? "columnWidth" : "rowHeight";
  for (const [index, entry] of (entries as readonly Json[]).entries()) {
    const part =
      axis === "columns"
        ? { ...area, column: area.column + index, columns: 1 }
        : { ...area, row: area.row + index, rows: 1 };
    for (const [name, value] of Object.entries(record(entry))) {
      if (name !== "format") throw new HostFault("NotImplemented", `${axis}.${name}`);
      for (const [property, size] of Object.entries(record(value))) {
        if (property !== key) throw new HostFault("NotImplemented", `${axis}.format.${property}`);
        setSize({ ...target, areas: [part] }, axis, asNumber(size));
      }
    }
  }
}

function record(value: Json | undefined): Readonly<Record<string, Json>> {
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, Json>>;
}
