import Big from "big.js";
import { flatMap } from "../flat-map";

/** Digits in words, including the forms used on cheques (壹贰叁). */
const DIGITS: ReadonlyMap<string, number> = new Map(
  flatMap(
    ["零 〇", "一 壹", "二 贰 两", "三 叁", "四 肆", "五 伍", "六 陆", "七 柒", "八 捌", "九 玖"],
    (signs, digit) => signs.split(" ").map((sign) => [sign, digit] as const),
  ),
);
const TENS: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["拾", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1000],
  ["仟", 1000],
]);
const MYRIADS: ReadonlyMap<string, number> = new Map([
  ["万", 1e4],
  ["亿", 1e8],
]);

/** A numeral in words at the beginning of a compact text: digits and powers of ten. */
export const NUMERAL = /^[零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖十拾百佰千仟万亿]+/;

/** The number that a numeral in words denotes: 两 → 2, 十二 → 12, 壹佰贰拾万 → 1200000; null if it is malformed. */
export function numberInWords(words: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastTen = Infinity;
  let lastMyriad = Infinity;
  for (const sign of words) {
    const value = DIGITS.get(sign);
    const ten = TENS.get(sign);
    const myriad = MYRIADS.get(sign);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (ten !== undefined) {
      if (ten >= lastTen || digit === 0 || (digit === null && (ten !== 10 || section > 0))) return null;
      section += (digit ?? 1) * ten;
      lastTen = ten;
      digit = null;
    } else if (myriad !== undefined) {
      if (myriad >= lastMyriad || section + (digit ?? 0) === 0) return null;
      total += (section + (digit ?? 0)) * myriad;
      [section, digit, lastTen, lastMyriad] = [0, null, Infinity, myriad];
    } else return null;
  }
  return words === "" ? null : total + section + (digit ?? 0);
}

/** 元, 角 and 分 in an amount in words: 叁万伍仟元, 壹拾贰元伍角整. */
const MONEY_IN_WORDS =
  /^([零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖十拾百佰千仟万亿]{1,20})(?:元|圆)(?:零?([一二三四五六七八九壹贰叁肆伍陆柒捌玖])角)?(?:零?([一二三四五六七八九壹贰叁肆伍陆柒捌玖])分)?/;

/** An amount in words at the beginning of a compact text: a decimal string in 元, and the text read. */
export function moneyInWords(text: string): { readonly yuan: string; readonly typed: string } | null {
  const [typed, whole = "", jiao = "", fen = ""] = MONEY_IN_WORDS.exec(text) ?? [];
  if (typed === undefined) return null;
  const yuan = numberInWords(whole);
  if (yuan === null) return null;
  const cents = (DIGITS.get(jiao) ?? 0) * 10 + (DIGITS.get(fen) ?? 0);
  return { yuan: new Big(cents).div(100).plus(yuan).toFixed(), typed };
}
