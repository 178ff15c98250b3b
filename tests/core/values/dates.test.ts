import { endsBeforeStart, isRealDate, parseDate, parsePeriod } from "../../../src/core/values/dates";

describe("parseDate", () => {
  it.each([
    ["2023.7.14", 2023, 7, 14],
    ["2023-07-14", 2023, 7, 14],
    ["2023年7月14日", 2023, 7, 14],
    ["２０２３年 7 月", 2023, 7, null],
    ["20230714", 2023, 7, 14],
    ["2023/7", 2023, 7, null],
    ["2023年度", 2023, null, null],
    ["2023", 2023, null, null],
  ])("reads %s", (text, year, month, day) => {
    expect(parseDate(text)).toEqual({ year, month, day });
  });

  it.each(["", "1年", "2023.1-12", "2023-2025", "45121", "7/14/23", "2023年7月14日前"])("leaves %j alone", (text) => {
    expect(parseDate(text)).toBeNull();
  });
});

describe("isRealDate", () => {
  it.each([
    ["2023.2.28", true],
    ["2023.2.29", false],
    ["2024.2.29", true],
    ["2023.12.31", true],
    ["2023.4.31", false],
    ["2023.1.0", false],
    ["2023年12月", true],
    ["2023年13月", false],
    ["2023年0月", false],
    ["2023", true],
  ])("judges %s as %s", (text, real) => {
    const date = parseDate(text);
    expect(date && isRealDate(date)).toBe(real);
  });
});

describe("parsePeriod", () => {
  it.each([
    ["2021年1月至2021年12月", [2021, 1, null], [2021, 12, null]],
    ["2023-01-01-2025-12-31", [2023, 1, 1], [2025, 12, 31]],
    ["2023.7-2024.01", [2023, 7, null], [2024, 1, null]],
    ["2023.1-12", [2023, 1, null], [2023, 12, null]],
    ["2023年1月1日-12月31日", [2023, 1, 1], [2023, 12, 31]],
    ["自2023年起至2025年底", [2023, null, null], [2025, null, null]],
    ["3年（2023—2025年）", [2023, null, null], [2025, null, null]],
    ["2023年度", [2023, null, null], [2023, null, null]],
    ["2021年至2023年。", [2021, null, null], [2023, null, null]],
  ])("reads %s", (text, first, last) => {
    const period = parsePeriod(text);
    expect(period && [period.from.year, period.from.month, period.from.day]).toEqual(first);
    expect(period && [period.to.year, period.to.month, period.to.day]).toEqual(last);
  });

  it.each(["1年", "长期", "2023年起", "2023年13月至2023年14月", "3-5年", ""])("leaves %j alone", (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});

describe("endsBeforeStart", () => {
  it.each([
    ["2023.5.1-2023.5.1", false],
    ["2023.5.2-2023.5.1", true],
    ["2023.12-2023.1", true],
    ["2023.12-2024.1", false],
    ["2025-2023", true],
    ["2023年至2023年6月", false],
  ])("judges %s as %s", (text, expected) => {
    const period = parsePeriod(text);
    expect(period && endsBeforeStart(period)).toBe(expected);
  });
});
