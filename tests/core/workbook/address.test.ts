import {
  columnIndex,
  columnName,
  formatArea,
  parseArea,
  parseCell,
  quoteSheetName,
} from "../../../src/core/workbook/address";

describe("addresses", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("names column %i %s and reads it back", (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
  });

  it.each(["A0", "XFE1", "A1048577", "附件1", "1A", ""])("takes %j for no cell", (text) => {
    expect(parseCell(text)).toBeNull();
  });

  it("reads the last cell of the grid", () => {
    expect(parseCell("$XFD$1048576")).toEqual({ row: 1_048_575, column: 16_383 });
  });

  it.each([
    ["B2", "B2"],
    ["C5:A1", "A1:C5"],
    ["$A$1:$B$2", "A1:B2"],
    ["A:B", "A1:B1048576"],
    ["2:3", "A2:XFD3"],
  ])("reads area %s", (text, expected) => {
    const area = parseArea(text);
    expect(area && formatArea(area)).toBe(expected);
  });

  it.each([
    ["字典", "字典"],
    ["Sheet1", "Sheet1"],
    ["附件1-1", "'附件1-1'"],
    ["申报表（一）", "'申报表（一）'"],
    ["A1", "'A1'"],
    ["R1C1", "'R1C1'"],
    ["RC", "'RC'"],
    ["true", "'true'"],
    ["2024", "'2024'"],
    ["it's", "'it''s'"],
  ])("quotes the sheet name %s where formulas need it", (name, expected) => {
    expect(quoteSheetName(name)).toBe(expected);
  });
});
