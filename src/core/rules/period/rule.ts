import { defineFormRule } from "../../engine/rule";
import { cleanText } from "../../values/text";
import { endsBeforeStart, parsePeriod } from "../../values/dates";

/** A date from 2009 to 2036 as the number that a cell stores. */
const SERIAL = /^[45]\d{4}(?:\.\d+)?$/;

/** PERIOD: the 实施期 of a project ends after it starts, and includes the budget year. */
export const period = defineFormRule<{
  reversed: { period: string };
  otherYear: { period: string; year: number };
  serial: { period: string };
}>({
  meta: {
    code: "PERIOD",
    severity: "warning",
    title: { zh: "实施期有误", en: "Implementation period is wrong" },
    dimension: "completeness",
    basis: "实施期的起止日期有先后，并包含预算年度",
  },
  messages: {
    reversed: {
      zh: ({ period }) => `实施期“${period}”的截止日期早于开始日期，请核对`,
      en: ({ period }) => `The period “${period}” ends before it begins`,
      headline: { zh: () => "实施期起止日期颠倒", en: () => "The period ends before it starts" },
    },
    otherYear: {
      zh: ({ period, year }) => `实施期“${period}”不包含预算年度 ${year} 年，请核对是否沿用了旧表`,
      en: ({ period, year }) => `The period “${period}” does not hold the budget year ${year}`,
      headline: { zh: ({ year }) => `实施期不含 ${year} 年`, en: ({ year }) => `The period leaves out ${year}` },
    },
    serial: {
      zh: ({ period }) => `实施期显示为数字“${period}”，是日期单元格的序号，请写明起止日期`,
      en: ({ period }) => `The period reads “${period}”, the serial number of a date: state when it starts and ends`,
      headline: { zh: ({ period }) => `实施期成了数字“${period}”`, en: ({ period }) => `The period reads “${period}”` },
    },
  },
  *check({ texts, year }) {
    if (texts.period && SERIAL.test(texts.period.value.trim()))
      yield { messageId: "serial", params: { period: texts.period.value.trim() }, at: texts.period.at };
    const span = texts.period && parsePeriod(texts.period.value);
    if (!texts.period || !span) return;
    const { at } = texts.period;
    const typed = cleanText(texts.period.value);
    if (endsBeforeStart(span)) yield { messageId: "reversed", params: { period: typed }, at };
    else if (year && (year.value < span.from.year || year.value > span.to.year))
      yield { messageId: "otherYear", params: { period: typed, year: year.value }, at, related: [year.at] };
  },
});
