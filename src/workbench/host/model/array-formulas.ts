import { contains, type CellAddress } from "../../../core/workbook/address";
import { isResized, shifted, type Shift } from "./areas";
import type { Book } from "./book";
import type { ArrayData } from "./book-data";
import type { Sheet } from "./sheet";

/** The array formulas of several cells and the data tables of a sheet, without those that were overwritten. */
export const liveArrays = (book: Book, sheet: Sheet): readonly ArrayData[] =>
  sheet.arrays.filter(
    (array) =>
      array.area.rows * array.area.columns > 1 &&
      isLive(array, (row, column) => (book.grid.cell(sheet.id, row, column)?.formula ?? null) !== null),
  );

/**
 * Whether an array formula was not overwritten: its first cell has a formula, and no other. No edit can overwrite a data
 * table.
 */
export function isLive({ area, kind }: ArrayData, hasFormula: (row: number, column: number) => boolean): boolean {
  if (kind === "dataTable") return true;
  if (!hasFormula(area.row, area.column)) return false;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if ((row !== area.row || column !== area.column) && hasFormula(row, column)) return false;
    }
  }
  return true;
}

/**
 * Whether an edit would change some cells of an array formula but not all, or any of a data table, which no file could
 * store.
 */
export function splitsArray(book: Book, sheet: Sheet, edited: readonly CellAddress[]): boolean {
  if (sheet.arrays.length === 0) return false;
  return liveArrays(book, sheet).some(({ area, kind }) => {
    const inside = edited.filter((cell) => contains(area, cell)).length;
    return inside > 0 && (kind === "dataTable" || inside < area.rows * area.columns);
  });
}

/** Whether rows or columns would come into an array formula or leave it, which Excel refuses unless it is dynamic. */
export const resizesArray = (book: Book, sheet: Sheet, shift: Shift): boolean =>
  liveArrays(book, sheet).some(({ area, metadata }) => metadata === null && isResized(area, shift));

export const shiftedArrays = (arrays: readonly ArrayData[], shift: Shift): readonly ArrayData[] =>
  arrays.flatMap((array) => {
    const area = shifted(array.area, shift);
    return area ? [{ ...array, area }] : [];
  });
