import type { SheetContent } from "../../core/plan/plan";
import { fail, ok } from "../../core/result";
import type { Preparation } from "./change";
import { typedValue } from "./typed-text";

/** Replaces the whole content of a sheet; its formats stay. */
export const replaceContent =
  ({ sheet: name, rows }: SheetContent): Preparation =>
  async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    sheet.load("name");
    used.load("rowIndex,columnIndex,rowCount,columnCount,values");
    await context.sync();
    if (sheet.isNullObject) return fail({ kind: "sheet-missing", sheet: name });
    const old = used.isNullObject ? null : used;
    const write = (target: Excel.RequestContext, row: number, column: number, values: readonly Row[]): void => {
      const columns = Math.max(...values.map(({ length }) => length));
      const { worksheets } = target.workbook;
      worksheets.getItem(name).getRangeByIndexes(row, column, values.length, columns).values = values.map((cells) =>
        Array.from({ length: columns }, (_, index) => typedValue(cells[index] ?? "", null)),
      );
    };
    return ok({
      sheets: [name],
      // The list is on a hidden sheet and is rewritten each time, whatever it contains.
      written: [],
      write: (target) => {
        target.workbook.worksheets.getItem(name).getRange().clear("Contents");
        write(target, 0, 0, rows);
      },
      restore: (target) => {
        target.workbook.worksheets.getItem(name).getRange().clear("Contents");
        if (old) write(target, old.rowIndex, old.columnIndex, old.values as readonly Row[]);
        return Promise.resolve();
      },
    });
  };

type Row = readonly (string | number | null)[];
