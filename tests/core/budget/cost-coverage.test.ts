import { coverageOf } from "../../../src/core/budget/cost-coverage";
import { indicatorOf } from "../../support/indicator";

const coverage = (name: string, target: string) => coverageOf(indicatorOf("成本指标", name, target));

describe("coverageOf", () => {
  it.each([
    ["绿化养护费用", "≤120万元", 120e6],
    ["保洁费用", "≤20万/月", 240e6],
    ["每月人工成本", "≤2万元", 24e6],
    ["每季度租金", "≤1万元", 4e6],
    ["补助标准总额", "≤12万元", 12e6],
    ["事业单位运转经费", "≤30万元", 30e6],
    ["设备租金", "≤3万元/年", 3e6],
  ])("takes %s %s for an amount of the year", (name, target, fen) => {
    expect(coverage(name, target)).toEqual({ kind: "yearly", fen });
  });

  it.each([
    ["人均培训成本", "≤400元", "人", 1],
    ["单台割灌机购置成本", "≤2万元", "台", 1],
    ["小学生均公用经费", "≤720元", "生", 1],
    ["月人均工资标准", "≤3000元", "人", 12],
    ["人均每月伙食费", "≤600元", "人", 12],
    ["户厕改造补助标准", "≤2000元", null, null],
    ["每公里硬化路成本", "≤60万元", "公里", 1],
    ["单位面积保洁成本", "≤20元", null, null],
    ["培训费", "≤400元/人", "人", 1],
    ["护林员补助", "≤8000元/人·年", "人", 1],
    ["岗位补贴", "≤800元/人·月", "人", 12],
    ["外勤经费", "130元/人/天", "人", null],
    ["造林成本", "≤1500元/亩", "亩", 1],
  ])("takes %s %s for a unit cost", (name, target, per, timesAYear) => {
    expect(coverage(name, target)).toMatchObject({ kind: "unit", per, timesAYear });
  });

  it("says nothing of rows without money", () => {
    expect(coverage("成本控制率", "≤100%")).toBeNull();
  });
});
