import type { Area, CellAddress } from "../../../core/workbook/address";
import type { Json } from "../json";
import { isUnbounded } from "../model/areas";
import type { Book } from "../model/book";
import { blankCell, formatCells, touchedCells } from "../model/cells";
import type { CellFormat } from "../model/cell-format";
import type { Sheet } from "../model/sheet";
import { live, type AreasTarget } from "../session";

/** In areas larger than this, only touched cells are visited one by one. */
const MAX_VISITED = 10_000;

/** The common value of all cells of the areas; null when they differ, and for whole rows and columns. */
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

/** Formats all cells of the areas; `at` is a cell's position. */
export function change(target: AreasTarget, of: (format: CellFormat, at: CellAddress, area: Area) => CellFormat): void {
  const { session, sheet, areas } = live(target);
  for (const area of areas) formatCells(session.book, sheet, area, (format, at) => of(format, at, area));
}

/** The formats of an area's cells, including that of untouched ones. */
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
