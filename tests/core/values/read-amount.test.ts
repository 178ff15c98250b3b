import { readAmount } from "../../../src/core/values/read-amount";
import { repeated } from "../../support/attack-cells";
import { growth, isTooMuch } from "../../support/growth";

/** [amount in 万元, remark] */
const brief = (content: string | number) => {
  const { fen, remark } = readAmount(content, "万元");
  return [fen === null ? null : fen / 1e6, remark];
};

describe("readAmount", () => {
  it.each<[string | number, number]>([
    [86, 86],
    [864.300_000_000_000_07, 864.3],
    ["86", 86],
    ["1,234.56", 1234.56],
    ["１，２３４．５６", 1234.56],
    ["1 200", 1200],
    ["￥86", 86],
    ["86万", 86],
    ["86万元整", 86],
    ["86 万 元", 86],
    ["860000元", 86],
    ["860千元", 86],
    ["0.86百万元", 86],
    ["1.2亿元", 12_000],
    ["3亿2000万元", 32_000],
    ["12万5千元", 12.5],
    ["120（万元）", 120],
    ["-3.5", -3.5],
    ["0.00万元", 0],
    ["壹佰贰拾万元整", 120],
    ["人民币叁万伍仟元整", 3.5],
    ["一百零五万元", 105],
    ["两万元", 2],
    ["十二万元", 12],
    ["壹仟贰佰叁拾肆元伍角陆分", 0.123456],
    ["86万元。", 86],
    ["—", 0],
    ["无", 0],
    ["零", 0],
    ["不涉及", 0],
  ])("reads %j as an amount alone", (content, amount) => {
    expect(brief(content)).toEqual([amount, ""]);
  });

  it.each<[string, number, string]>([
    ["86万（其中设备60万，安装26万）", 86, "(其中设备60万,安装26万)"],
    ["320万(水渠200万元，道路120万元)", 320, "(水渠200万元,道路120万元)"],
    ["100万元，其中：财政拨款80万元，自筹20万元", 100, ",其中:财政拨款80万元,自筹20万元"],
    ["86万86万", 86, "86万"],
    ["共计86万元", 86, "共计"],
    ["约86万元", 86, "约"],
    ["预算资金：86万元", 86, "预算资金:"],
    ["财政拨款80万元", 80, "财政拨款"],
    ["360万元（三年）", 360, "(三年)"],
    ["壹佰贰拾万元整（¥1,200,000.00）", 120, "整(¥1,200,000.00)"],
  ])("reads %j with words beside the figure", (content, amount, remark) => {
    expect(brief(content)).toEqual([amount, remark]);
  });

  it.each([
    "详见附件",
    "（分级填报）",
    "待定",
    "财政拨款80万元，自筹20万元",
    "其中：财政拨款80万元，自筹20万元",
    "比上年增加80万元",
    "20万元/年",
    "20万*3=60万",
    "100-120万元",
    "100+20",
    "86万68万",
    "50%",
    "5人",
    "2026年",
    "12,34",
    "1.2.3",
    "100:20",
    "十十万元",
    "一般公共预算",
    "壹佰万元整（¥1,200,000.00）",
  ])("does not guess what %j means", (content) => {
    expect(readAmount(content, "万元")).toMatchObject({ fen: null, state: "unreadable", isText: true });
  });

  it.each([
    ["words for a total", (length: number) => repeated("共计", length)],
    ["brackets", (length: number) => repeated("（", length)],
    ["an amount and brackets", (length: number) => `86万元${repeated("（", length)}`],
    ["figures and commas", (length: number) => repeated("86,", length)],
  ])("takes as long to read a cell of %s as it is long", async (_, textOf) => {
    const read = (length: number): void => {
      expect(readAmount(textOf(length), "万元").state).toBe("unreadable");
    };
    expect([await growth(read, 4_096, 32_767)].filter(isTooMuch)).toEqual([]);
  });

  it("tells a blank cell from one that cannot be read", () => {
    expect(readAmount("　", "万元").state).toBe("blank");
    expect(readAmount("待批复", "万元").state).toBe("unreadable");
  });
});
