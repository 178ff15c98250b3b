import { formatCell, type Area } from "../../core/workbook/address";
import type { SheetSnapshot, SnapshotCell } from "../../core/workbook/snapshot";

/** Every form contains one of these words, in any layout. */
const WORDS_OF_FORMS = /绩效|指标|目标/;

/** Whether a sheet may contain a form, so that its merged areas matter. */
export const mayHoldForm = (cells: readonly SnapshotCell[]): boolean =>
  cells.some(({ text }) => WORDS_OF_FORMS.test(text));

/**
 * The sheet's former merged areas, if its cells still fit them: every merged area that held a text still does, and no
 * covered cell is filled, as would happen after rows or columns were inserted or deleted. Null if they do not fit or
 * nothing is known.
 */
export function mergesThatFit(before: SheetSnapshot | null, cells: readonly SnapshotCell[]): readonly Area[] | null {
  // If the sheet held no form then, its merged areas may not have been requested.
  if (!before || !mayHoldForm(before.cells)) return null;
  const now = new Map(cells.map((cell) => [formatCell(cell), cell]));
  const old = new Map(before.cells.map((cell) => [formatCell(cell), cell]));
  const isKept = ({ row, column, rows, columns }: Area): boolean => {
    const anchor = old.get(formatCell({ row, column }));
    if (typeof anchor?.value === "string" && now.get(formatCell({ row, column }))?.value !== anchor.value) return false;
    for (let r = row; r < row + rows; r += 1) {
      for (let c = column; c < column + columns; c += 1) {
        if ((r !== row || c !== column) && now.has(formatCell({ row: r, column: c }))) return false;
      }
    }
    return true;
  };
  return before.merges.every(isKept) ? before.merges : null;
}
