import { isNotApplicable } from "../../../src/core/indicators/not-applicable";
import { indicatorOf } from "../../support/indicator";

const isLeftOut = (name: string, target = "无") => isNotApplicable(indicatorOf("生态效益指标", name, target));

describe("isNotApplicable", () => {
  it.each(["无", "/", "", "不适用", "不涉及该类指标", "不直接产生经济效益"])("takes %j as left out", (name) => {
    expect(isLeftOut(name)).toBe(true);
  });

  it.each(["不涉及", "（不适用）", "本项目不涉及"])("takes the value %s as leaving its indicator out", (target) => {
    expect(isLeftOut("绿化面积", target)).toBe(true);
  });

  it.each(["无安全责任事故", "不发生群体性事件", "绿化面积"])("takes %s as an indicator", (name) => {
    expect(isLeftOut(name)).toBe(false);
  });
});
