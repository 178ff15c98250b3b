import { format, isDateFormat, tokenize } from "numfmt";
import type { CellValue } from "../../core/workbook/snapshot";
import { withNumeralDates, withNumeralDigits, withNumeralNames, type NumeralKind } from "./chinese-numerals";

/** Days between the epochs of the 1900 and 1904 date systems. */
export const DAYS_1904 = 1462;

/** Whether numbers of a format are days since an epoch. */
export const isDate = (code: string): boolean => isDateFormat(code) && !ELAPSED.test(code);

/**
 * The text that a cell shows in a Chinese Excel, regardless of column width. A number whose format is invalid or cannot
 * show it, such as a negative date, is shown as General.
 */
export function cellText(value: CellValue, code: string | null, date1904: boolean): string {
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string")
    return code === null || !hasTextSection(code) ? value : (formatted(code, value) ?? value);
  if (code === null || code === "@") return generalText(value);
  const shown = date1904 && isDate(code) ? value + DAYS_1904 : value;
  return formatted(code, shown) ?? generalText(value);
}

/** A number in General format, up to eleven characters as in a wide Excel column: 1/3 → "0.333333333". */
export const generalText = (value: number): string => format("General", value);

/** Elapsed hours, minutes or seconds; they are the same in both date systems. */
const ELAPSED = /\[(?:h+|m+|s+)\]/i;

/** Whether a format may change how a text is shown: `@"元"`, `;;;`. */
const hasTextSection = (code: string): boolean => code !== "@" && (code.includes("@") || code.includes(";"));

/** Formats that follow the (Chinese) system settings: long date and time of day. */
const SYSTEM_FORMAT = /\[\$-f[48]00\]/i;

/** Null for an invalid format, or one that cannot show the value. */
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

/** Parts of a format code that may need translation. */
const IS_CHINESE = /!|G\/通用格式|上午|a{3}|\[dbnum/i;

interface TranslatedCode {
  /** The code in the syntax of the formatter. */
  readonly code: string;
  /** Converts the digits of the result to Chinese numerals; null to keep them. */
  readonly numerals: ((text: string) => string) | null;
}

/** Weekdays, indexed by serial number modulo seven. */
const WEEKDAYS = "六日一二三四五";

/** Translates what Chinese Excel writes into format codes and the formatter does not support. */
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
    // "!" escapes the next character, like "\".
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
