import { parseTarget } from "../../../src/core/values/parse-target";
import type { TargetContext } from "../../../src/core/values/target";

/** [kind, comparator, number, unit] */
const brief = (text: string, context?: TargetContext) => {
  const { kind, comparator, number, unit } = parseTarget(text, context);
  return [kind, comparator, number, unit];
};

describe("parseTarget", () => {
  it.each([
    ["≥30万件", "quantity", "≥", "300000", "件"],
    ["≤156万元", "amount", "≤", "1560000", "元"],
    ["≥95%", "percent", "≥", "95", "%"],
    ["≥９５％　", "percent", "≥", "95", "%"],
    ["≧90%", "percent", "≥", "90", "%"],
    [">=21933人", "quantity", "≥", "21933", "人"],
    ["<=5300元/户", "amount", "≤", "5300", "元/户"],
    ["<24小时", "duration", "<", "24", "小时"],
    ["＝100%", "percent", "=", "100", "%"],
    ["==100%", "percent", "=", "100", "%"],
    ["不低于 90%", "percent", "≥", "90", "%"],
    ["不超过3个工作日", "duration", "≤", "3", "工作日"],
    ["控制在100万元以内", "amount", "≤", "1000000", "元"],
    ["15家以上", "quantity", "≥", "15", "家"],
    ["2个亿以上", "quantity", "≥", "200000000", null],
    ["2亿元", "amount", null, "200000000", "元"],
    ["250人", "quantity", null, "250", "人"],
    ["1130元/月/人", "amount", null, "1130", "元/月/人"],
    ["≤100元/人*月", "amount", "≤", "100", "元/人·月"],
    ["≥100百分比", "percent", "≥", "100", "%"],
    ["≥330台（套）", "quantity", "≥", "330", "台（套）"],
    ["≤13.33万元/辆", "amount", "≤", "133300", "元/辆"],
    ["=2275.75平方米", "quantity", "=", "2275.75", "平方米"],
    ["≥2,000千米", "quantity", "≥", "2000", "公里"],
    ["100余场", "quantity", null, "100", "场"],
    ["≤2.2比值", "quantity", "≤", "2.2", "比值"],
    ["》90%", "percent", ">", "90", "%"],
    ["≤18:1", "quantity", "≤", "18", ":1"],
    ["≥9O%", "percent", "≥", "90", "%"],
    ["≤1o0人", "quantity", "≤", "100", "人"],
    ["≥98", "quantity", "≥", "98", null],
    ["≤156万", "quantity", "≤", "1560000", null],
    ["≥10亿元", "amount", "≥", "1000000000", "元"],
    ["较上年提高5%以上", "percent", "≥", "5", "%"],
    ["≤15/10万", "quantity", "≤", "15", "/10万"],
    ["3个月内", "duration", "≤", "3", "月"],
    ["≥1000㎡", "quantity", "≥", "1000", "平方米"],
    ["≥2万m³", "quantity", "≥", "20000", "立方米"],
    ["85", "quantity", null, "85", null],
    ["30件左右", "quantity", null, "30", "件"],
    ["≥5平方米（含）", "quantity", "≥", "5", "平方米"],
    ["95%以上以上", "percent", "≥", "95", "%"],
  ])("reads %s", (text, ...expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it.each([
    "12月31日前",
    "2023年底",
    "12月底到位",
    "2021年12月31日",
    "2023-12-31",
    "2023.7.14",
    "年底前",
    "12月底前",
    "约2023年底",
  ])("reads %s as a date", (text) => {
    expect(brief(text)).toEqual(["date", null, null, null]);
  });

  it("reads ranges of figures and of dates", () => {
    expect(parseTarget("3-5次")).toMatchObject({ kind: "range", unit: "次", range: { low: "3", high: "5" } });
    expect(parseTarget("80%~90%")).toMatchObject({ kind: "range", unit: "%", range: { low: "80", high: "90" } });
    expect(parseTarget("2023.07-2024.01")).toMatchObject({ kind: "range", range: { low: "2023.07", high: "2024.01" } });
    expect(parseTarget("2021年1月-12月")).toMatchObject({ kind: "range", range: { low: "2021年1月", high: "12月" } });
  });

  it.each([
    "优良",
    "已完成",
    "应保尽保",
    "逐步提高",
    "长期",
    "按月安排",
    "严格按照预算标准1000元/人兑付",
    "前三名",
    "较上年提高",
  ])("takes %s as words", (text) => {
    expect(brief(text)).toEqual(["qualitative", null, null, null]);
  });

  it.each(["", "　", "/", "-", "*"])("takes %j as blank", (text) => {
    expect(brief(text)).toEqual(["unknown", null, null, null]);
  });

  it("takes comparator and unit from columns of their own", () => {
    expect(brief("8", { comparator: "≥", unit: "万平方公里" })).toEqual(["quantity", "≥", "80000", "平方公里"]);
    expect(brief("100", { comparator: "＝", unit: "%" })).toEqual(["percent", "=", "100", "%"]);
    expect(brief("270", { comparator: "≤", unit: "万元" })).toEqual(["amount", "≤", "2700000", "元"]);
    expect(brief("提升", { comparator: "定性", unit: null })).toEqual(["qualitative", null, null, null]);
  });

  it("keeps the value's own unit when a column repeats it", () => {
    expect(brief("30万件", { comparator: "≥", unit: "件" })).toEqual(["quantity", "≥", "300000", "件"]);
    expect(brief("30", { unit: "constructor" })).toEqual(["quantity", null, "30", "constructor"]);
  });

  it.each(["1,2000", "12,3410元", "2023年底第一季度", "5以上以内"])("does not take %s for a figure", (text) => {
    expect(parseTarget(text).number).toBeNull();
  });

  it("takes several values of one cell apart", () => {
    const value = parseTarget("≥30次；≥30篇；≥15次；");
    expect(value.number).toBeNull();
    expect(value.parts.map(({ number, unit }) => [number, unit])).toEqual([
      ["30", "次"],
      ["30", "篇"],
      ["15", "次"],
    ]);
  });

  it.each([
    ["　≥98　", ["stray-blank"]],
    ["≥９５％", ["full-width"]],
    ["》90%", ["bracket-comparator"]],
    ["≥100%%", ["doubled-sign"]],
    ["≥≥100%", ["doubled-sign"]],
    ["≥完成全部工作任务", ["glued-sentence"]],
    ["≤156万", ["bare-magnitude"]],
    ["≥95%", []],
  ])("notes how %j is written", (text, flaws) => {
    expect(parseTarget(text).flaws).toEqual(flaws);
  });

  it("keeps the text untouched", () => {
    expect(parseTarget("　≥ 98　").text).toBe("　≥ 98　");
  });
});
