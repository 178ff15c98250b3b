import type { Area } from "../../../core/workbook/address";
import { HostFault } from "../fault";
import type { Book } from "./book";
import { cellAt, usedArea } from "./cells";
import type { Sheet } from "./sheet";
import type { StoredCell } from "./univer-cell";

/** Kinds of cells that can be asked for (`Excel.SpecialCellType`), as far as the host knows them. */
const KINDS: Readonly<Record<string, (cell: StoredCell) => boolean>> = {
  Blanks: ({ value, formula }) => value === null && formula === null,
  Constants: ({ value, formula }) => value !== null && formula === null,
  Formulas: ({ formula }) => formula !== null,
};

/** The cells of a kind in the used part of areas, in stretches of their rows. Throws NotImplemented for other kinds. */
export function specialCells(book: Book, sheet: Sheet, areas: readonly Area[], kind: string): readonly Area[] {
  const matches = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (!matches) throw new HostFault("NotImplemented", `special cells ${kind}`);
  const found: Area[] = [];
  for (const area of areas) {
    const used = usedArea(book, sheet, area, false);
    if (!used) continue;
    for (let row = used.row; row < used.row + used.rows; row++) {
      let start: number | null = null;
      for (let column = used.column; column <= used.column + used.columns; column++) {
        const isInside = column < used.column + used.columns && matches(cellAt(book, sheet, row, column));
        if (isInside) start ??= column;
        else if (start !== null) {
          found.push({ row, column: start, rows: 1, columns: column - start });
          start = null;
        }
      }
    }
  }
  return found;
}
