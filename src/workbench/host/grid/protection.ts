import type { ICommandInfo, IExecutionOptions, IRange } from "@univerjs/core";
import type { Area } from "../../../core/workbook/address";
import { overlaps } from "../model/areas";
import { liveArrays, splitsArray } from "../model/array-formulas";
import type { Book } from "../model/book";
import type { ProtectionOptions } from "../model/book-data";
import { cellAt } from "../model/cells";
import type { Sheet } from "../model/sheet";
import { isInPivotTable, meetsPivotTable } from "../model/tables";
import { areaOf } from "../model/univer-sheet";
import { cellsOf, SET_CELLS, type CellsParams } from "./edits";

/** Mutations by the permission that a protected sheet needs for them; null: never allowed. */
const NEEDED: Readonly<Record<string, keyof ProtectionOptions | null>> = {
  "sheet.mutation.add-worksheet-merge": null,
  "sheet.mutation.remove-worksheet-merge": null,
  "sheet.mutation.move-range": null,
  "sheet.mutation.move-rows": null,
  "sheet.mutation.move-columns": null,
  "sheet.mutation.insert-range": null,
  "sheet.mutation.delete-range": null,
  "sheet.mutation.set-worksheet-row-height": "allowFormatRows",
  "sheet.mutation.set-row-hidden": "allowFormatRows",
  "sheet.mutation.set-row-visible": "allowFormatRows",
  "sheet.mutation.set-worksheet-col-width": "allowFormatColumns",
  "sheet.mutation.set-col-hidden": "allowFormatColumns",
  "sheet.mutation.set-col-visible": "allowFormatColumns",
  "sheet.mutation.add-conditional-rule": "allowFormatCells",
  "sheet.mutation.set-conditional-rule": "allowFormatCells",
  "sheet.mutation.delete-conditional-rule": "allowFormatCells",
  "data-validation.mutation.addRule": null,
  "data-validation.mutation.updateRule": null,
  "data-validation.mutation.removeRule": null,
};

/** Univer's mutation that merges cells. */
const MERGE = "sheet.mutation.add-worksheet-merge";

interface MergeParams {
  readonly ranges?: readonly IRange[];
}

/** Univer's operation that opens the cell editor. */
const EDIT = "sheet.operation.set-cell-edit-visible";

/**
 * The sheet whose protection refuses what Univer is about to do, and what is protected; null when nothing is refused.
 */
export function refusedBy(
  book: Book,
  { id, params }: ICommandInfo,
  options: IExecutionOptions | undefined,
): {
  readonly kind: "locked-cell" | "protected-sheet" | "array-formula" | "pivot-table";
  readonly sheet: Sheet;
} | null {
  if (options?.onlyLocal === true) return null;
  const active = book.sheets.get(book.activeSheet);
  if (id === EDIT && active?.protection && (params as { readonly visible?: boolean }).visible === true) {
    const [at] = active.selection;
    return at && isLocked(book, active, at.row, at.column) ? { kind: "locked-cell", sheet: active } : null;
  }
  const { unitId, subUnitId, from } = (params ?? {}) as CellsParams & { readonly from?: CellsParams };
  const sheet = unitId === book.grid.unit ? book.sheets.get(subUnitId ?? from?.subUnitId ?? "") : undefined;
  if (sheet && splits(book, sheet, id, params as CellsParams & MergeParams)) return { kind: "array-formula", sheet };
  if (sheet && changesPivotTable(sheet, id, params as CellsParams & MergeParams)) return { kind: "pivot-table", sheet };
  if (!sheet?.protection) return null;
  if (id === SET_CELLS) return refusedCells(book, sheet, params as CellsParams);
  if (!Object.hasOwn(NEEDED, id)) return null;
  const needed = NEEDED[id] ?? null;
  return needed !== null && sheet.protection.options[needed] === true ? null : { kind: "protected-sheet", sheet };
}

function refusedCells(book: Book, sheet: Sheet, params: CellsParams): ReturnType<typeof refusedBy> {
  for (const { row, column, isContent, isFormat } of cellsOf(params)) {
    if (isContent && isLocked(book, sheet, row, column)) return { kind: "locked-cell", sheet };
    // Entering content also writes the cell's own format.
    if (!isContent && isFormat && sheet.protection?.options.allowFormatCells !== true)
      return { kind: "protected-sheet", sheet };
  }
  return null;
}

/** Moves of some cells only; where they would split an array formula they are refused on the whole sheet. */
const CELL_MOVES: ReadonlySet<string> = new Set([
  "sheet.mutation.move-range",
  "sheet.mutation.move-rows",
  "sheet.mutation.move-columns",
  "sheet.mutation.insert-range",
  "sheet.mutation.delete-range",
]);

function splits(book: Book, sheet: Sheet, id: string, params: CellsParams & MergeParams): boolean {
  if (id === SET_CELLS)
    return splitsArray(
      book,
      sheet,
      cellsOf(params).filter(({ isContent }) => isContent),
    );
  const arrays = CELL_MOVES.has(id) || id === MERGE ? liveArrays(book, sheet) : [];
  return id === MERGE
    ? arrays.some(({ area }) => mergedBy(params).some((other) => overlaps(other, area)))
    : arrays.length > 0;
}

function changesPivotTable(sheet: Sheet, id: string, params: CellsParams & MergeParams): boolean {
  if (sheet.tables.length === 0) return false;
  if (id === MERGE) return mergedBy(params).some((area) => meetsPivotTable(sheet.tables, area));
  return (
    id === SET_CELLS &&
    cellsOf(params).some(({ row, column, isContent }) => isContent && isInPivotTable(sheet.tables, { row, column }))
  );
}

const mergedBy = ({ ranges = [] }: MergeParams): readonly Area[] => ranges.map(areaOf);

const isLocked = (book: Book, sheet: Sheet, row: number, column: number): boolean =>
  cellAt(book, sheet, row, column).format.locked;
