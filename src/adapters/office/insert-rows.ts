import { rowAfter, rowBefore } from "../../core/plan/inserted-rows";
import type { InsertedRow } from "../../core/plan/plan";
import { fail, ok } from "../../core/result";
import type { Area } from "../../core/workbook/address";
import type { Preparation } from "./change";
import { queryMergedAreas } from "./merged-areas";
import { typedValue } from "./typed-text";

/** What a new row takes from existing rows, read before any row is inserted. */
interface RowSources {
  readonly inserted: InsertedRow;
  /** The row that it is inserted before; for consecutive new rows, the row above the first of them. */
  readonly place: number;
  /** Null where the adjacent row is new as well. */
  readonly guard: { readonly row: number; readonly cell: Excel.Range } | null;
  readonly height: Excel.Range;
  /** Cells of the row above, whose formats the new row copies. */
  readonly looks: readonly { readonly column: number; readonly value: string; readonly cell: Excel.Range }[];
  readonly movedUp: readonly { readonly column: number; readonly cell: Excel.Range }[];
}

/** Inserts rows into a sheet, in order. Refuses a protected sheet, on which cells cannot be merged. */
export const insertRows =
  (name: string, rows: readonly InsertedRow[]): Preparation =>
  async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name,protection/protected");
    const used = queryUsed(sheet);
    const sources = rows.map((inserted, index) => querySources(sheet, inserted, rows.slice(0, index)));
    await context.sync();
    if (sheet.isNullObject) return fail({ kind: "sheet-missing", sheet: name });
    if (sheet.protection.protected) return fail({ kind: "sheet-protected", sheet: name });
    for (const { inserted, guard } of sources) {
      const { at, text: expected } = inserted.beside;
      const found = guard?.cell.text[0]?.[0] ?? expected;
      if (found !== expected)
        return fail({ kind: "cell-changed", at: { ...at, row: guard?.row ?? at.row }, expected, found });
    }
    const lastRow = lastRowOf(used);
    const extent = extentOf(used);
    const take = queryMergedAreas(sheet, extent);
    await context.sync();
    const around = take().filter((area) =>
      sources.some(({ place }) => area.row <= place && place <= area.row + area.rows),
    );
    const changes = sources.map(readChange);
    return ok({
      sheets: [name],
      // Nothing on the sheet may have changed: deleting a row moves everything below it.
      written: [{ sheet: name, area: { ...extent, rows: extent.rows + rows.length } }],
      placeAfter: ({ sheet: of, area }) => ({
        sheet: of,
        area: of === name ? rows.reduce((at, inserted) => ({ ...at, row: rowAfter(at, inserted) }), area) : area,
      }),
      write: ({ workbook }) => {
        const target = workbook.worksheets.getItem(name);
        for (const change of changes) writeRow(target, change);
      },
      restore: async (target) => {
        const present = target.workbook.worksheets.getItem(name);
        const now = queryUsed(present);
        await target.sync();
        // There is content below the rows, so the last used row shows how many were inserted.
        const cameIn = changes.slice(0, Math.max(0, lastRowOf(now) - lastRow));
        for (const change of cameIn.toReversed()) takeOut(present, change);
        if (cameIn.length > 0) for (const area of around) rangeOf(present, area).merge();
      },
    });
  };

function querySources(sheet: Excel.Worksheet, inserted: InsertedRow, earlier: readonly InsertedRow[]): RowSources {
  const { row, beside, cells, movedUp } = inserted;
  const before = (of: number): number => rowBefore(of, earlier).row;
  const cellOf = (of: number, column: number, properties: string): Excel.Range => {
    const cell = sheet.getRangeByIndexes(before(of), column, 1, 1);
    cell.load(properties);
    return cell;
  };
  const besideBefore = rowBefore(beside.at.row, earlier);
  return {
    inserted,
    place: before(row),
    guard: besideBefore.isNew ? null : { row: besideBefore.row, cell: cellOf(beside.at.row, beside.at.column, "text") },
    height: cellOf(beside.at.row, beside.at.column, "format/rowHeight"),
    looks: cells.map(({ column, value }) => ({ column, value, cell: cellOf(row - 1, column, "numberFormat") })),
    movedUp: movedUp.map((column) => ({ column, cell: cellOf(row, column, "formulas,values") })),
  };
}

/** The changes written for a row. */
interface RowChange {
  readonly inserted: InsertedRow;
  readonly height: number;
  readonly typed: readonly { readonly column: number; readonly value: unknown }[];
  readonly moved: readonly { readonly column: number; readonly formula: unknown }[];
}

const readChange = ({ inserted, height, looks, movedUp }: RowSources): RowChange => ({
  inserted,
  height: height.format.rowHeight,
  typed: looks.map(({ column, value, cell }) => {
    const code = String(cell.numberFormat[0]?.[0] ?? "General");
    return { column, value: typedValue(value, code === "General" ? null : code) };
  }),
  moved: movedUp.map(({ column, cell }) => ({ column, formula: asTyped(cell) })),
});

function writeRow(sheet: Excel.Worksheet, { inserted: { row, merges }, height, typed, moved }: RowChange): void {
  entireRow(sheet, row).insert("Down");
  entireRow(sheet, row).format.rowHeight = height;
  for (const { column, formula } of moved) {
    sheet.getRangeByIndexes(row, column, 1, 1).formulas = [[formula]];
    sheet.getRangeByIndexes(row + 1, column, 1, 1).clear("Contents");
  }
  for (const area of merges) rangeOf(sheet, area).merge();
  for (const { column, value } of typed) sheet.getRangeByIndexes(row, column, 1, 1).values = [[value]];
}

function takeOut(sheet: Excel.Worksheet, { inserted: { row, merges }, moved }: RowChange): void {
  for (const area of merges) rangeOf(sheet, area).unmerge();
  entireRow(sheet, row).delete("Up");
  for (const { column, formula } of moved) sheet.getRangeByIndexes(row, column, 1, 1).formulas = [[formula]];
}

const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

const entireRow = (sheet: Excel.Worksheet, row: number): Excel.Range => sheet.getRange(`${row + 1}:${row + 1}`);

function queryUsed(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount,columnIndex,columnCount");
  return used;
}

const lastRowOf = (used: Excel.Range): number => (used.isNullObject ? -1 : used.rowIndex + used.rowCount - 1);

/** From A1 to the last cell with content. */
const extentOf = (used: Excel.Range): Area =>
  used.isNullObject
    ? { row: 0, column: 0, rows: 1, columns: 1 }
    : { row: 0, column: 0, rows: lastRowOf(used) + 1, columns: used.columnIndex + used.columnCount };

/** A cell's content in the form that must be sent to restore it. */
function asTyped({ formulas, values }: Excel.Range): unknown {
  const [formula, value] = [formulas[0]?.[0] as unknown, values[0]?.[0] as unknown];
  return typeof formula === "string" && formula === value ? typedValue(formula, null) : formula;
}
