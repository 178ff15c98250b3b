import { isOpenEndedName, isPlannedName, isRateName, isSatisfactionName } from "../../../src/core/indicators/rates";

describe("names of rates", () => {
  it.each(["检测合格率", "完成率（%）", "费用占比", "居民满意度情况", "参训学员好评率", "手术成功率", "治疗有效率"])(
    "takes %s for a rate",
    (name) => {
      expect(isRateName(name)).toBe(true);
    },
  );

  it.each([
    "巡查频率",
    "建筑容积率",
    "设备功率",
    "存货周转率",
    "满意度调查次数",
    "合格率提升措施",
    "办事效率",
    "千户停电率",
  ])("takes %s for no rate", (name) => {
    expect(isRateName(name)).toBe(false);
  });

  it("knows satisfaction by the name's end", () => {
    expect(isSatisfactionName("居民满意度（%）")).toBe(true);
    expect(isSatisfactionName("检测合格率")).toBe(false);
  });

  it("tells shares of a whole from growth and from plans", () => {
    expect([isOpenEndedName("销售额增长率"), isOpenEndedName("检测合格率")]).toEqual([true, false]);
    expect([isPlannedName("年度任务完成率"), isPlannedName("检测合格率")]).toEqual([true, false]);
  });
});
