import { fittedHeights } from "../../core/layout/fit-rows";
import type { RowFit } from "../../core/plan/plan";
import { fail, ok } from "../../core/result";
import type { Preparation } from "./change";

/** Fits the row heights of a sheet to its wrapped texts. Changes no other formats. */
export const fitRows =
  ({ sheet, texts }: RowFit): Preparation =>
  async (context) => {
    const proxy = context.workbook.worksheets.getItemOrNullObject(sheet);
    proxy.load("protection/protected,protection/options");
    const columns = distinct(texts.flatMap(({ area }) => span(area.column, area.columns)));
    const rows = distinct(texts.flatMap(({ area }) => span(area.row, area.rows)));
    const widths = columns.map((column) => proxy.getRangeByIndexes(0, column, 1, 1).format.load("columnWidth"));
    const heights = rows.map((row) => proxy.getRangeByIndexes(row, 0, 1, 1).format.load("rowHeight"));
    const formats = texts.map(({ area }) =>
      proxy.getRangeByIndexes(area.row, area.column, 1, 1).format.load("wrapText,font/size"),
    );
    await context.sync();
    if (proxy.isNullObject) return fail({ kind: "sheet-missing", sheet });
    const { protected: isProtected, options } = proxy.protection;
    if (isProtected && !options.allowFormatRows) return fail({ kind: "sheet-protected", sheet });
    const widthOf = new Map(columns.map((column, index) => [column, widths[index]?.columnWidth ?? 0]));
    const before = new Map(rows.map((row, index) => [row, heights[index]?.rowHeight ?? 0]));
    const wrapped = texts.flatMap(({ area, text }, index) => {
      const format = formats[index];
      if (format?.wrapText !== true) return [];
      const width = span(area.column, area.columns).reduce((sum, column) => sum + (widthOf.get(column) ?? 0), 0);
      return [{ area, text, width, fontSize: format.font.size }];
    });
    const fitted = fittedHeights(wrapped, before);
    const set = (target: Excel.RequestContext, of: ReadonlyMap<number, number>): void => {
      const worksheet = target.workbook.worksheets.getItem(sheet);
      for (const row of fitted.keys()) {
        worksheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().format.rowHeight = of.get(row) ?? 0;
      }
    };
    return ok({
      sheets: [sheet],
      written: [],
      write: (target) => {
        set(target, fitted);
      },
      restore: (target) => {
        set(target, before);
        return Promise.resolve();
      },
    });
  };

const span = (from: number, length: number): readonly number[] => Array.from({ length }, (_, index) => from + index);

const distinct = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)];
