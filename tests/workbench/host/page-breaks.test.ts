import { rootElement } from "../../../src/adapters/package/xml-element";
import { readPage } from "../../../src/workbench/host/files/read-page";
import { DEFAULT_PAGE } from "../../../src/workbench/host/model/book-data";
import { shiftedPage } from "../../../src/workbench/host/model/shift-data";

describe("page breaks of a sheet", () => {
  it("are read where a user has set them", () => {
    const text =
      '<worksheet><sheetData/><rowBreaks count="2" manualBreakCount="1"><brk id="20" max="16383" man="1"/><brk id="41" max="16383"/></rowBreaks></worksheet>';
    expect(readPage(text, rootElement(text)).breaks).toEqual({ rows: [20], columns: [] });
  });

  it("move with inserted and deleted rows", () => {
    const page = { ...DEFAULT_PAGE, breaks: { rows: [5, 20], columns: [3] } };
    const inserted = shiftedPage(page, { axis: "rows", change: "insert", at: 10, count: 2 });
    expect(inserted.breaks).toEqual({ rows: [5, 22], columns: [3] });
    const deleted = shiftedPage(page, { axis: "rows", change: "delete", at: 20, count: 1 });
    expect(deleted.breaks.rows).toEqual([5]);
  });
});
