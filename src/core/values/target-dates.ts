import type { TargetValue } from "./target";

const YEAR = "(?:19|20)\\d{2}";
const MONTH = "(?:1[0-2]|0?[1-9])";
const DAY = "(?:3[01]|[12]\\d|0?[1-9])";
/** Words before a date: 于, 截至, 力争在. */
const LEAD = /^(?:于|在|自|从|至|到|截至|截止到?|力争|确保|争取|预计|计划|原则上|应|须|需){0,3}/;
/** What is done by then, without figures or percentages. */
const TAIL = "[^\\d%]{0,16}$";

/** A month, day, quarter or end of a period: 12月31日前, 2023年底, 12月底到位, 2023-12-31, 年底前完成, 2026年第四季度, 上半年. */
const DATES: readonly RegExp[] = [
  new RegExp(
    `^(?:${YEAR}年?(?:度)?|[今当本次]年)?(?:${MONTH}月(?:份)?(?:${DAY}[日号])?|年[底末终]|第?[一二三四1-4]季度|[上下]半年)${TAIL}`,
  ),
  new RegExp(`^(?:${YEAR}年?|[今当本次]年)[底末]${TAIL}`),
  new RegExp(`^每(?:年|季|季度)?${MONTH}?月(?:份)?(?:${DAY}[日号]|[底末])${TAIL}`),
  new RegExp(`^${YEAR}[-./年]${MONTH}(?:[-./月]${DAY}日?)?${TAIL}`),
  new RegExp(`^${YEAR}年(?:度)?(?:前|内|年内|之前|以前)?(?:全部|全面)?(?:完成|到位)?$`),
];
const DATE_RANGE = new RegExp(
  `^((?:${YEAR}[年.\\-/])?${MONTH}(?:[月.\\-/](?:${DAY})?日?)?)(?:-|~|—|–|至|到){1,2}((?:${YEAR}[年.\\-/])?${MONTH}(?:[月.\\-/](?:${DAY})?日?)?)(?:份|底|前|底前|止|末)?$`,
);
/** A range of months must end in 月; 3-5 is a range of figures. */
const SAYS_DATE = new RegExp(`${YEAR}[年.\\-/]|月`);
/** 1-12月, 2026年1月-6月, 3月31日: a period or a day before other words. */
const MASKED = new RegExp(
  `(?<!\\d)(?:${YEAR}年?)?(?:${MONTH}月?(?:${DAY}日)?(?:-|~|—|–|至|到){1,2})?${MONTH}月(?:份)?(?:${DAY}[日号])?|${YEAR}年(?:度)?(?:-|~|—|–|至|到)?(?:${YEAR}年(?:度)?)?|第[一二三四五六七八九十\\d]{1,3}`,
  "g",
);

/** Reads a date or a range of dates from the compact text of a 指标值; null for anything else. */
export function readDate(text: string): Pick<TargetValue, "kind" | "range"> | null {
  const bare = text.replace(LEAD, "");
  const [range, low, high] = DATE_RANGE.exec(bare) ?? [];
  if (range !== undefined && low !== undefined && high !== undefined && SAYS_DATE.test(range)) {
    return { kind: "range", range: { low, high } };
  }
  return DATES.some((date) => date.test(bare)) ? { kind: "date", range: null } : null;
}

/** The text with dates, month ranges and ordinals blanked out at the same length: their figures measure nothing. */
export const withoutDates = (text: string): string => text.replace(MASKED, (date) => " ".repeat(date.length));
