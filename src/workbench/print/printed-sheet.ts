import { cellText } from "../../adapters/xlsx/cell-text";
import { fittedHeights, type WrappedText } from "../../core/layout/fit-rows";
import type { Area } from "../../core/workbook/address";
import { intersection, isUnbounded, isWholeColumns, isWholeRows } from "../host/model/areas";
import type { BookData, CellData, PageData, SheetData } from "../host/model/book-data";
import type { CellFormat } from "../host/model/cell-format";
import { areasOfName } from "../host/model/names";
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, POINTS_PER_PIXEL } from "../host/model/univer-sheet";

/** Size in points of a row or column; 0 for a hidden one. */
export type LineSize = (index: number) => number;

/** A cell or merged area with its text as shown. */
export interface PrintedCell {
  readonly area: Area;
  readonly text: string;
  /** Number of blank columns after the cell over which its text runs on, as unwrapped text does. */
  readonly overflow: number;
  /** Numbers stand at the right unless aligned otherwise. */
  readonly isNumber: boolean;
  readonly format: CellFormat;
}

/** What a sheet prints. */
export interface PrintedSheet {
  readonly name: string;
  readonly page: PageData;
  /** The print areas, or the used area; each begins a new page. */
  readonly areas: readonly Area[];
  /** Rows and columns repeated on each page. */
  readonly titles: { readonly rows: Area | null; readonly columns: Area | null };
  readonly rowHeight: LineSize;
  readonly columnWidth: LineSize;
  readonly cells: readonly PrintedCell[];
  /** The rows, from 0, that are too low for their wrapped texts as the workbook has them. */
  readonly lowRows: readonly number[];
}

/** The visible sheets that have something to print. With `fits`, rows too low for their texts are higher. */
export const printedSheets = (book: BookData, fits: boolean): readonly PrintedSheet[] =>
  book.sheets.flatMap((sheet) => {
    const printed = sheet.visibility === "visible" ? printedSheet(sheet, fits) : null;
    return printed ? [printed] : [];
  });

/** Null for a sheet without anything to print. */
export function printedSheet(sheet: SheetData, fits: boolean): PrintedSheet | null {
  const used = usedArea(sheet);
  const set = areasOf(sheet, "Print_Area");
  // Of whole rows or columns Excel prints what is used.
  const areas = (set.length > 0 ? set : used ? [used] : []).flatMap((area) =>
    isUnbounded(area) ? ((used && intersection(area, used)) ?? []) : area,
  );
  if (areas.length === 0) return null;
  const titles = areasOf(sheet, "Print_Titles");
  const cells = printedCells(sheet);
  const columnWidth = sizesOf(sheet.columns, DEFAULT_WIDTH);
  const rowHeight = heightsOf(sheet, cells, columnWidth);
  const fitted = fittedHeights(
    cells.filter(({ format }) => format.wrap).map((cell) => textOnPaper(cell, columnWidth)),
    heightsOfCells(cells, rowHeight),
  );
  return {
    name: sheet.name,
    page: sheet.page,
    areas,
    titles: { rows: titles.find(isWholeRows) ?? null, columns: titles.find(isWholeColumns) ?? null },
    rowHeight: (row) => (fits && rowHeight(row) > 0 ? fitted.get(row) : undefined) ?? rowHeight(row),
    columnWidth,
    cells,
    lowRows: [...fitted.keys()].filter((row) => rowHeight(row) > 0).toSorted((a, b) => a - b),
  };
}

/** The areas that a built-in name of the sheet refers to. */
const areasOf = ({ names }: SheetData, name: string): readonly Area[] =>
  areasOfName(names.find((each) => each.name.toLowerCase() === name.toLowerCase())?.formula ?? "");

/** From A1 to the last cell with content, fill or border, as Excel prints a sheet without a print area. */
function usedArea({ cells, merges }: SheetData): Area | null {
  const seen = cells.filter(
    ({ value, format }) => value !== null || format.fill !== null || Object.values(format.borders).some(Boolean),
  );
  const mergeAt = mergesByPlace(merges);
  const ends = seen.map((cell) => mergeAt.get(placeOf(cell.row, cell.column)) ?? areaOfCell(cell));
  if (ends.length === 0) return null;
  return {
    row: 0,
    column: 0,
    rows: ends.reduce((last, { row, rows }) => Math.max(last, row + rows), 0),
    columns: ends.reduce((last, { column, columns }) => Math.max(last, column + columns), 0),
  };
}

/** Merged areas by their first cells. */
const mergesByPlace = (merges: readonly Area[]): ReadonlyMap<string, Area> =>
  new Map(merges.map((merge) => [placeOf(merge.row, merge.column), merge]));

const areaOfCell = ({ row, column }: CellData): Area => ({ row, column, rows: 1, columns: 1 });

/** One entry for each cell or merged area; a merged area has its right and lower borders from its last cells. */
function printedCells({ cells, merges }: SheetData): readonly PrintedCell[] {
  const byPlace = new Map(cells.map((cell) => [placeOf(cell.row, cell.column), cell]));
  const mergeAt = mergesByPlace(merges);
  const covered = new Set(
    merges.flatMap(({ row, column, rows, columns }) =>
      span(row, rows).flatMap((r) => span(column, columns).map((c) => placeOf(r, c))),
    ),
  );
  return cells.flatMap((cell) => {
    const place = placeOf(cell.row, cell.column);
    const merge = mergeAt.get(place);
    if (covered.has(place) && !merge) return [];
    const area = merge ?? areaOfCell(cell);
    const right = byPlace.get(placeOf(area.row, area.column + area.columns - 1))?.format ?? cell.format;
    const bottom = byPlace.get(placeOf(area.row + area.rows - 1, area.column))?.format ?? cell.format;
    const borders = { ...cell.format.borders, right: right.borders.right, bottom: bottom.borders.bottom };
    const text = textOf(cell);
    const isBlank = (column: number): boolean =>
      (byPlace.get(placeOf(cell.row, column))?.value ?? null) === null && !covered.has(placeOf(cell.row, column));
    const overflow = runsOver(cell, text) && !merge ? blanksAfter(cell.column, isBlank) : 0;
    return [{ area, text, overflow, isNumber: isNumber(cell), format: { ...cell.format, borders } }];
  });
}

/** Whether the text of a cell may run over into blank cells at its right. */
const runsOver = ({ value, format }: CellData, text: string): boolean =>
  typeof value === "string" && text !== "" && !format.wrap && ["General", "Left"].includes(format.horizontal);

/** A text needs no more columns than this. */
const MAX_OVERFLOW = 30;

function blanksAfter(column: number, isBlank: (column: number) => boolean): number {
  let count = 0;
  while (count < MAX_OVERFLOW && isBlank(column + count + 1)) count += 1;
  return count;
}

const placeOf = (row: number, column: number): string => `${row},${column}`;

const isNumber = ({ value, isError }: CellData): boolean => typeof value === "number" && !isError;

function textOf({ value, isError, format }: CellData): string {
  if (value === null) return "";
  if (isError && typeof value === "string") return value;
  return cellText(value, format.numberFormat === "General" ? null : format.numberFormat, false);
}

/** Row heights as Excel has them: a row without a height of its own fits its texts, those of merged areas apart. */
function heightsOf(sheet: SheetData, cells: readonly PrintedCell[], columnWidth: LineSize): LineSize {
  const given = sizesOf(sheet.rows, DEFAULT_HEIGHT);
  const own = new Set(sheet.rows.map(({ index }) => index));
  const single = cells.filter(({ area }) => area.rows * area.columns === 1 && !own.has(area.row));
  const fitted = fittedHeights(
    single.map((cell) => textOnPaper(cell, columnWidth)),
    heightsOfCells(single, given),
  );
  return (row) => fitted.get(row) ?? given(row);
}

const heightsOfCells = (cells: readonly PrintedCell[], rowHeight: LineSize): ReadonlyMap<number, number> =>
  new Map(cells.flatMap(({ area }) => span(area.row, area.rows)).map((row) => [row, rowHeight(row)]));

/** A text with the width that it has for its lines; one that is not wrapped has one line. */
const textOnPaper = ({ area, text, format }: PrintedCell, columnWidth: LineSize): WrappedText => ({
  area,
  text: format.wrap ? text : text.replace(/[\r\n]+/g, " "),
  width: format.wrap ? span(area.column, area.columns).reduce((sum, column) => sum + columnWidth(column), 0) : Infinity,
  fontSize: format.font.size,
});

/** `pixels` is the size of lines without one of their own. */
function sizesOf(lines: SheetData["rows"], pixels: number): LineSize {
  const known = new Map(lines.map(({ index, size, hidden }) => [index, hidden ? 0 : size]));
  return (index) => known.get(index) ?? pixels * POINTS_PER_PIXEL;
}

const span = (from: number, length: number): readonly number[] => Array.from({ length }, (_, index) => from + index);
