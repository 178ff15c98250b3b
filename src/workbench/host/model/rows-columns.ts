import { columnName } from "../../../core/workbook/address";
import { HostFault } from "../fault";
import { shifted, type Shift } from "./areas";
import { sheetsOf, type Book } from "./book";
import type { ProtectionOptions } from "./book-data";
import { raiseChanged, type ChangeType } from "./change-event";
import { namesOf, referenceTo, referredArea } from "./names";
import type { Sheet } from "./sheet";

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
 * Inserts or deletes whole rows or columns: cells, merged areas and formulas move by Univer, conditional formats,
 * validations and names that refer to cells by this function.
 */
export function shiftSheet(book: Book, sheet: Sheet, shift: Shift): void {
  const key: keyof typeof PERMISSIONS = `${shift.change} ${shift.axis}`;
  if (sheet.protection && sheet.protection.options[PERMISSIONS[key]] !== true) throw new HostFault("AccessDenied");
  book.beforeChange();
  book.grid.shift(sheet.id, shift);
  sheet.shifts.push(shift);
  for (const format of sheet.conditionalFormats)
    format.areas = format.areas.flatMap((area) => shifted(area, shift) ?? []);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  for (const validation of sheet.validations) {
    validation.areas = validation.areas.flatMap((area) => shifted(area, shift) ?? []);
  }
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  shiftNames(book, sheet, shift);
  const { at, count } = shift;
  const address = shift.axis === "rows" ? `${at + 1}:${at + count}` : `${columnName(at)}:${columnName(at + count - 1)}`;
  raiseChanged(book, sheet, { address, changeType: CHANGES[key], details: null });
}

function shiftNames(book: Book, sheet: Sheet, shift: Shift): void {
  for (const scope of [null, ...sheetsOf(book)]) {
    for (const name of namesOf(book, scope)) {
      const referred = referredArea(book, name.formula);
      if (referred?.sheet !== sheet) continue;
      const area = shifted(referred.area, shift);
      name.formula = area ? referenceTo(book, sheet, area) : "=#REF!";
      book.grid.setName(name.id, name.name, name.formula, scope?.id ?? null);
    }
  }
}
