import { isKnownUnit } from "../../../src/core/values/known-units";

describe("isKnownUnit", () => {
  it.each(["株", "%", "万元", "元/人/天", "元/人·月", "万平方公里", "台（套）", "次/月", "元/生·年", "工作日"])(
    "knows %s",
    (unit) => {
      expect(isKnownUnit(unit)).toBe(true);
    },
  );

  it.each(["", "万", "含补种", "高级职称同", "个数", "市"])("does not know %j", (unit) => {
    expect(isKnownUnit(unit)).toBe(false);
  });
});
