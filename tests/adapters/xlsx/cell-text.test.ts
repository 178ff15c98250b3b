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
    [99_999_999_999, "99999999999"],
    [123_456_789_012_345, "1.23457E+14"],
    [1 / 3, "0.333333333"],
    [-1 / 3, "-0.333333333"],
    [123_456.789012345, "123456.789"],
    [12_345_678_901.23, "12345678901"],
    [1.1e-10, "1.1E-10"],
    [1e21, "1E+21"],
    [-0, "0"],
    [100, "100"],
  ])("shows the number %p in General as %p", (value, text) => {
    expect(cellText(value, null, false)).toBe(text);
  });

  it.each<[number, string, string]>([
    [0.5625, "h:mm AM/PM", "1:30 PM"],
    [0.5625, "[$-804]AM/PMh:mm", "下午1:30"],
    [0.5625, '上午/下午h"时"mm"分";@', "下午1时30分"],
    [0.5625, "[$-F400]h:mm:ss AM/PM", "13:30:00"],
    [45361, "mmm-yy", "Mar-24"],
    [45361, "[$-804]mmm", "3月"],
    [45361, "dddd", "Sunday"],
    [45361, "aaaa", "星期日"],
    [45362, "aaa;@", "一"],
    [45361, "[$-804]dddd", "星期日"],
    [45361, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2024年3月10日"],
    [45361, "0!.0,", "4.5"],
    [453_610, '[>=10000]0!.0,"万";0', "45.4万"],
    [45361, 'G/通用格式"元"', "45361元"],
    [3, "0.###", "3."],
    [123, "[DBNum2][$-804]General", "壹佰贰拾叁"],
    [123.45, '[DBNum2][$-804]G/通用格式"元"', "壹佰贰拾叁.肆伍元"],
    [1001, "[DBNum2]General", "壹仟零壹"],
    [10_010_000, "[DBNum1]General", "一千○一万"],
    [100_200_030, "[DBNum1]General", "一亿○二十万○三十"],
    [0, "[DBNum2]General", "零"],
    [123, "[DBNum2]0", "壹贰叁"],
    [45361, '[DBNum1][$-804]yyyy"年"m"月"d"日";@', "二○二四年三月十日"],
    [45361 + 285, '[DBNum1][$-804]m"月"d"日";@', "十二月二十日"],
    [123, "[DBNum3]General", "１百２十３"],
    [-5, "[DBNum2]General;-0", "-5"],
  ])("shows %p formatted as %p in a Chinese Excel as %p", (value, code, text) => {
    expect(cellText(value, code, false)).toBe(text);
  });

  it("shows what a format cannot show as General", () => {
    expect(cellText(-1, "yyyy/m/d", false)).toBe("-1");
    expect(cellText(1e9, "yyyy/m/d", false)).toBe("1000000000");
    expect(cellText(7, "bad[[", false)).toBe("7");
  });

  it("counts days from 1904 where the workbook does", () => {
    expect(cellText(43538, "yyyy/m/d", true)).toBe("2023/3/15");
    expect(cellText(43538, "0", true)).toBe("43538");
    expect(cellText(10.5, "[h]:mm", true)).toBe("252:00");
  });
});
