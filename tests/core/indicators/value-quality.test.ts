import { valueFlaw, type ValueFlaw } from "../../../src/core/indicators/value-quality";
import { indicatorOf } from "../../support/indicator";

const flaw = (name: string, target: string): ValueFlaw | null => valueFlaw(indicatorOf("社会效益指标", name, target));

describe("valueFlaw", () => {
  it("accepts a time without an end only for lasting effects", () => {
    expect(valueFlaw(indicatorOf("可持续影响指标", "古树保护", "长期"))).toBeNull();
    expect(valueFlaw(indicatorOf("社会效益指标", "古树保护", "长期"))).toBe("endless");
  });

  it.each<[string, string, ValueFlaw]>([
    ["群众负担", "较好", "praise"],
    ["影响程度", "影响深远", "praise"],
    ["居民负担", "有效", "praise"],
    ["居住环境", "改善", "direction"],
    ["社会和谐", "促进", "direction"],
    ["城区绿化", "持续发展", "direction"],
    ["更新座椅数量", "若干", "indefinite"],
    ["更新垃圾箱数量", "一批", "indefinite"],
    ["受益人次", "数百人", "indefinite"],
    ["影响期限", "长期", "endless"],
    ["履行职能", "无", "nothing"],
    ["改善环境", "是", "yes"],
    ["管网改造成本", "参照招标价控制", "sentence"],
    ["人才发展", "激发青年科技人才创新活力", "sentence"],
    ["便捷率", "保障程度", "measure"],
    ["工程费用", "万元", "unit-only"],
    ["应急演练", "已完成", "result"],
    ["护林制度建设", "已全面建立", "result"],
    ["指导茶园建设", "指导茶园建设", "name-again"],
  ])("finds what is wrong with %s: %s", (name, target, expected) => {
    expect(flaw(name, target)).toBe(expected);
  });

  it.each([
    ["居住环境", "明显改善"],
    ["业务能力", "不断提升"],
    ["农产品价格", "不高于市场价"],
    ["学业水平", "不低于全市平均水平"],
    ["制度健全性", "健全"],
    ["安全事故", "无"],
    ["设备是否纳入共享平台", "是"],
    ["考评名次", "前三名"],
    ["抽查频次", "每季度1次"],
    ["服务质量", "优"],
    ["完成时间", "12月底前"],
    ["满意度", "≥90%"],
    ["发放时间", "按月发放"],
    ["资金拨付", "按时"],
    ["专款专用", "专款专用"],
    ["企业结算", "不超过预算"],
  ])("accepts %s: %s", (name, target) => {
    expect(flaw(name, target)).toBeNull();
  });
});
