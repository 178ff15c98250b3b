import { columnName, MAX_COLUMNS, MAX_ROWS } from "../../../core/workbook/address";
import { HostFault } from "../fault";
import { shifted, type Shift } from "./areas";
import { resizesArray, shiftedArrays } from "./array-formulas";
import { nameOfSheet, sheetsOf, type Book } from "./book";
import type { ProtectionOptions } from "./book-data";
import { formulasOf, keepFormulas, type FormulaCell } from "./cell-formulas";
import { raiseChanged, type ChangeType } from "./change-event";
import { withShift } from "./cell-steps";
import { setMerges } from "./moved-rules";
import { changeNames } from "./names";
import { shiftedComments, shiftedPage, shiftedRuleData } from "./shift-data";
import { withCellsShifted, withNameShifted, type SheetShift } from "../../../core/workbook/shift-formula";
import type { Sheet } from "./sheet";
import { newTitles, shiftedTables, splitsPivotTable } from "./tables";
import type { CellChange } from "./univer-cell";

const PERMISSIONS: Readonly<Record<`${Shift["change"]} ${Shift["axis"]}`, keyof ProtectionOptions>> = {
  "insert rows": "allowInsertRows",
  "insert columns": "allowInsertColumns",
  "delete rows": "allowDeleteRows",
  "delete columns": "allowDeleteColumns",
};
const CHANGES: Readonly<Record<keyof typeof PERMISSIONS, ChangeType>> = {
  "insert rows": "RowInserted",
  "insert columns": "ColumnInserted",
  "delete rows": "RowDeleted",
  "delete columns": "ColumnDeleted",
};

/**
 * Inserts or deletes whole rows or columns: Univer moves cells; this function moves merged areas, formulas, the sheet's
 * comments, and conditional formats, validations and names of all sheets.
 */
export function shiftSheet(book: Book, sheet: Sheet, shift: Shift): void {
  const key: keyof typeof PERMISSIONS = `${shift.change} ${shift.axis}`;
  if (sheet.protection && sheet.protection.options[PERMISSIONS[key]] !== true) throw new HostFault("AccessDenied");
  if (splitsPivotTable(sheet.tables, shift)) throw new HostFault("PivotTableRangeConflict");
  if (resizesArray(book, sheet, shift)) throw new HostFault("InsertDeleteConflict");
  const pushedOff = cellsPushedOff(book, sheet, shift);
  book.beforeChange();
  book.grid.write(sheet.id, pushedOff);
  const titles = newTitles(sheet.tables, shift, (row, column) =>
    String(book.grid.cell(sheet.id, row, column)?.value ?? ""),
  );
  const moved: SheetShift = { sheet: nameOfSheet(book, sheet), shift };
  const formulas = formulasOf(book.grid);
  // Univer moves merged areas rightly on the active sheet only.
  const merges = book.grid
    .merges(sheet.id)
    .flatMap((area) => shifted(area, shift) ?? [])
    .filter(({ rows, columns }) => rows * columns > 1);
  book.grid.shift(sheet.id, shift);
  setMerges(book, { sheet: sheet.id, merges });
  keepFormulas(
    book.grid,
    formulas.flatMap((cell) => shiftedFormula(book, cell, sheet, moved)),
  );
  if (shift.change === "insert") takeFileFormats(book, sheet, shift);
  book.grid.write(
    sheet.id,
    titles.map(({ row, column, title }) => ({ row, column, content: { value: title } })),
  );
  book.steps = withShift(book.steps, sheet.id, shift);
  sheet.tables = shiftedTables(sheet.tables, shift);
  sheet.arrays = shiftedArrays(sheet.arrays, shift);
  sheet.comments = shiftedComments(sheet.comments, shift);
  sheet.page = shiftedPage(sheet.page, shift);
  for (const other of sheetsOf(book)) {
    const home = nameOfSheet(book, other);
    other.conditionalFormats = other.conditionalFormats.flatMap((format) => moveRule(format, home, moved));
    other.validations = other.validations.flatMap((validation) => moveRule(validation, home, moved));
  }
  changeNames(book, (formula) => withNameShifted(formula, moved));
  const { at, count } = shift;
  const address = shift.axis === "rows" ? `${at + 1}:${at + count}` : `${columnName(at)}:${columnName(at + count - 1)}`;
  raiseChanged(book, sheet, { address, changeType: CHANGES[key], details: null });
}

/**
 * The formatted cells at the sheet's end that an insertion pushes off, emptied. Throws InsertDeleteConflict if one has
 * content, which Excel does not push off.
 */
function cellsPushedOff(book: Book, sheet: Sheet, shift: Shift): readonly CellChange[] {
  const { rows, columns } = book.grid.room(sheet.id);
  const isRoomLeft = shift.axis === "rows" ? rows + shift.count <= MAX_ROWS : columns + shift.count <= MAX_COLUMNS;
  if (shift.change === "delete" || isRoomLeft) return [];
  const gone: CellChange[] = [];
  book.grid.eachCell(sheet.id, (row, column, { value, formula }) => {
    if (shifted({ row, column, rows: 1, columns: 1 }, shift) !== null) return;
    if (value !== null || formula !== null) throw new HostFault("InsertDeleteConflict");
    gone.push({ row, column, content: null, format: book.grid.baseFormat, fileFormat: null });
  });
  return gone;
}

/** A formula at its position after a shift; null when its cell was deleted. */
function shiftedFormula(book: Book, cell: FormulaCell, sheet: Sheet, moved: SheetShift): readonly FormulaCell[] {
  const home = book.sheets.get(cell.sheet);
  const formula = withCellsShifted(cell.formula, home ? nameOfSheet(book, home) : null, moved);
  if (home !== sheet) return [{ ...cell, formula }];
  const place = shifted({ row: cell.row, column: cell.column, rows: 1, columns: 1 }, moved.shift);
  return place ? [{ ...cell, formula, row: place.row, column: place.column }] : [];
}

/** New rows and columns look like the ones before them; Univer does not know the file's formats. */
function takeFileFormats(book: Book, sheet: Sheet, { axis, at, count }: Shift): void {
  const changes: CellChange[] = [];
  book.grid.eachCell(sheet.id, (row, column, { format, fileFormat }) => {
    if ((axis === "rows" ? row : column) !== at - 1 || fileFormat === null) return;
    for (let index = 0; index < count; index++) {
      const place = axis === "rows" ? { row: at + index, column } : { row, column: at + index };
      changes.push({ ...place, format, fileFormat });
    }
  });
  book.grid.write(sheet.id, changes);
}

/** Changes rules in place: objects of the API hold references to them. */
function moveRule<R extends Parameters<typeof shiftedRuleData>[0]>(rule: R, home: string, moved: SheetShift): R[] {
  const changed = shiftedRuleData(rule, home, moved);
  return changed ? [Object.assign(rule, changed)] : [];
}
