import { planRowFits } from "../../../src/app/fit-rows";
import { insertForms } from "../../../src/app/insert";
import { recognise } from "../../../src/core/recognition/recognise";
import { formatCell, type CellRef } from "../../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { captureBook } from "../../../src/workbench/host/model/book-capture";
import { valueOf } from "../../support/value-of";
import { startExcel, type RunningExcel } from "../../support/excel";

const SHEET = "附件1-1";
const LONG = "全年完成抽检并向社会公示，接受群众监督。".repeat(30);

/** A department form, as it is inserted, with a long goal. */
async function withLongGoal(): Promise<RunningExcel> {
  const excel = startExcel();
  const request = { edition: "hunan-2023", year: 2025, department: "甲局", withDepartmentForm: true, projects: [] };
  valueOf(await insertForms(excel.workbook, request));
  const { row, column } = goalOf(valueOf(await excel.workbook.read()));
  await excel.host.user.type(SHEET, formatCell({ row, column }), LONG);
  return excel;
}

function goalOf(snapshot: WorkbookSnapshot): CellRef {
  const goal = recognise(snapshot)[0]?.texts.overallGoal?.at;
  if (!goal) throw new Error("no goal");
  return goal;
}

/** Everything but the heights of rows, and they alone. */
function partsOf({ host }: RunningExcel): { readonly rest: unknown; readonly rows: unknown } {
  const book = captureBook(host.book);
  return {
    rest: { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, rows: null })) },
    rows: book.sheets.map(({ rows }) => rows),
  };
}

async function fit(excel: RunningExcel): Promise<ReturnType<typeof excel.workbook.apply>> {
  const snapshot = valueOf(await excel.workbook.read());
  const rowFits = planRowFits(snapshot, recognise(snapshot));
  return excel.workbook.apply({ newSheets: [], edits: [], rowFits });
}

describe("rows for print", () => {
  it("grow for a long text in a merged cell; nothing else changes, and it can be taken back", async () => {
    const excel = await withLongGoal();
    const goal = goalOf(valueOf(await excel.workbook.read()));
    const height = async (): Promise<number> => {
      const { Excel } = excel.api;
      return Excel.run(async (context) => {
        const { format } = context.workbook.worksheets.getItem(goal.sheet).getCell(goal.row, 0);
        format.load("rowHeight");
        await context.sync();
        return format.rowHeight;
      });
    };
    const before = partsOf(excel);
    const low = await height();
    valueOf(await fit(excel));
    expect(await height()).toBeGreaterThan(low);
    expect(partsOf(excel).rest).toEqual(before.rest);
    valueOf(await excel.workbook.takeBack());
    expect(await height()).toBe(low);
  });

  it("are refused on a protected sheet, and nothing has changed then", async () => {
    const excel = await withLongGoal();
    excel.host.user.protect(SHEET);
    const before = partsOf(excel);
    expect(await fit(excel)).toEqual({ ok: false, error: { kind: "sheet-protected", sheet: SHEET } });
    expect(partsOf(excel)).toEqual(before);
  });
});
