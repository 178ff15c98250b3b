import type { IndicatorSpec } from "../../../src/core/rules/cases";
import { moneyValue } from "../../../src/core/budget/money";
import { indicatorOf } from "../../support/indicator";

describe("moneyValue", () => {
  it.each<[IndicatorSpec, number]>([
    [["成本指标", "设备费用", "≤156万元"], 156e6],
    [["成本指标", "设备费用", "≤1,200.50元"], 120050],
    [["成本指标", "设备费用", "2亿元"], 2e10],
    [["成本指标", "设备费用", "≤156万"], 156e6],
    [["经济效益指标", "门票收入", "≥300万元"], 3e8],
    [["成本指标", "设备费用（万元）", "≤156"], 156e6],
    [["成本指标", "设备费用", "156", { unit: "万元" }], 156e6],
  ])("reads the total of %j", (spec, fen) => {
    expect(moneyValue(indicatorOf(...spec))).toEqual({ fen, unit: "元" });
  });

  it.each<[IndicatorSpec]>([
    [["数量指标", "办理事项数", "≥30万"]],
    [["成本指标", "设备费用", "≤10%"]],
    [["成本指标", "设备费用", "≤156"]],
    [["成本指标", "设备费用（台）", "≤156"]],
    [["成本指标", "设备费用", "100-120万元"]],
    [["成本指标", "设备费用", "控制在预算内"]],
  ])("takes %j for no money", (spec) => {
    expect(moneyValue(indicatorOf(...spec))).toBeNull();
  });

  it("keeps the period behind an incomplete unit", () => {
    expect(moneyValue(indicatorOf("成本指标", "保洁费用", "≤20万/月"))).toEqual({ fen: 20e6, unit: "元/月" });
  });

  it("keeps the unit of amounts for one of something", () => {
    expect(moneyValue(indicatorOf("成本指标", "培训费标准", "≤400元/人·天"))).toEqual({ fen: 40000, unit: "元/人·天" });
    expect(moneyValue(indicatorOf("成本指标", "培训费（元/人/天）", "400"))).toEqual({ fen: 40000, unit: "元/人/天" });
  });
});
