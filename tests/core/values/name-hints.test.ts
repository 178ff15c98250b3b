import { signInName, unitInName } from "../../../src/core/values/name-hints";

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

describe("signInName", () => {
  it.each([
    ["受训人次（≥）", "≥"],
    ["栽种树木数量（≥**株）", "≥"],
    ["苗木死亡率（不高于__%）", "不高于"],
  ])("reads %s", (name, sign) => {
    expect(signInName(name)).toBe(sign);
  });

  it.each(["栽种树木数量（株）", "成活率（≥85%）", "栽种树木数量（≥二期）"])("finds none in %s", (name) => {
    expect(signInName(name)).toBeNull();
  });
});
