import { cellText } from "../../../src/adapters/xlsx/cell-text";
import type { CellValue } from "../../../src/core/workbook/snapshot";

describe("cellText", () => {
  it.each<[CellValue, string | null, string]>([
    [0.95, "0%", "95%"],
    [0.9512, "0.00%", "95.12%"],
    [864.3, "0.00", "864.30"],
    [1234567.891, "#,##0.00", "1,234,567.89"],
    [12, '0"万元"', "12万元"],
    [-3, "0.00_);[Red]\\(0.00\\)", "(3.00)"],
    [0, "0;-0;;@", ""],
    [45000, "yyyy/m/d", "2023/3/15"],
    [45000, 'yyyy"年"m"月"d"日"', "2023年3月15日"],
    [45000, '[$-804]yyyy"年"m"月";@', "2023年3月"],
    [45000.5, "yyyy-mm-dd hh:mm", "2023-03-15 12:00"],
    [1.5, "[h]:mm", "36:00"],
    [5, "@", "5"],
    ["≥30万件", "@", "≥30万件"],
    ["甲", '@"局"', "甲局"],
    ["甲", ";;;", ""],
    ["甲", "0.00", "甲"],
    [true, null, "TRUE"],
    [false, "0.00", "FALSE"],
    [{ error: "#N/A" }, "0.00", "#N/A"],
  ])("shows %p formatted as %p as %p", (value, code, text) => {
    expect(cellText(value, code, false)).toBe(text);
  });

  it.each([
    [0.1 + 0.2, "0.3"],
    [864.3, "864.3"],
    [13_800_000_000, "13800000000"],
    [123_456_789_012_345, "123456789012345"],
    [1.1e-7, "1.1E-07"],
    [1e21, "1E+21"],
    [-0, "0"],
    [100, "100"],
  ])("shows the number %p in General as %p", (value, text) => {
    expect(cellText(value, null, false)).toBe(text);
  });

  it("shows what a format cannot show as General", () => {
    expect(cellText(-1, "yyyy/m/d", false)).toBe("-1");
    expect(cellText(1e9, "yyyy/m/d", false)).toBe("1000000000");
    expect(cellText(7, "bad[[", false)).toBe("7");
  });

  it("counts days from 1904 where the workbook does", () => {
    expect(cellText(43538, "yyyy/m/d", true)).toBe("2023/3/15");
    expect(cellText(43538, "0", true)).toBe("43538");
  });
});
