import { impliesUnit, isCountUnit, isKnownUnit, unitInName } from "../../../src/core/indicators/units";

describe("isKnownUnit", () => {
  it.each(["株", "%", "万元", "元/人/天", "元/人·月", "万平方公里", "台（套）", "次/月", "元/生·年", "工作日"])(
    "knows %s",
    (unit) => {
      expect(isKnownUnit(unit)).toBe(true);
    },
  );

  it.each(["", "万", "含补种", "高级职称同", "个数", "市"])("does not know %j", (unit) => {
    expect(isKnownUnit(unit)).toBe(false);
  });
});

describe("unitInName", () => {
  it.each([
    ["栽种树木数量（株）", "株"],
    ["外聘专家报酬（元/人/天）", "元/人/天"],
    ["栽种树木数量（≥**株）", "株"],
    ["修缮面积(单位：万平方米)", "平方米"],
    ["一级技工（含学徒）（元/天）", "元/天"],
  ])("reads %s", (name, unit) => {
    expect(unitInName(name)).toBe(unit);
  });

  it.each(["栽种树木数量", "栽种树木数量（含补种）", "接收档案（卷）数"])("finds none in %s", (name) => {
    expect(unitInName(name)).toBeNull();
  });
});

describe("impliesUnit", () => {
  it("knows names whose last word is the unit or whose figure has none", () => {
    expect(["参训人次", "拥堵指数", "年度考核得分"].map(impliesUnit)).toEqual([true, true, true]);
    expect(["修缮面积", "新建站点数量", "人次达标率"].map(impliesUnit)).toEqual([false, false, false]);
  });
});

describe("isCountUnit", () => {
  it("tells things from dimensions and money", () => {
    expect(["株", "人次"].map(isCountUnit)).toEqual([true, true]);
    expect(["天", "平方米", "元", "%"].map(isCountUnit)).toEqual([false, false, false, false]);
  });
});
