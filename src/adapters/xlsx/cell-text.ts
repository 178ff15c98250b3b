import { format, isDateFormat } from "numfmt";
import type { CellValue } from "../../core/workbook/snapshot";

/** Days between the first day of the 1900 and of the 1904 date system. */
const DAYS_1904 = 1462;
/** Excel keeps this many significant digits. */
const DIGITS = 15;

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
  const shown = date1904 && isDateFormat(code) ? value + DAYS_1904 : value;
  return formatted(code, shown) ?? generalText(value);
}

/** Whether a format may show a text as something else: `@"元"`, `;;;`. */
const hasTextSection = (code: string): boolean => code !== "@" && (code.includes("@") || code.includes(";"));

function formatted(code: string, value: string | number): string | null {
  try {
    return format(code, value, { locale: "zh-CN", dateErrorThrows: true, dateSpanLarge: false });
  } catch {
    return null;
  }
}

/** A number in General: its 15 significant digits, without the noise of binary fractions: 0.1 + 0.2 → "0.3". */
export function generalText(value: number): string {
  const text = String(Number(value.toPrecision(DIGITS)));
  // 1e-7 → 1E-07, 1e+21 → 1E+21
  return text.replace(/e([+-])(\d+)$/, (_, sign: string, power: string) => `E${sign}${power.padStart(2, "0")}`);
}
