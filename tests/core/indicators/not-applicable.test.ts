import { projectForm } from "../../../src/core/rules/cases";
import { isNotApplicable } from "../../../src/core/indicators/not-applicable";

const named = (name: string) =>
  projectForm({ indicators: [["生态效益指标", name, "无"]] }).indicators.every(isNotApplicable);

describe("isNotApplicable", () => {
  it.each(["无", "/", "", "不适用", "不涉及该类指标", "不直接产生经济效益"])("takes %j as left out", (name) => {
    expect(named(name)).toBe(true);
  });

  it.each(["无安全责任事故", "不发生群体性事件", "绿化面积"])("takes %s as an indicator", (name) => {
    expect(named(name)).toBe(false);
  });
});
