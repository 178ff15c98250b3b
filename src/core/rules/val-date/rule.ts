import { defineFormRule } from "../../engine/rule";
import { nameOf, typedTarget } from "../../indicators/measure";
import { isRealDate } from "../../values/dates";

/** A month and a day, with or without a year: 11月31日前, 2025-2-30. */
const MONTH_AND_DAY = /(?:(20\d{2})[年./-])?(?<!\d)(\d{1,2})[月./-](\d{1,2})(?:[日号]|(?!\d|[./-]))/;
const MONTH = /(?<!\d)(\d{1,2})月/;
const LEAP_YEAR = 2024;
/** Rows that state a deadline. */
const TIME_NAME = /(?:时间|日期|期限|时限|时点|节点)$/;
/** Excel's serial dates: 40000 is 2009-07-06, 55000 is in 2050. */
const SERIAL = /^[345]\d,?\d{3}$/;
const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** VAL-DATE: a target date exists in the calendar. */
export const valDate = defineFormRule<{
  impossible: { name: string; date: string };
  serial: { name: string; value: string; date: string };
}>({
  meta: {
    code: "VAL-DATE",
    severity: "warning",
    title: { zh: "指标值中的日期有误", en: "Date of a target is wrong" },
    dimension: "completeness",
    basis: "时效指标的日期应为真实日期",
  },
  messages: {
    impossible: {
      zh: ({ name, date }) => `“${name}”的日期“${date}”不存在，请核对月、日`,
      en: ({ name, date }) => `“${name}”: there is no such date as “${date}”`,
      headline: { zh: ({ date }) => `日期“${date}”不存在`, en: ({ date }) => `No such date: “${date}”` },
    },
    serial: {
      zh: ({ name, value, date }) => `“${name}”的指标值“${value}”像是日期的序列值（${date}），请改为日期`,
      en: ({ name, value, date }) => `“${value}” of “${name}” looks like the serial number of ${date}: write the date`,
      headline: { zh: ({ value }) => `“${value}”像是日期序列值`, en: ({ value }) => `“${value}”: a date's serial?` },
    },
  },
  *check({ indicators }) {
    for (const indicator of indicators) {
      const name = nameOf(indicator);
      const value = typedTarget(indicator);
      if (name === "") continue;
      const date = impossibleDate(value);
      const day = TIME_NAME.test(name) ? dayOfSerial(value) : null;
      if (date !== null) yield { messageId: "impossible", params: { name, date }, at: indicator.target.at };
      else if (day !== null) yield { messageId: "serial", params: { name, value, date: day }, at: indicator.target.at };
    }
  },
});

/** The date as written if it is not in the calendar; null for real dates and for other figures. */
function impossibleDate(value: string): string | null {
  const [written, year, month, day] = MONTH_AND_DAY.exec(value) ?? [];
  if (written !== undefined && (written.includes("月") || year !== undefined)) {
    const date = { year: Number(year ?? LEAP_YEAR), month: Number(month), day: Number(day) };
    return isRealDate(date) ? null : written;
  }
  const [alone, number] = MONTH.exec(value) ?? [];
  return alone !== undefined && (Number(number) < 1 || Number(number) > 12) ? alone : null;
}

function dayOfSerial(value: string): string | null {
  if (!SERIAL.test(value)) return null;
  return new Date(FIRST_DAY + Number(value.replace(",", "")) * DAY).toISOString().slice(0, 10);
}
