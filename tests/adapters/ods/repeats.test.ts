import { readContent } from "../../../src/adapters/ods/content";
import { MAX_ROWS } from "../../../src/core/workbook/address";
import { growth, isTooMuch } from "../../support/growth";

const MOST = 9_999_999_999;
/** More than a sheet has, and few enough to be counted through in no time. */
const MANY = 2_000_000;
/** Numbers of equal length, so that the same characters are read. */
const digits = (count: number): string => String(count).padStart(String(MOST).length, "0");
const cell = (attributes = ""): string => `<table-cell ${attributes}><p>指标值</p></table-cell>`;
const row = (cells: string, repeated = 1): string =>
  `<table-row number-rows-repeated="${digits(repeated)}">${cells}</table-row>`;
const read = (...rows: readonly string[]) =>
  readContent("content.xml", `<x><table>${rows.join("")}</table></x>`).tables[0];

describe("repeats in an .ods", () => {
  it("beyond the last row are not counted through", async () => {
    const work = (repeats: number): void => {
      expect(read(row("<table-cell/>", repeats), row(cell().repeat(10), repeats))?.cells).toEqual([]);
    };
    expect([await growth(work, MANY, MOST, 1)].filter(isTooMuch)).toEqual([]);
  });

  it("that fill a sheet are refused before any cell is made", async () => {
    const work = (repeats: number): void => {
      expect(() => read(row(cell(`number-columns-repeated="${digits(repeats)}"`), repeats))).toThrow();
    };
    expect([await growth(work, MANY, MOST, 1)].filter(isTooMuch)).toEqual([]);
  });

  it("within the sheet give a cell each", () => {
    expect(read(row(cell('number-columns-repeated="3"'), 2))?.cells).toHaveLength(6);
  });

  it("leave no merged area beyond the sheet's end", () => {
    const merged = read(row("<table-cell/>"), row(cell(`number-rows-spanned="${MOST}" number-columns-spanned="2"`)));
    expect(merged?.merges).toEqual([{ row: 1, column: 0, rows: MAX_ROWS - 1, columns: 2 }]);
  });
});
