import { MAX_COLUMNS, parseArea, parseCell } from "../../../core/workbook/address";
import type { CellValue, SheetSnapshot } from "../../../core/workbook/snapshot";
import { childNamed, childrenNamed, expand, rootElement, type XmlElement } from "../../../adapters/package/xml-element";
import { XmlCursor } from "../../../adapters/package/xml-cursor";
import type { ArrayData, CellData, LineData, SheetData } from "../model/book-data";
import { POINTS_PER_PIXEL } from "../model/univer-sheet";
import { colorAt } from "../../../adapters/xlsx/read-colors";
import type { Looks } from "./read-looks";
import { readFrozen, readPage, readProtection } from "./read-page";
import { readConditionalFormats, readValidations } from "./read-rules";
import { DAYS_1904, isDate } from "../../../adapters/xlsx/cell-text";
import { childOf, flagOf, listed, numberOf } from "../../../adapters/xlsx/xml-patch";

/** What reading a worksheet needs from its workbook. */
export interface SheetSource {
  readonly part: string;
  readonly text: string;
  readonly looks: Looks;
  readonly theme: readonly string[];
  /** Width of a digit of the default font, in pixels. */
  readonly digitWidth: number;
  /** The file counts days from 1904; the host always counts from 1900, as its formulas do. */
  readonly date1904: boolean;
}

/** Columns are read up to this far right of the last cell; a file may size all 16,384 of them. */
const COLUMN_MARGIN = 26;

/** Univer keeps an entry for each cell of a merged area; larger areas are left in the file. */
const MAX_MERGED = 100_000;

/**
 * Reads a worksheet into the host's model; values come from its snapshot, names and id from the workbook, comments from
 * parts of their own.
 */
export function readSheet(
  snapshot: SheetSnapshot,
  { part, text, looks, theme, digitWidth, date1904 }: SheetSource,
): Omit<SheetData, "id" | "names" | "comments"> {
  const worksheet = rootElement(text);
  const { cells: filed, rows, arrays } = readRows(text, worksheet, part, snapshot, looks);
  const cells = date1904 ? filed.map((cell) => ({ ...cell, value: daysOf(cell, DAYS_1904) })) : filed;
  const lastColumn = cells.reduce((most, { column }) => Math.max(most, column), 0);
  const views = listed(text, worksheet, "sheetViews", "sheetView");
  return {
    name: snapshot.name,
    visibility: snapshot.visibility,
    tabColor: colorAt(text, childOf(text, worksheet, "sheetPr"), "tabColor", theme) ?? "",
    showGridlines: flagOf(text, views[0], "showGridLines", true),
    frozen: readFrozen(text, views[0]),
    cells,
    arrays,
    merges: snapshot.merges.filter(({ rows: height, columns: width }) => height * width <= MAX_MERGED),
    columns: readColumns(text, worksheet, digitWidth, lastColumn + COLUMN_MARGIN),
    rows,
    conditionalFormats: readConditionalFormats(text, worksheet, part, looks, theme),
    validations: readValidations(text, worksheet, part),
    page: readPage(text, worksheet),
    protection: readProtection(text, worksheet),
    customProperties: {},
    tables: [],
  };
}

/** The value of a cell whose file counts days otherwise than the host; `days` lie between the two. */
export const daysOf = ({ value, format }: Pick<CellData, "value" | "format">, days: number): CellData["value"] =>
  typeof value === "number" && isDate(format.numberFormat) ? value + days : value;

/** Reads cell formats and row sizes in one pass; values come from the snapshot. */
function readRows(
  text: string,
  worksheet: XmlElement,
  part: string,
  snapshot: SheetSnapshot,
  looks: Looks,
): { readonly cells: readonly CellData[]; readonly rows: readonly LineData[]; readonly arrays: readonly ArrayData[] } {
  const place = (row: number, column: number): number => row * MAX_COLUMNS + column;
  const cells = new Map<number, CellData>();
  for (const cell of snapshot.cells) {
    const { row, column, value, formula } = cell;
    cells.set(place(row, column), {
      row,
      column,
      ...heldValue(value),
      formula: formula === null || formula === "" ? null : `=${formula}`,
      format: looks.cells[0],
      fileFormat: null,
    });
  }
  const rows: LineData[] = [];
  const arrays: ArrayData[] = [];
  const sheetData = childNamed(worksheet, "sheetData");
  if (!sheetData) return { cells: [], rows, arrays };
  const cursor = new XmlCursor(text, part, sheetData.start);
  let row = -1;
  let column = -1;
  let metadata: string | null = null;
  if (cursor.next() !== "open") return { cells: [], rows, arrays };
  cursor.walk(() => {
    if (cursor.name === "row") {
      row = Number(cursor.attribute("r") ?? row + 2) - 1;
      column = -1;
      const height = cursor.attribute("ht");
      const hidden = isTrue(cursor.attribute("hidden"));
      if (height !== null || hidden) rows.push({ index: row, size: Number(height ?? DEFAULT_HEIGHT), hidden });
    } else if (cursor.name === "f") {
      const kind = cursor.attribute("t");
      const area = parseArea(cursor.attribute("ref") ?? "");
      if (area && (kind === "array" || kind === "dataTable")) arrays.push({ area, kind, metadata });
    } else if (cursor.name === "c") {
      metadata = cursor.attribute("cm");
      column = parseCell(cursor.attribute("r") ?? "")?.column ?? column + 1;
      const style = cursor.attribute("s");
      if (style === null) return;
      const fileFormat = Number(style);
      const blank: CellData = {
        row,
        column,
        value: null,
        isError: false,
        formula: null,
        format: looks.cells[0],
        fileFormat,
      };
      const at = place(row, column);
      const format = looks.cells[fileFormat] ?? looks.cells[0];
      cells.set(at, { ...(cells.get(at) ?? blank), format, fileFormat });
    }
  });
  return { cells: [...cells.values()].toSorted((a, b) => a.row - b.row || a.column - b.column), rows, arrays };
}

/** Height in points of a row that only says that it is hidden. */
const DEFAULT_HEIGHT = 14.25;

const isTrue = (value: string | null): boolean => value === "1" || value === "true";

/** A formula that was never computed has the value "" in a snapshot. */
const heldValue = (value: CellValue): Pick<CellData, "value" | "isError"> =>
  typeof value === "object"
    ? { value: value.error, isError: true }
    : { value: value === "" ? null : value, isError: false };

function readColumns(text: string, worksheet: XmlElement, digitWidth: number, limit: number): readonly LineData[] {
  const list = childNamed(worksheet, "cols");
  return (list ? childrenNamed(expand(text, list), "col") : []).flatMap((span) => {
    const from = numberOf(text, span, "min") ?? 1;
    const to = Math.min(numberOf(text, span, "max") ?? from, limit);
    const width = numberOf(text, span, "width");
    const hidden = flagOf(text, span, "hidden");
    if (width === null && !hidden) return [];
    const size = width === null ? DEFAULT_WIDTH : widthInPoints(width, digitWidth);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => ({
      index: from - 1 + index,
      size,
      hidden,
    }));
  });
}

const DEFAULT_WIDTH = 54;

/** ECMA-376 part 1, 18.3.1.13: digits of the default font, padding included, to pixels, to points. */
const widthInPoints = (digits: number, digitWidth: number): number =>
  Math.trunc(((256 * digits + Math.trunc(128 / digitWidth)) / 256) * digitWidth) * POINTS_PER_PIXEL;
