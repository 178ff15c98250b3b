import {
  commonPiece,
  commonTail,
  isQualifiedName,
  isSameMeasure,
  measuredName,
  measuredObject,
  partsOfMeasured,
  similarity,
} from "../../../src/core/indicators/names";

describe("measuredName", () => {
  it.each([
    ["提高窗口服务运行率", "窗口服务运行率"],
    ["切实提高窗口服务运行率（%）", "窗口服务运行率"],
    ["市、县 两级 平台覆盖率。", "市县两级平台覆盖率"],
    ["学员满意度情况", "学员满意度"],
    ["降低能耗比例", "降低能耗比例"],
    ["提高办结率", "办结率"],
    ["提升度", "提升度"],
    ["", ""],
  ])("%s → %s", (name, expected) => {
    expect(measuredName(name)).toBe(expected);
  });
});

describe("partsOfMeasured and measuredObject", () => {
  it.each([
    ["图书馆总分馆覆盖率", "覆盖率", "图书馆总分馆"],
    ["全年借阅量", "量", "全年借阅"],
    ["读者满意度指标", "满意度", "读者"],
    ["讲座场次", "场次", "讲座"],
    ["阅读活动人次", "人次", "阅读活动"],
    ["新建书屋", "", "新建书屋"],
  ])("%s → %s of %s", (name, head, object) => {
    expect(partsOfMeasured(measuredName(name))).toEqual({ head, object });
    expect(measuredObject(name)).toBe(object);
  });
});

describe("isSameMeasure", () => {
  it("looks through verbs of improvement only", () => {
    expect(isSameMeasure("提升借阅办理率", "借阅办理率")).toBe(true);
    expect(isSameMeasure("降低借阅办理率", "借阅办理率")).toBe(false);
  });
});

describe("isQualifiedName", () => {
  it.each([
    ["分馆设备资金到位率", "资金到位率", true],
    ["资金到位率", "分馆设备资金到位率", true],
    ["资金到位率", "资金到位率", false],
    ["分馆设备合格率", "合格率", false],
    ["设备验收率", "设备验收及时率", false],
  ])("%s, %s → %s", (a, b, expected) => {
    expect(isQualifiedName(a, b)).toBe(expected);
  });
});

describe("commonPiece", () => {
  it.each([
    ["市县两级服务中心", "各镇便民服务中心指导", "服务中心"],
    ["abcab", "cab", "cab"],
    ["甲乙", "丙丁", ""],
    ["", "甲", ""],
    ["甲甲甲", "甲甲", "甲甲"],
  ])("%s, %s → %s", (a, b, expected) => {
    expect(commonPiece(a, b)).toBe(expected);
  });
});

describe("similarity", () => {
  it.each([
    ["借阅办理率", "借阅办理率", 1],
    ["提高借阅办理率", "借阅办理率", 1],
    ["图书借阅办理率", "借阅办理率", 0.8],
    ["借阅办理率", "讲座场次", 0],
    ["", "", 1],
    ["甲", "乙", 0],
  ])("%s, %s → %d", (a, b, expected) => {
    expect(similarity(a, b)).toBeCloseTo(expected);
  });

  it("does not count a repeated pair twice", () => {
    expect(similarity("率率率率", "率率")).toBeCloseTo(0.5);
  });
});

describe("commonTail", () => {
  it.each([
    ["政务服务事项办当天结率", "行政审批事项当天办结率", 7],
    ["借阅率", "借阅率", 3],
    ["借阅率", "借阅数", 0],
    ["", "率", 0],
  ])("%s, %s → %d", (a, b, expected) => {
    expect(commonTail(a, b)).toBe(expected);
  });
});
