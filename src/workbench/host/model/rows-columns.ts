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
      const formula = shiftedFormula(book, name.formula, sheet, shift);
      if (formula === name.formula) continue;
      name.formula = formula;
      book.grid.setName(name.id, name.name, name.formula, scope?.id ?? null);
    }
  }
}

/** A text, or a reference with its sheet: 'a b'!$A$1, 甲!$A$1:$B$2, 甲!$A:$B, 甲!$1:$2. */
const TEXT_OR_REFERENCE =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?(?:[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|[A-Z]{1,3}:\$?[A-Z]{1,3}|\d+:\$?\d+)/gu;

/** A formula whose references to the sheet follow the shift. */
const shiftedFormula = (book: Book, formula: string, sheet: Sheet, shift: Shift): string =>
  formula.replace(TEXT_OR_REFERENCE, (piece) => {
    const referred = referredArea(book, `=${piece}`);
    if (referred?.sheet !== sheet) return piece;
    const area = shifted(referred.area, shift);
    return area ? referenceTo(book, sheet, area).slice(1) : "#REF!";
  });
