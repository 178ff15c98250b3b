import { isMoneyName, isMoneyRow } from "../../../src/core/budget/money-names";
import { projectForm } from "../../../src/core/rules/cases";

describe("money names", () => {
  it.each(["印刷费用", "救助补助标准", "职工工资总额", "外聘专家报酬（元/天）", "税收收入"])("%s is money", (name) => {
    expect(isMoneyName(name)).toBe(true);
  });

  it.each(["印刷费用控制率", "工资发放人数", "资金到位时间"])("%s is none", (name) => {
    expect(isMoneyName(name)).toBe(false);
  });

  it("takes every row of a cost branch for money", () => {
    const { indicators } = projectForm({
      indicators: [
        ["成本指标", "设备更新", "≤3万元"],
        ["数量指标", "设备更新", "≥3台"],
      ],
    });
    expect(indicators.map(isMoneyRow)).toEqual([true, false]);
  });
});
