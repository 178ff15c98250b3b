import { defineFormRule } from "../../engine/rule";
import { cleanText, compactText } from "../../values/text";
import { tellsResults } from "../../forms/results";
import { isRealDate, parseDate } from "../../values/dates";

/** The printed form of a date to be completed by hand: 年 月 日, 2023年 月 日. */
const TO_BE_WRITTEN = /^(?:20\d{0,2})?年?月?日?$|^20\d{2}年(?:\d{1,2})?月日$/;
/** A remark or a time after the date: （盖章）, 10:30:00. */
const BEHIND = /(?:\([^()]*\)|\d{1,2}:\d{2}(?::\d{2})?)$/;
/** Orders and notations that are dates but cannot be read reliably: 7/14/23, 14-Jul-23, 23.7.14, 二〇二三年七月十四日. */
const OTHER_NOTATION =
  /^\d{1,2}([./-])\d{1,2}\1\d{2,4}$|^\d{2}年\d{1,2}月\d{1,2}日$|[A-Za-z]{3}|^[〇○零一二三四五六七八九十]+年[一二三四五六七八九十]+月/;

/** META-DATE: the 填报日期 is a date, and not after the budget year unless the form tells results. */
export const metaDate = defineFormRule<{
  unreadable: { date: string };
  impossible: { date: string };
  late: { date: string; year: number };
}>({
  meta: {
    code: "META-DATE",
    severity: "warning",
    title: { zh: "填报日期有误", en: "Filing date is wrong" },
    dimension: "completeness",
    basis: "填报日期是真实日期，且不晚于预算年度",
  },
  messages: {
    unreadable: {
      zh: ({ date }) => `填报日期“${date}”不是日期，请按“年-月-日”填写`,
      en: ({ date }) => `The filing date “${date}” is no date`,
      headline: { zh: ({ date }) => `填报日期“${date}”不是日期`, en: ({ date }) => `“${date}” is no date` },
    },
    impossible: {
      zh: ({ date }) => `填报日期“${date}”不存在，请核对月、日`,
      en: ({ date }) => `There is no such date as “${date}”`,
      headline: { zh: ({ date }) => `填报日期“${date}”不存在`, en: ({ date }) => `There is no “${date}”` },
    },
    late: {
      zh: ({ date, year }) => `填报日期“${date}”晚于预算年度 ${year} 年，请核对`,
      en: ({ date, year }) => `The filing date “${date}” is after the budget year ${year}`,
      headline: { zh: ({ year }) => `填报日期晚于 ${year} 年度`, en: ({ year }) => `Filled in after ${year}` },
    },
  },
  *check({ texts, title, year }) {
    const compact = compactText(texts.date?.value ?? "").replace(BEHIND, "");
    if (!texts.date || TO_BE_WRITTEN.test(compact)) return;
    const { at } = texts.date;
    const typed = cleanText(texts.date.value);
    const date = parseDate(compact);
    if (!date) {
      if (!OTHER_NOTATION.test(compact)) yield { messageId: "unreadable", params: { date: typed }, at };
    } else if (!isRealDate(date)) yield { messageId: "impossible", params: { date: typed }, at };
    else if (year && date.year > year.value && !tellsResults(title))
      yield { messageId: "late", params: { date: typed, year: year.value }, at, related: [year.at] };
  },
});
