import type { BookData } from "../../../src/workbench/host/model/book-data";
import type { HostOptions } from "../../../src/workbench/host/host";
import { bookDataOf } from "../../support/book-data";
import { startExcel } from "../../support/excel";
import { sheetOf, workbookOf } from "../../support/sheet";

const data: BookData = (() => {
  const book = bookDataOf(
    workbookOf(sheetOf("附件1-1", { A1: "甲", B3: "乙" }), sheetOf("附件2-1", { C5: "丙" }), {
      ...sheetOf("目录", { A1: "丁" }),
      visibility: "hidden",
    }),
  );
  return {
    ...book,
    sheets: book.sheets.map((sheet, index) =>
      index === 1
        ? { ...sheet, rows: [{ index: 6, size: 13.5, hidden: true }], columns: [{ index: 3, size: 54, hidden: true }] }
        : sheet,
    ),
  };
})();

const excel = (switches: HostOptions["switches"] = {}) => startExcel({ data, switches });
const cell = { sheet: "附件2-1", row: 4, column: 2 };

describe("reveal", () => {
  it("selects a cell of another sheet", async () => {
    const { workbook } = excel();
    expect(await workbook.reveal(cell)).toEqual({ ok: true, value: { obstacle: null } });
    expect(await workbook.activeCell()).toEqual({ ok: true, value: cell });
  });

  it("selects it also where selecting on an inactive sheet does nothing", async () => {
    const { workbook } = excel({ isSelectOnInactiveSheetIgnored: true });
    expect(await workbook.reveal(cell)).toEqual({ ok: true, value: { obstacle: null } });
    expect(await workbook.activeCell()).toEqual({ ok: true, value: cell });
  });

  it("selects it again where the first time was in vain", async () => {
    const running = excel({ isSelectOnInactiveSheetIgnored: true });
    const { host, workbook } = running;
    // The third request selects; just then another sheet is in front.
    running.beforeRequest = (index) => {
      if (index === 2) host.user.activate("附件1-1");
      if (index === 3) host.user.activate("附件2-1");
    };
    expect(await workbook.reveal(cell)).toEqual({ ok: true, value: { obstacle: null } });
    running.beforeRequest = null;
    expect(await workbook.activeCell()).toEqual({ ok: true, value: cell });
  });

  it.each([
    ["row-hidden", { ...cell, row: 6 }],
    ["column-hidden", { ...cell, column: 3 }],
  ])("selects a cell that is out of sight and says why: %s", async (obstacle, hidden) => {
    const { workbook } = excel();
    expect(await workbook.reveal(hidden)).toEqual({ ok: true, value: { obstacle } });
    expect(await workbook.activeCell()).toEqual({ ok: true, value: hidden });
  });

  it("does not show a sheet that the user has hidden", async () => {
    const { workbook } = excel();
    expect(await workbook.reveal({ ...cell, sheet: "目录" })).toEqual({
      ok: true,
      value: { obstacle: "sheet-hidden" },
    });
    expect(await workbook.activeCell()).toMatchObject({ value: { sheet: "附件1-1" } });
  });

  it("says that a sheet is missing", async () => {
    expect(await excel().workbook.reveal({ ...cell, sheet: "附件9-9" })).toEqual({
      ok: false,
      error: { kind: "sheet-missing", sheet: "附件9-9" },
    });
  });

  it("says that another workbook has the focus", async () => {
    const { workbook } = excel({ isOtherWorkbookFocused: true });
    const error = { kind: "inactive-workbook" };
    expect(await workbook.reveal(cell)).toEqual({ ok: false, error });
    expect(await workbook.activeCell()).toEqual({ ok: false, error });
  });
});
