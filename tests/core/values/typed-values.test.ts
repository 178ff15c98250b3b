import { parseTarget } from "../../../src/core/values/parse-target";
import { repeated } from "../../support/attack-cells";
import { growth, isTooMuch } from "../../support/growth";

/** [comparator, number, unit], as officials type values. */
const brief = (text: string) => {
  const { comparator, number, unit } = parseTarget(text);
  return [comparator, number, unit];
};

describe("values as they are typed", () => {
  it.each<[string, string | null, string, string | null]>([
    // Words before the figure.
    ["在建3座", null, "3", "座"],
    ["完成率100%", null, "100", "%"],
    ["完善率95%以上", "≥", "95", "%"],
    ["节约12.5万千瓦时", null, "125000", "千瓦时"],
    ["比上年上升5%", null, "5", "%"],
    ["比2024年增长5%", null, "5", "%"],
    ["投诉率≤5%", "≤", "5", "%"],
    ["每座检测成本不高于8万元/座", "≤", "80000", "元/座"],
    ["培训人数达到300人", "≥", "300", "人"],
    ["新增就业岗位500个", null, "500", "个"],
    ["完成工程量的80%", null, "80", "%"],
    ["投诉件数为0", null, "0", null],
    ["满意度95", null, "95", null],
    ["优良率≥90", "≥", "90", null],
    ["接到报警后30分钟内到达现场", "≤", "30", "分钟"],
    // A span of months, a year or an ordinal before the figure measures nothing.
    ["1- 12月执行率≥95%", "≥", "95", "%"],
    ["2026年1-12月支付率达到90%", "≥", "90", "%"],
    ["第一季度完成率30%", null, "30", "%"],
    // Words behind it.
    ["95%以上。", "≥", "95", "%"],
    ["≥3次培训", "≥", "3", "次"],
    ["10个村", null, "10", "个"],
    ["5公里以上道路", "≥", "5", "公里"],
    ["24小时内响应", "≤", "24", "小时"],
    ["3个工作日内办结", "≤", "3", "工作日"],
    ["3次内部会议", null, "3", "次"],
    ["500名及以上", "≥", "500", "名"],
    ["100%完成", null, "100", "%"],
    // Comparators in words.
    ["大于等于95%", "≥", "95", "%"],
    ["大于或等于95%", "≥", "95", "%"],
    ["小于或者等于5%", "≤", "5", "%"],
    ["应不低于95%", "≥", "95", "%"],
    ["为0起", "=", "0", "起"],
    ["为100%", "=", "100", "%"],
    ["须达到90%", "≥", "90", "%"],
    ["不得超过5%", "≤", "5", "%"],
    ["控制在5%以内", "≤", "5", "%"],
    ["限制在10万元内", "≤", "100000", "元"],
    ["保持在95%以上", "≥", "95", "%"],
    ["超300人", ">", "300", "人"],
    ["近300人", null, "300", "人"],
    // Spans of time.
    ["≤1月", "≤", "1", "月"],
    ["3月内", "≤", "3", "月"],
    ["6个月以内", "≤", "6", "月"],
    ["4个季度", null, "4", "季度"],
    // Numerals in words.
    ["两次", null, "2", "次"],
    ["一支", null, "1", "支"],
    ["不少于两次", "≥", "2", "次"],
    ["三个工作日内", "≤", "3", "工作日"],
    ["十二场次", null, "12", "场次"],
    ["两万元", null, "20000", "元"],
    ["百分之九十五", null, "95", "%"],
    ["百分之95以上", "≥", "95", "%"],
    ["千分之五", null, "5", "‰"],
    // Units in brackets, with a second name, Latin ones.
    ["1000（册）", null, "1000", "册"],
    ["100（万元）", null, "1000000", "元"],
    ["≥90.00(%)", "≥", "90", "%"],
    ["≤0.5mg/L", "≤", "0.5", "mg/L"],
    ["5km²", null, "5", "平方公里"],
    // Marks and brackets around the whole.
    ["（95%）", null, "95", "%"],
    ["“≥95%”", "≥", "95", "%"],
    ["1、≥95%", "≥", "95", "%"],
    ["①培训3次", null, "3", "次"],
  ])("%s", (text, ...expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it.each<[string, string, string]>([
    ["≤50万/月", "500000", "月"],
    ["20万元/公里", "200000", "公里"],
    ["120元/人·次", "120", "人次"],
    ["2000元/人/年", "2000", "人·年"],
    ["100元每人每月", "100", "人·月"],
    ["每月50万元", "500000", "月"],
    ["每人每天100元", "100", "人·天"],
    ["人均500元", "500", "人"],
    ["户均增收2000元以上", "2000", "户"],
    ["平均5万元", "50000", "单位"],
    ["每万人≥3张", "3", "万人"],
    ["每季度一次", "1", "季度"],
  ])("%s is no total", (text, number, per) => {
    expect(parseTarget(text)).toMatchObject({ number, per });
  });

  it.each(["≤50万元", "全年50万元", "完成投资额1.2亿元", "每亩节水率30%", "≥10台/件/套"])("%s is a total", (text) => {
    expect(parseTarget(text).per).toBeNull();
  });

  it.each([
    "2026年12月前完成",
    "2026年12月31日之前全部完成并通过验收",
    "12月底前支付完毕",
    "于2026年6月底前",
    "2026年第四季度",
    "上半年",
    "当年12月",
    "每月15日前",
    "2026/12/31",
    "不迟于12月31日",
  ])("%s is a date", (text) => {
    expect(parseTarget(text)).toMatchObject({ kind: "date", number: null });
  });

  it.each([
    ["2026年1月--2026年12月", "2026年1月", "2026年12月"],
    ["1-12月", "1", "12月"],
    ["2026年6月至10月", "2026年6月", "10月"],
  ])("%s is a span of months", (text, low, high) => {
    const { kind, range } = parseTarget(text);
    expect([kind, range?.low, range?.high]).toEqual(["range", low, high]);
  });

  it("takes a floor and a ceiling for a range", () => {
    expect(parseTarget("≥80%且≤90%")).toMatchObject({ kind: "range", unit: "%", range: { low: "80", high: "90" } });
  });

  it.each([
    ["3次，2人", ["3", "2"]],
    ["培训3次，检查2次", ["3", "2"]],
    ["1.培训3次；2.检查2次", ["3", "2"]],
    ["①培训3次②检查2次", ["3", "2"]],
    ["一季度25%，二季度50%", ["25", "50"]],
  ])("%s holds several values", (text, numbers) => {
    const { number, parts } = parseTarget(text);
    expect([number, parts.map((part) => part.number)]).toEqual([null, numbers]);
  });

  it.each([
    "1:20",
    "2/3",
    "5+2天",
    "5A级",
    "±5%",
    "1年2次",
    "80%≤X≤90%",
    "15日前",
    "前10名",
    "第1名",
    "由80%提高到95%",
    "不低于去年95%",
    "不发生1起事故",
    "优（90分以上）",
    "符合GB18918一级A标准",
    "参照2024年标准500元",
    "8:30-17:30",
    "接到电话8小时内到达，24小时内修复",
    "三级",
    "一流",
    "一批",
    "一人一档",
    "十分满意",
    "万无一失",
    "底数清、情况明",
  ])("%s states no figure that could be compared", (text) => {
    expect(parseTarget(text).number).toBeNull();
  });

  it("takes what stands in columns of their own, however they are written", () => {
    const read = (text: string, comparator: string, unit: string) => {
      const value = parseTarget(text, { comparator, unit });
      return [value.comparator, value.number, value.unit];
    };
    expect(read("90", "大于等于", "百分比")).toEqual(["≥", "90", "%"]);
    expect(read("90", "≥（大于等于）", "(%)")).toEqual(["≥", "90", "%"]);
    expect(read("26", "小于或等于", "(万元)")).toEqual(["≤", "260000", "元"]);
    expect(read("60", "定量", "-")).toEqual([null, "60", null]);
    expect(read("30万", "≤", "万元")).toEqual(["≤", "300000", "元"]);
    expect(read("30万", "≤", "元")).toEqual(["≤", "300000", "元"]);
    expect(read("50万/月", "≤", "")).toEqual(["≤", "500000", "/月"]);
  });

  it("takes as long to read a cell as it is long, whatever it holds", async () => {
    const pieces = [
      "约",
      "每",
      "9",
      "9,",
      "≥",
      "至",
      "以上",
      "1-",
      "(",
      "元/",
      "增长",
      "3次，",
      "①",
      "万",
      "不得",
      "；",
      "\n1、",
    ];
    for (const piece of pieces) {
      const read = (length: number): void => {
        const cell = repeated(piece, length);
        parseTarget(cell);
        parseTarget(`≥5${cell}`);
      };
      const cost = await growth(read, 4_096, 32_767);
      expect([{ piece, ...cost }].filter(isTooMuch)).toEqual([]);
    }
  });
});
