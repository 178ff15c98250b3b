import { contains, type Area, type CellAddress } from "../../../core/workbook/address";
import type { Book } from "./book";
import type { Sheet } from "./sheet";

/** The areas filled by array formulas of a file, each with the formula in its first cell. */
export const liveArrays = (book: Book, sheet: Sheet): readonly Area[] =>
  sheet.arrays.filter(({ row, column }) => (book.grid.cell(sheet.id, row, column)?.formula ?? null) !== null);

/** Whether an edit would change some cells of an array formula but not all, which no file could store. */
export function splitsArray(book: Book, sheet: Sheet, edited: readonly CellAddress[]): boolean {
  if (sheet.arrays.length === 0) return false;
  return liveArrays(book, sheet).some((area) => {
    const inside = edited.filter((cell) => contains(area, cell)).length;
    return inside > 0 && inside < area.rows * area.columns;
  });
}
