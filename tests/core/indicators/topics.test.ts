import { topicsOfName } from "../../../src/core/indicators/topics";

const shareTopic = (a: string, b: string): boolean => {
  const topics = new Set(topicsOfName(a));
  return topicsOfName(b).some((topic) => topics.has(topic));
};

describe("topicsOfName", () => {
  it.each([
    ["发放居民健康手册", "印制健康手册"],
    ["窗口办件量", "综合窗口受理事项"],
    ["培训人次", "参训人员数量"],
    ["绿化面积", "绿化面积"],
    ["羽毛球场", "羽毛球拍"],
  ])("sees one topic in %s and %s", (a, b) => {
    expect(shareTopic(a, b)).toBe(true);
  });

  it.each([
    ["发放居民健康手册", "采购图书"],
    ["全年完成项目数量", "全年开展工作数量"],
    ["绿化面积", "修缮面积"],
  ])("sees none in %s and %s", (a, b) => {
    expect(shareTopic(a, b)).toBe(false);
  });
});
