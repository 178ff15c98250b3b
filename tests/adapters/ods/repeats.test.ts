import { readContent } from "../../../src/adapters/ods/content";
import { MAX_ROWS } from "../../../src/core/workbook/address";

const MOST = "9999999999";
const cell = (attributes = ""): string => `<table-cell ${attributes}><p>指标值</p></table-cell>`;
const row = (cells: string, repeated = "1"): string =>
  `<table-row number-rows-repeated="${repeated}">${cells}</table-row>`;
const read = (...rows: readonly string[]) =>
  readContent("content.xml", `<x><table>${rows.join("")}</table></x>`).tables[0];

describe("repeats in an .ods", () => {
  it("beyond the last row are not counted through", () => {
    const begun = performance.now();
    expect(read(row("<table-cell/>", MOST), row(cell().repeat(10), MOST))?.cells).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it("that fill a sheet are refused before any cell is made", () => {
    const begun = performance.now();
    expect(() => read(row(cell(`number-columns-repeated="${MOST}"`), MOST))).toThrow();
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it("within the sheet give a cell each", () => {
    expect(read(row(cell('number-columns-repeated="3"'), "2"))?.cells).toHaveLength(6);
  });

  it("leave no merged area beyond the sheet's end", () => {
    const merged = read(row("<table-cell/>"), row(cell(`number-rows-spanned="${MOST}" number-columns-spanned="2"`)));
    expect(merged?.merges).toEqual([{ row: 1, column: 0, rows: MAX_ROWS - 1, columns: 2 }]);
  });
});
