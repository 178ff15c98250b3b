import { polarityByBranch } from "../../../../src/core/indicators/polarity/by-branch";
import { wordsIn } from "../../../../src/core/indicators/polarity/words";
import type { IndicatorCategory } from "../../../../src/core/forms/form";

const polarity = (name: string, unit: string, category: IndicatorCategory) =>
  polarityByBranch({ name, unit, category }, wordsIn(name));

describe("polarityByBranch", () => {
  it.each([
    ["新创木偶戏剧目", "部", "quantity", "count"],
    ["受益茶农人口", "人", "social-benefit", "count"],
    ["查获走私案件数", "起", "quantity", "count"],
    ["茶农户均增收", "元", "economic-benefit", "gain"],
    ["为企业挽回损失", "元", "social-benefit", "gain"],
  ] as const)("knows that more is better: %s in %s under %s", (name, unit, category, about) => {
    expect(polarity(name, unit, category)).toEqual({ direction: "up", about });
  });

  it.each([
    ["聘用护林员人数", "人", "quantity"],
    ["安保人员数量", "人", "quantity"],
    ["垃圾清运投诉件数", "件", "quantity"],
    ["公务接待批次", "批次", "quantity"],
    ["拥堵指数", "分", "social-benefit"],
    ["项目收入", "元", "quantity"],
    ["地震自动速报", "分钟", "timeliness"],
    ["项目实施周期", "月", "timeliness"],
    ["受益茶农人口", "人", "satisfaction"],
  ] as const)("leaves %s in %s under %s undecided", (name, unit, category) => {
    expect(polarity(name, unit, category)).toBeNull();
  });
});
