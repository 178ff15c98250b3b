import { compactText } from "./text";

/** A calendar date: a day, month or year, depending on how much is written. */
export interface CalendarDate {
  readonly year: number;
  /** 1-based; null if only the year is written. */
  readonly month: number | null;
  readonly day: number | null;
}

/** 2023年7月14日, 2023年7月, 2023年; blanks are removed beforehand. */
const WRITTEN = String.raw`(20\d{2})年(?:度|(\d{1,2})月?份?(?:(?<=月)(\d{1,2})[日号]?)?)?`;
/** 2023.7.14, 2023-07-14, 2023/7. Both separators must be the same, so that 2023.1-12 is not a day. */
const SEPARATED = String.raw`(20\d{2})([./-])(\d{1,2})(?!\d)(?:\2(\d{1,2})(?!\d))?`;
/** 20230714. */
const PACKED = String.raw`(20\d{2})(\d{2})(\d{2})`;

const WRITTEN_DATE = new RegExp(`^${WRITTEN}$`);
const SEPARATED_DATE = new RegExp(`^${SEPARATED}$`);
const PACKED_DATE = new RegExp(`^${PACKED}$`);
const YEAR = /^(20\d{2})$/;

const numberOf = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

/**
 * Parses a date of this century in the usual notations: 2023.7.14, 2023年7月14日, 20230714, 2023年7月, 2023. Does not
 * check the calendar, see `isRealDate`; null for anything else.
 */
export function parseDate(text: string): CalendarDate | null {
  const compact = compactText(text);
  const [, year, month, day] =
    WRITTEN_DATE.exec(compact) ??
    withoutSeparator(SEPARATED_DATE.exec(compact)) ??
    PACKED_DATE.exec(compact) ??
    YEAR.exec(compact) ??
    [];
  return year === undefined ? null : { year: Number(year), month: numberOf(month), day: numberOf(day) };
}

function withoutSeparator(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match && [match[0], match[1], match[3], match[4]];
}

/** Whether the date exists in the calendar: not 2023年13月, not 2月30日. */
export function isRealDate({ year, month, day }: CalendarDate): boolean {
  if (month === null) return day === null;
  if (month < 1 || month > 12) return false;
  return day === null || (day >= 1 && day <= daysIn(year, month));
}

/** Day 0 of the next month is the last day of this one. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A period (实施期). */
export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** No period is longer than this in characters, including the words around it. */
const PERIOD_LENGTH = 100;
/** Separators between both ends; a hyphen may also be part of a date. */
const SEPARATORS = /至|到|[-—–~]+/g;
/** Words around the dates of a period: 自…起, …止, …底. */
const BEFORE = /^(?:自|从)/;
const BEHIND = /[起止初底末]$/;
/** An end without a year: 12月, 12月31日, and the 12 of 2023.1-12. */
const END_IN_YEAR = /^(\d{1,2})(?:月份?(?:(\d{1,2})[日号])?)?$/;
/** 3年（2023—2025年）. */
const IN_BRACKETS = /^[^()]*年\(([^()]*)\)$/;

/**
 * The period that a text states: 2023年1月至2025年12月, 2023.1-2023.12, 2023—2025年, 2023年1-12月, 2023年. Null if it
 * states none (1年, 长期), or a date that is not in the calendar.
 */
export function parsePeriod(text: string): Period | null {
  const compact = compactText(text);
  if (compact.length > PERIOD_LENGTH) return null;
  const bare = compact.replace(/[。；;]$/, "");
  const span = IN_BRACKETS.exec(bare)?.[1] ?? bare;
  const whole = realDate(span);
  if (whole) return { from: whole, to: whole };
  for (const { 0: separator, index } of span.matchAll(SEPARATORS)) {
    const from = realDate(span.slice(0, index).replace(BEFORE, "").replace(BEHIND, ""));
    const end = span.slice(index + separator.length).replace(BEHIND, "");
    const to = from && (realDate(end) ?? endInYear(from.year, end));
    if (from && to) return { from, to };
  }
  return null;
}

function realDate(text: string): CalendarDate | null {
  const date = parseDate(text);
  return date && isRealDate(date) ? date : null;
}

function endInYear(year: number, text: string): CalendarDate | null {
  const [, month, day] = END_IN_YEAR.exec(text) ?? [];
  const date = { year, month: numberOf(month), day: numberOf(day) };
  return date.month !== null && isRealDate(date) ? date : null;
}

/** Whether the period ends before it starts, at the precision that both ends have: 2023年 to 2023年6月 does not. */
export function endsBeforeStart({ from, to }: Period): boolean {
  const parts = [
    [from.year, to.year],
    [from.month, to.month],
    [from.day, to.day],
  ] as const;
  for (const [first, last] of parts) {
    if (first === null || last === null) return false;
    if (first !== last) return last < first;
  }
  return false;
}
