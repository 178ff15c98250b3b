import { format, isDateFormat, tokenize } from "numfmt";
import type { CellValue } from "../../core/workbook/snapshot";
import { withNumeralDates, withNumeralDigits, withNumeralNames, type NumeralKind } from "./chinese-numerals";

/** Days between the first day of the 1900 and of the 1904 date system. */
const DAYS_1904 = 1462;

/**
 * The text that a cell shows (as in a Chinese Excel, whatever the column width). A number whose format is broken or cannot
 * show it, such as a negative date, is shown as General.
 */
export function cellText(value: CellValue, code: string | null, date1904: boolean): string {
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string")
    return code === null || !hasTextSection(code) ? value : (formatted(code, value) ?? value);
  if (code === null || code === "@") return generalText(value);
  const shown = date1904 && isDateFormat(code) && !ELAPSED.test(code) ? value + DAYS_1904 : value;
  return formatted(code, shown) ?? generalText(value);
}

/** A number in General: up to eleven characters, as Excel shows it in a wide column: 1/3 → "0.333333333". */
export const generalText = (value: number): string => format("General", value);

/** Hours, minutes or seconds that go on beyond a day; they are the same in both date systems. */
const ELAPSED = /\[(?:h+|m+|s+)\]/i;

/** Whether a format may show a text as something else: `@"元"`, `;;;`. */
const hasTextSection = (code: string): boolean => code !== "@" && (code.includes("@") || code.includes(";"));

/** Formats that follow the settings of the system, a Chinese one: long date and time of day. */
const SYSTEM_FORMAT = /\[\$-f[48]00\]/i;

/** Null for a format that is none, or that cannot show the value. */
function formatted(code: string, value: string | number): string | null {
  try {
    // English names of days and months unless the format asks for others: a Chinese Excel shows "mmm-yy" as "Mar-24".
    const locale = SYSTEM_FORMAT.test(code) ? "zh-CN" : "en-US";
    const { code: translated, numerals } = translatedCode(code, value);
    const text = format(translated, value, { locale, dateErrorThrows: true, dateSpanLarge: false });
    return numerals === null ? text : numerals(text);
  } catch {
    return null;
  }
}

/** What may have to be translated in a format. */
const IS_CHINESE = /!|G\/通用格式|上午|a{3}|\[dbnum/i;

interface TranslatedCode {
  /** The code as the formatter understands it. */
  readonly code: string;
  /** Writes the digits of what it shows in Chinese; null where they stay. */
  readonly numerals: ((text: string) => string) | null;
}

/** Days of the week by the remainder of a serial number by seven. */
const WEEKDAYS = "六日一二三四五";

/** What Chinese Excels write into formats and the formatter does not know. */
function translatedCode(code: string, value: string | number): TranslatedCode {
  if (!IS_CHINESE.test(code)) return { code, numerals: null };
  const named = code.replaceAll("G/通用格式", "General").replaceAll("上午/下午", "[$-804]AM/PM");
  const tokens = tokenize(named);
  let section = 0;
  let isEscaping = false;
  const wanted = typeof value === "number" && value < 0 ? 1 : 0;
  const kinds = new Map<number, NumeralKind>();
  const types = new Set<string>();
  const translated = tokens.map(({ type, raw }) => {
    if (isEscaping) {
      isEscaping = false;
      return `\\${raw}`;
    }
    if (type === "BREAK") section += 1;
    if (section === wanted) types.add(type);
    // "!" makes the next character one to show, like "\".
    if (type === "CHAR" && raw === "!") {
      isEscaping = true;
      return "";
    }
    const kind = NUMERAL_KINDS.get(raw.toLowerCase());
    if (kind) kinds.set(section, kind);
    if (type === "DATETIME" && /^a{3,4}$/i.test(raw) && typeof value === "number") {
      const day = WEEKDAYS[Math.floor(value) % 7] ?? "";
      return `"${raw.length === 4 ? "星期" : ""}${day}"`;
    }
    return raw;
  });
  const kind = kinds.get(Math.min(wanted, section));
  if (kind === undefined) return { code: translated.join(""), numerals: null };
  const write = isDateFormat(named) ? withNumeralDates : types.has("GENERAL") ? withNumeralNames : withNumeralDigits;
  return { code: translated.join(""), numerals: (text) => write(text, kind) };
}

const NUMERAL_KINDS: ReadonlyMap<string, NumeralKind> = new Map([
  ["[dbnum1]", "DBNum1"],
  ["[dbnum2]", "DBNum2"],
  ["[dbnum3]", "DBNum3"],
]);
