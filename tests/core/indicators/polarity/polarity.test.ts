import { CATALOG } from "../../../../src/core/catalog/catalog";
import { polarityOf, polarityOfName } from "../../../../src/core/indicators/polarity/polarity";
import { measureName } from "../../../../src/core/indicators/measure";
import { readUnit } from "../../../../src/core/values/units";
import { indicatorOf } from "../../../support/indicator";
import { namesWithUnits } from "./names-with-units";

const byWords = (name: string, unit: string) =>
  polarityOfName({ name: measureName(name), unit: readUnit(unit).unit, category: null });

describe("words across the border of two others", () => {
  it.each([
    ["线上访问量", "次"],
    ["办事件数", "件"],
    ["物流产业园数量", "个"],
    ["职工资助人数", "人"],
    ["免费用水户数", "户"],
    ["安排放映场次", "场"],
    ["对外流通量", "吨"],
  ])("do not make a harm or a cost of %s in %s", (name, unit) => {
    expect(byWords(name, unit)?.direction).not.toBe("down");
  });

  it("leaves the words themselves", () => {
    expect(byWords("职工上访人次", "人次")?.direction).toBe("down");
    expect(byWords("施工安全事故起数", "起")?.direction).toBe("down");
    expect(byWords("移民工程管护期限", "年")).toBeNull();
    expect(byWords("频段监测累计时长", "小时")).toBeNull();
  });
});

describe("polarityOfName", () => {
  it.each(
    namesWithUnits(`稳定运行率 % | 在线率 % | 毕业生就业率 % | 投诉处理及时率 % | 信访事项化解率 % | 设备无故障运行率 % | 无投诉率 % | 能耗下降率 %
    投诉下降率 % | 污水处理率 % | 垃圾清运量 吨 | 水质优良比例 % | 隐患整改率 % | 黑臭水体消除率 % | 失业人员再就业率 % | 漏报率下降幅度 %
    减少污染物排放量 吨 | 降低企业成本 % | 避免财政资金损失 万元 | 人均收入增长率 % | 火灾扑救成功率 % | 传染病报告率 % | 抗诉案件改判率 %`),
  )("knows that more is better: %s in %s", (name, unit) => {
    expect(byWords(name, unit)?.direction).toBe("up");
  });

  it.each(
    namesWithUnits(`空置率 % | 垃圾清运群众投诉件数 件 | 供水管网漏损率 % | 火灾起数 起 | PM2.5年均浓度 微克/立方米 | 投诉率 % | 逾期办结率 % | 超时办件率 % | 不满意率 % | 一审改判率 %
    网络中断次数 次 | 污染物排放量 吨 | 差旅费支出增长率 % | 合格率下降幅度 % | 群体性事件起数 起 | 安全隐患数量 个 | 违规使用资金次数 次
    应急响应时间 分钟 | 审批办理时限 工作日 | 平均等候时间 分钟 | 故障修复时间 小时 | 因公出国次数 次 | 法定传染病漏报率 %`),
  )("knows that less is better: %s in %s", (name, unit) => {
    expect(byWords(name, unit)?.direction).toBe("down");
  });

  it.each([
    ["开放时间", "小时"],
    ["志愿服务时长", "小时"],
    ["平均无故障运行时间", "小时"],
    ["查处违法案件数", "件"],
    ["受理投诉件数", "件"],
    ["预算执行率", "%"],
    ["临时聘用人员数量", "人"],
    ["追缴违规发放补贴资金", "万元"],
    ["便民利民率", "%"],
  ])("leaves open what its words leave open: %s in %s", (name, unit) => {
    expect(byWords(name, unit)).toBeNull();
  });

  it("hardly ever contradicts the catalog, although it does not look into it", () => {
    const listed = CATALOG.indicators.filter(({ comparator }) => comparator !== null);
    const said = listed.flatMap((indicator) => {
      const { name, unit, category, direction } = indicator;
      const read = polarityOfName({ name: measureName(name), unit: readUnit(unit ?? "").unit, category });
      return read ? [{ name, isRight: (read.direction === "up") === (direction === "positive") }] : [];
    });
    const wrong = said.filter(({ isRight }) => !isRight).map(({ name }) => name);
    expect(said.length).toBeGreaterThan(listed.length * 0.7);
    expect(wrong).toEqual(["带动社会投资额", "办公用品采购批次"]);
  });
});

describe("polarityOf", () => {
  it("believes the catalog before the words", () => {
    expect(polarityOf(indicatorOf("数量指标", "租赁车辆数量", "≤5辆"))).toEqual({ direction: "down", about: "means" });
    expect(polarityOf(indicatorOf("经济效益指标", "带动社会投资额", "≥100万元"))?.direction).toBe("up");
  });

  it("answers null again for the same row", () => {
    const indicator = indicatorOf("社会效益指标", "便民利民率", "≥98%");
    expect([polarityOf(indicator), polarityOf(indicator)]).toEqual([null, null]);
  });
});

describe("things that break off, fail or turn worse", () => {
  it.each([
    ["疫苗冷链断链批次", "批"],
    ["修复地块返退化率", "%"],
    ["译稿被退回重译率", "%"],
    ["浮标失踪套数", "套"],
    ["河道断流天数", "天"],
    ["航线停航航次", "航次"],
    ["样品重测率", "%"],
    ["关键物资断档次数", "次"],
    ["火场复燃次数", "次"],
    ["治疗期内复吸率", "%"],
  ])("%s in %s is better when lower", (name, unit) => {
    expect(polarityOfName({ name, unit, category: "quality" })?.direction).toBe("down");
  });

  it.each([
    ["退化草原修复率", "%"],
    ["沙化土地治理面积", "亩"],
    ["石漠化综合治理面积", "公顷"],
  ])("%s in %s is not, since that is dealt with", (name, unit) => {
    expect(polarityOfName({ name, unit, category: "quantity" })?.direction).not.toBe("down");
  });
});
