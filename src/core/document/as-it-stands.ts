import { attachmentStyle, labelStyle, TEXT_FORMAT, textStyle, titleStyle } from "../layout/styles";
import { textHeight } from "../layout/text-height";
import type { CellStyle, NewCell, NewSheet } from "../plan/plan";
import { MAX_COLUMNS, type Area } from "../workbook/address";
import { intersection } from "../workbook/areas";
import type { SheetSnapshot, SnapshotCell, Span } from "../workbook/snapshot";
import { attachmentOf, formTitleOf } from "./sections";

/** In points; for sheets with unknown column widths. */
const DEFAULT_WIDTH = 72;
const LEAST_HEIGHT = 20;
/** Widths of documents fit their own font and program to a hair; others break lines a little earlier. */
const USED_WIDTH = 0.95;
/** In points: 1.8 cm left and right, 1.6 cm top and bottom, as on printed forms. */
const MARGINS = { left: 51, right: 51, top: 45, bottom: 45 };
/** Merged areas with more cells than this do not belong to a table; their cells get no lines. */
const MAX_PLACES = 200_000;

/**
 * Copies a sheet into a new one: all texts and figures in place, the same merged areas, lines around table cells, A4
 * pages. Formulas are replaced by their values. Column `widths` are in points; [] if unknown. `heads` are the rows to
 * repeat where it needs several pages.
 */
export function asItStands(sheet: SheetSnapshot, widths: readonly number[], heads: Span | null = null): NewSheet {
  const used = usedArea(sheet);
  const merges = sheet.merges
    .flatMap((merge) => intersection(merge, used) ?? [])
    .filter((area) => area.rows * area.columns > 1);
  const columnWidths = Array.from({ length: used.columns }, (_, column) => widths[column] ?? DEFAULT_WIDTH);
  const held = areasOf(sheet.cells, merges, used.columns);
  const lined = linedRows(held);
  const areas = [...held, ...blanksIn(held, lined)];
  const rowHeights = Array.from({ length: used.rows }, () => LEAST_HEIGHT);
  const cells: NewCell[] = [];
  for (const { area, cell } of areas) {
    const style = styleOf(cell, lined.has(area.row));
    cells.push(...placesOf(area, cell ? contentOf(cell) : null, style));
    if (!cell || area.rows > 1) continue;
    const width = columnWidths.slice(area.column, area.column + area.columns).reduce((sum, each) => sum + each, 0);
    const height = textHeight(cell.text, width * USED_WIDTH, style.font.size);
    rowHeights[area.row] = Math.max(rowHeights[area.row] ?? 0, height);
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    columnWidths,
    rowHeights,
    cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column),
    merges,
    names: [],
    conditionalFormats: [],
    validations: [],
    page: {
      paper: "A4",
      orientation: "portrait",
      printArea: used,
      fitToOnePage: true,
      ...(heads ? { repeatedRows: heads } : {}),
      centerHorizontally: true,
      margins: MARGINS,
    },
  };
}

/** From A1 to the last row and column with content. */
function usedArea({ cells }: SheetSnapshot): Area {
  let rows = 1;
  let columns = 1;
  for (const cell of cells) {
    rows = Math.max(rows, cell.row + 1);
    columns = Math.max(columns, cell.column + 1);
  }
  return { row: 0, column: 0, rows, columns };
}

/** A merged area or a single cell, and its content. */
interface HeldArea {
  readonly area: Area;
  readonly cell: SnapshotCell | null;
}

/** All merged areas and all cells outside them. */
function areasOf(cells: readonly SnapshotCell[], merges: readonly Area[], columns: number): readonly HeldArea[] {
  const placeOf = (row: number, column: number): number => row * columns + column;
  const byPlace = new Map(cells.map((cell) => [placeOf(cell.row, cell.column), cell]));
  const small = merges.filter((area) => area.rows * area.columns <= MAX_PLACES);
  const covered = new Set<number>();
  for (const { row, column, rows, columns: width } of small) {
    for (let place = 0; place < rows * width; place++) {
      covered.add(placeOf(row + Math.floor(place / width), column + (place % width)));
    }
  }
  return [
    ...small.map((area) => ({ area, cell: byPlace.get(placeOf(area.row, area.column)) ?? null })),
    ...cells
      .filter(({ row, column }) => !covered.has(placeOf(row, column)))
      .map((cell) => ({ area: { row: cell.row, column: cell.column, rows: 1, columns: 1 }, cell })),
  ];
}

/** Table rows: those with two or more areas side by side. */
function linedRows(areas: readonly HeldArea[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { area } of areas) {
    for (let row = area.row; row < area.row + area.rows; row++) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([row]) => row));
}

/** Consecutive table rows, and the columns that any of them uses. */
interface TableRows {
  readonly first: number;
  readonly end: number;
  left: number;
  right: number;
  readonly taken: Set<number>;
}

/** The blank cells of tables, which snapshots leave out: those between the first and the last column of a table. */
function blanksIn(areas: readonly HeldArea[], lined: ReadonlySet<number>): readonly HeldArea[] {
  const tables = [...lined]
    .filter((row) => !lined.has(row - 1))
    .map((first): TableRows => {
      let end = first;
      while (lined.has(end)) end += 1;
      return { first, end, left: Infinity, right: 0, taken: new Set() };
    });
  const tableAt = new Map(
    tables.flatMap((table) =>
      Array.from({ length: table.end - table.first }, (_, row) => [table.first + row, table] as const),
    ),
  );
  for (const { area } of areas) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      const table = tableAt.get(row);
      if (!table) continue;
      table.left = Math.min(table.left, area.column);
      table.right = Math.max(table.right, area.column + area.columns);
      for (let column = area.column; column < area.column + area.columns; column++) {
        table.taken.add(row * MAX_COLUMNS + column);
      }
    }
  }
  return tables
    .filter(({ first, end, left, right }) => (end - first) * (right - left) <= MAX_PLACES)
    .flatMap(({ first, end, left, right, taken }) =>
      Array.from({ length: (end - first) * (right - left) }, (_, place) => ({
        row: first + Math.floor(place / (right - left)),
        column: left + (place % (right - left)),
      })).filter(({ row, column }) => !taken.has(row * MAX_COLUMNS + column)),
    )
    .map((at) => ({ area: { ...at, rows: 1, columns: 1 }, cell: null }));
}

function styleOf(cell: SnapshotCell | null, isLined: boolean): CellStyle {
  if (cell && formTitleOf(cell.text) !== null) return titleStyle;
  if (cell && attachmentOf(cell.text) !== null) return attachmentStyle;
  if (cell && typeof cell.value === "number") {
    return { ...labelStyle(isLined, "center"), numberFormat: cell.numberFormat ?? figureFormat(cell.text, cell.value) };
  }
  return { ...textStyle(isLined, "left"), numberFormat: TEXT_FORMAT };
}

/** The number format that shows a figure as typed: "1,234.50" needs "#,##0.00"; null for General. */
function figureFormat(text: string, value: number): string | null {
  if (String(value) === text) return null;
  const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  const whole = text.includes(",") ? "#,##0" : "0";
  return decimals === 0 ? whole : `${whole}.${"0".repeat(decimals)}`;
}

const contentOf = ({ value, text }: SnapshotCell): string | number => (typeof value === "number" ? value : text);

/** All cells of an area: the first holds the content, all have its style, so that the border is complete. */
const placesOf = (area: Area, value: string | number | null, style: CellStyle): readonly NewCell[] =>
  Array.from({ length: area.rows * area.columns }, (_, index) => ({
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
    value: index === 0 ? value : null,
    style,
  }));
