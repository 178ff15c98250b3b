import { impliesUnit, isCountUnit } from "../../../src/core/indicators/units";

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
