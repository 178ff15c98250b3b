import type { InsertedRow } from "../../core/plan/plan";
import { fail, ok } from "../../core/result";
import type { Area } from "../../core/workbook/address";
import type { Preparation } from "./change";
import { queryMergedAreas } from "./merged-areas";
import { typedValue } from "./typed-text";

/** Adds a row to a sheet. A protected sheet is refused: nobody may merge cells there. */
export const insertRow =
  (inserted: InsertedRow): Preparation =>
  async (context) => {
    const { sheet: name, row, beside, cells, movedUp, merges } = inserted;
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name,protection/protected");
    const guard = sheet.getRangeByIndexes(beside.at.row, beside.at.column, 1, 1);
    guard.load("text,format/rowHeight");
    const used = queryUsed(sheet);
    const texts = movedUp.map((column) => {
      const cell = sheet.getRangeByIndexes(row, column, 1, 1);
      cell.load("formulas,values");
      return { column, cell };
    });
    const looks = cells.map(({ column, value }) => {
      // Formats come from the row above.
      const cell = sheet.getRangeByIndexes(row - 1, column, 1, 1);
      cell.load("numberFormat");
      return { column, value, cell };
    });
    await context.sync();
    if (sheet.isNullObject) return fail({ kind: "sheet-missing", sheet: name });
    if (sheet.protection.protected) return fail({ kind: "sheet-protected", sheet: name });
    const found = guard.text[0]?.[0] ?? "";
    if (found !== beside.text) return fail({ kind: "cell-changed", at: beside.at, expected: beside.text, found });
    const lastRow = lastRowOf(used);
    const take = queryMergedAreas(sheet, extentOf(used));
    await context.sync();
    const around = take().filter((area) => area.row <= row && row <= area.row + area.rows);
    const height = guard.format.rowHeight;
    const typed = looks.map(({ column, value, cell }) => {
      const code = String(cell.numberFormat[0]?.[0] ?? "General");
      return { column, value: typedValue(value, code === "General" ? null : code) };
    });
    const moved = texts.map(({ column, cell }) => ({ column, formula: asTyped(cell) }));
    return ok({
      sheets: [name],
      write: ({ workbook }) => {
        const target = workbook.worksheets.getItem(name);
        entireRow(target, row).insert("Down");
        entireRow(target, row).format.rowHeight = height;
        for (const { column, formula } of moved) {
          target.getRangeByIndexes(row, column, 1, 1).formulas = [[formula]];
          target.getRangeByIndexes(row + 1, column, 1, 1).clear("Contents");
        }
        for (const area of merges) rangeOf(target, area).merge();
        for (const { column, value } of typed) target.getRangeByIndexes(row, column, 1, 1).values = [[value]];
      },
      restore: async (target) => {
        const present = target.workbook.worksheets.getItem(name);
        const now = queryUsed(present);
        await target.sync();
        // Something stands below the row, so the last row tells whether it came in.
        if (lastRowOf(now) === lastRow) return;
        for (const area of merges) rangeOf(present, area).unmerge();
        entireRow(present, row).delete("Up");
        for (const { column, formula } of moved) present.getRangeByIndexes(row, column, 1, 1).formulas = [[formula]];
        for (const area of around) rangeOf(present, area).merge();
      },
    });
  };

const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

const entireRow = (sheet: Excel.Worksheet, row: number): Excel.Range => sheet.getRange(`${row + 1}:${row + 1}`);

function queryUsed(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount,columnIndex,columnCount");
  return used;
}

const lastRowOf = (used: Excel.Range): number => (used.isNullObject ? -1 : used.rowIndex + used.rowCount - 1);

/** From A1 to the last cell that holds something. */
const extentOf = (used: Excel.Range): Area =>
  used.isNullObject
    ? { row: 0, column: 0, rows: 1, columns: 1 }
    : { row: 0, column: 0, rows: lastRowOf(used) + 1, columns: used.columnIndex + used.columnCount };

/** What a cell holds, as it must be sent to hold it again. */
function asTyped({ formulas, values }: Excel.Range): unknown {
  const [formula, value] = [formulas[0]?.[0] as unknown, values[0]?.[0] as unknown];
  return typeof formula === "string" && formula === value ? typedValue(formula, null) : formula;
}
