import type { IRange, IStyleData, IWorksheetData } from "@univerjs/core";
import type { Area } from "../../../core/workbook/address";

/** Points per pixel at 96 dpi. */
export const POINTS_PER_PIXEL = 0.75;
/** Default column width and row height of a Chinese Excel, in pixels. */
export const DEFAULT_WIDTH = 72;
export const DEFAULT_HEIGHT = 19;
/**
 * Sheets are allocated as large as their cells need, in steps of rows and columns: Univer's work grows with their size.
 */
const GROWTH = 200;

/** Columns or rows of a sheet that differ from the default; sizes in pixels. */
export interface GridLine {
  readonly index: number;
  readonly size: number;
  readonly hidden: boolean;
}

/** Columns or rows in Univer's format. */
export type Lines = Readonly<
  Record<number, { readonly w?: number; readonly h?: number; readonly hd?: number | undefined } | undefined>
>;

/** A column or row as a list of one; empty when it has the default size. */
export function gridLine(
  index: number,
  size: number | undefined,
  hidden: number | undefined,
  normal: number,
): readonly GridLine[] {
  if ((size === undefined || size === normal) && hidden !== 1) return [];
  return [{ index, size: size ?? normal, hidden: hidden === 1 }];
}

/** `style` is the style of untouched cells. */
export const blankSheet = (id: string, name: string, style: IStyleData): Partial<IWorksheetData> => ({
  id,
  name,
  defaultStyle: style,
  rowCount: GROWTH,
  columnCount: GROWTH,
  defaultColumnWidth: DEFAULT_WIDTH,
  defaultRowHeight: DEFAULT_HEIGHT,
  cellData: {},
});

/** Twice the size that an index needs, so that a sheet filled row by row grows rarely. */
export const roomFor = (index: number, limit: number): number => Math.min(limit, 2 * index + GROWTH);

export const areaOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});

export const rangeOf = ({ row, column, rows, columns }: Area): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});
