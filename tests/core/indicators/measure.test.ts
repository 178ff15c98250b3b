import {
  isCeiling,
  isFloor,
  measureName,
  STARTS_WITH_REDUCTION,
  withoutSerial,
} from "../../../src/core/indicators/measure";
import { indicatorOf } from "../../support/indicator";

describe("measureName", () => {
  it("drops blanks, remarks in brackets and end punctuation", () => {
    expect(measureName("　参训人员 满意度（%）。")).toBe("参训人员满意度");
    expect(measureName("培训（线上）人次")).toBe("培训人次");
  });
});

describe("withoutSerial", () => {
  it.each([
    "指标2：培训人次",
    "指标12:培训人次",
    "指标一、培训人次",
    "②培训人次",
    "（3）培训人次",
    "4、培训人次",
    "指标1培训人次",
  ])("drops the number of %s", (name) => {
    expect(withoutSerial(name)).toBe("培训人次");
  });
  it.each(["指标2：", "12345热线办结率", "指标完成率", "3.5吨货车数", "110接警数", "一次办结率"])(
    "leaves %s",
    (name) => {
      expect(withoutSerial(name)).toBe(name);
    },
  );
});

describe("isFloor and isCeiling", () => {
  it.each([
    ["≥3件", true, false],
    [">3件", true, false],
    ["≤3件", false, true],
    ["不超过3件", false, true],
    ["=3件", false, false],
    ["3件", false, false],
  ])("of %s", (target, floor, ceiling) => {
    const row = indicatorOf("数量指标", "办理事项", target);
    expect(isFloor(row)).toBe(floor);
    expect(isCeiling(row)).toBe(ceiling);
  });
});

describe("STARTS_WITH_REDUCTION", () => {
  it.each(["减少支出", "有效降低能耗", "进一步压缩开支"])("knows %s", (name) => {
    expect(name).toMatch(STARTS_WITH_REDUCTION);
  });
  it.each(["节能产品数", "费用降低率", "能耗减少量"])("leaves %s", (name) => {
    expect(name).not.toMatch(STARTS_WITH_REDUCTION);
  });
});
