import { compactText } from "../../values/text";
import { isKnownUnit } from "../../values/known-units";

/** Digits that number, date or name something: 目标1：, （2）, 3.加强, 〔2024〕5号, 2024—2026年, 1月至12月, 第3批, 3年行动计划, 5G. */
const NOT_MEASURED =
  /目标\d+[:、.]?|\[\d{4}\]|〔\d{4}〕|(?:19|20)\d{2}(?:年?[-—–~～至到](?:19|20)\d{2})?年?度?|第\d+|\d{1,2}月(?:份|\d{1,2}[日号])?(?!\d*底?[前内])|\d{1,4}年(?:行动|规划|计划)|\dG(?!B)|(?<=^|[。；;:，,、\n])\(?\d{1,2}(?:[)、]|\.(?!\d))/g;
/** A figure and the next few characters, which may be its unit. */
const FIGURE = /\d[\d,.]*([^\d，。；、,;:：]{0,5})/g;
/** A figure that needs no unit: 500万农村居民, 达到95以上, ≥95. */
const BARE_FIGURE = /\d[万亿千百]|(?:[≥≤><=]|达到?|不低于|不少于|不高于|不超过|超过|控制在)\d/;
/** A deadline: 12月底前, 6月30日前. */
const DEADLINE = /\d{1,2}月(?:份|底|末|\d{1,2}[日号])?(?:之?前|内)/;
/** Five-year plans: 十四五期间 contains no count. */
const FIVE_YEAR_PLAN = /十[一二三四五六]五/g;
/** Figures in words that can only be targets: 三百人次, 百分之九十, 零事故; but not 五个不发生 or 千家万户. */
const IN_WORDS =
  /[一二三四五六七八九十百千万两]{2}[余多]?(?:人次|人|名|场|期|次|个|家|户|台|套|件|篇|项|公里|亩|万?元|册|部|本|座|所|处|条|辆|盏|株|吨|间|张|幅|只|头|天|平方米)|百分之[一二三四五六七八九十百]|零(?:事故|投诉|差错|伤亡|上访|延误|违规)/;

/** Whether a goal states anything countable or dated. Years, list numbers and names of documents do not count. */
export function statesFigure(goal: string): boolean {
  const text = compactText(goal);
  if (DEADLINE.test(text) || IN_WORDS.test(text.replace(FIVE_YEAR_PLAN, ""))) return true;
  const measured = text.replace(NOT_MEASURED, " ");
  return BARE_FIGURE.test(measured) || [...measured.matchAll(FIGURE)].some(([, behind = ""]) => beginsWithUnit(behind));
}

const beginsWithUnit = (text: string): boolean =>
  Array.from(text).some((_, index) => isKnownUnit(text.slice(0, index + 1)));
