import { fail, ok, type Result } from "../../core/result";
import type { CellRef } from "../../core/workbook/address";
import type { Outcome, PortError } from "../../port/errors";
import type { Obstacle } from "../../port/workbook";
import { areaOf } from "./merged-areas";
import type { OfficeApi } from "./office-api";
import { inExcel } from "./run";

/**
 * Selects a cell. On some builds `select` does nothing on a sheet that was not active when the request arrived
 * (office-js#5118), so a separate request activates the sheet, and if the cell is not selected afterwards it is
 * selected again.
 */
export function revealCell(api: OfficeApi, cell: CellRef): Outcome<{ readonly obstacle: Obstacle | null }> {
  return inExcel(api, async (context): Promise<Result<{ readonly obstacle: Obstacle | null }, PortError>> => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(cell.sheet);
    sheet.load("visibility");
    await context.sync();
    if (sheet.isNullObject) return fail({ kind: "sheet-missing", sheet: cell.sheet });
    if (sheet.visibility !== "Visible") return ok({ obstacle: "sheet-hidden" });
    const range = sheet.getRangeByIndexes(cell.row, cell.column, 1, 1);
    range.load("rowHidden,columnHidden");
    sheet.activate();
    await context.sync();
    range.select();
    const selected = queryActiveCell(context);
    await context.sync();
    if (!isSameCell(selected(), cell)) {
      range.select();
      await context.sync();
    }
    if (range.rowHidden) return ok({ obstacle: "row-hidden" });
    return ok({ obstacle: range.columnHidden ? "column-hidden" : null });
  });
}

const isSameCell = (a: CellRef | null, b: CellRef): boolean =>
  a?.sheet === b.sheet && a.row === b.row && a.column === b.column;

/** The active cell; fails with "inactive-workbook" where no cell is selected. */
export function readActiveCell(api: OfficeApi): Outcome<CellRef> {
  return inExcel(api, async (context): Promise<Result<CellRef, PortError>> => {
    const selected = queryActiveCell(context);
    await context.sync();
    const cell = selected();
    return cell ? ok(cell) : fail({ kind: "inactive-workbook" });
  });
}

function queryActiveCell(context: Excel.RequestContext): () => CellRef | null {
  const range = context.workbook.getActiveCell();
  range.load("address,worksheet/name");
  return () => {
    const area = areaOf(range.address);
    return area ? { sheet: range.worksheet.name, row: area.row, column: area.column } : null;
  };
}
