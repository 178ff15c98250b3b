import type { DefinedName, SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { formatCell } from "../../src/core/workbook/address";
import { areaAt, cellAt } from "./places";

/** Cells by address ("B4": 96), and merged areas ("B4:C4"). */
export function sheetOf(
  name: string,
  cells: Readonly<Record<string, string | number>>,
  merges: readonly string[] = [],
  names: readonly DefinedName[] = [],
): SheetSnapshot {
  return {
    name,
    visibility: "visible",
    cells: Object.entries(cells)
      .map(([address, value]): SnapshotCell => ({
        ...cellAt(address),
        value,
        text: String(value),
        formula: null,
        numberFormat: null,
      }))
      .toSorted((a, b) => a.row - b.row || a.column - b.column),
    merges: merges.map(areaAt),
    hiddenRows: [],
    hiddenColumns: [],
    names,
    formulaFormats: [],
    listValidations: [],
    isProtected: false,
  };
}

/** Rows of cells from A1; "" and missing cells are blank. `top` is the first row, counted from 1. */
export function rowsOf(rows: readonly (readonly (string | number)[])[], top = 1): Record<string, string | number> {
  return Object.fromEntries(
    rows.flatMap((row, index) =>
      row.flatMap((value, column) =>
        value === "" ? [] : [[formatCell({ row: top + index - 1, column }), value] as const],
      ),
    ),
  );
}

export const workbookOf = (...sheets: readonly SheetSnapshot[]): WorkbookSnapshot => ({
  sheets,
  names: [],
  savedYear: null,
});
