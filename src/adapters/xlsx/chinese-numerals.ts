/** The numerals of [DBNum1], [DBNum2] and [DBNum3]: 一二三, 壹贰叁, １２３. */
export type NumeralKind = "DBNum1" | "DBNum2" | "DBNum3";

interface Numerals {
  readonly digits: string;
  /** For ten, hundred and thousand. */
  readonly units: readonly [string, string, string];
}

const NUMERALS: Readonly<Record<NumeralKind, Numerals>> = {
  DBNum1: { digits: "○一二三四五六七八九", units: ["十", "百", "千"] },
  DBNum2: { digits: "零壹贰叁肆伍陆柒捌玖", units: ["拾", "佰", "仟"] },
  DBNum3: { digits: "０１２３４５６７８９", units: ["十", "百", "千"] },
};
/** For ten thousand, a hundred million, and so on. */
const LARGE_UNITS = ["", "万", "亿", "万亿"];
/** Number of digits of the largest number that can be named. */
const MAX_DIGITS = 16;

/** Each digit of a text as a numeral: "2024" → "二○二四". */
export const withNumeralDigits = (text: string, kind: NumeralKind): string =>
  text.replace(/\d/g, (digit) => NUMERALS[kind].digits[Number(digit)] ?? digit);

/** Each number in a text by name: "123.4元" → "壹佰贰拾叁.肆元". */
export const withNumeralNames = (text: string, kind: NumeralKind): string =>
  text.replace(
    /(\d+)(\.\d+)?/g,
    (_, whole: string, fraction = "") => `${nameOfNumber(whole, kind)}${withNumeralDigits(String(fraction), kind)}`,
  );

/** The numbers of a date by name, years digit by digit: "2024年10月" → "二○二四年十月". */
export const withNumeralDates = (text: string, kind: NumeralKind): string =>
  text.replace(/\d+/g, (number) => {
    if (number.length > 2 || (number.length > 1 && number.startsWith("0"))) return withNumeralDigits(number, kind);
    // Days and months from 10 to 19 drop the leading 一, except in the financial numerals of DBNum2.
    return kind === "DBNum2" ? nameOfNumber(number, kind) : nameOfNumber(number, kind).replace(/^[一１]十/, "十");
  });

/** Splits digits into groups of four from the end: "12345" → "1", "2345". */
function groupsOfFour(digits: string): readonly string[] {
  const first = digits.length % 4;
  const starts = Array.from({ length: Math.floor(digits.length / 4) }, (_, index) => first + index * 4);
  const rest = starts.map((start) => digits.slice(start, start + 4));
  return first === 0 ? rest : [digits.slice(0, first), ...rest];
}

function nameOfNumber(digits: string, kind: NumeralKind): string {
  const trimmed = digits.replace(/^0+(?=\d)/, "");
  if (trimmed === "0" || trimmed.length > MAX_DIGITS) return withNumeralDigits(trimmed, kind);
  const zero = withNumeralDigits("0", kind);
  const groups = groupsOfFour(trimmed);
  let name = "";
  for (const [index, group] of groups.entries()) {
    const part = nameOfGroup(group, kind);
    if (part === "") continue;
    const needsZero = name !== "" && (group.startsWith("0") || name.endsWith(zero));
    name += `${needsZero && !name.endsWith(zero) ? zero : ""}${part}${LARGE_UNITS[groups.length - 1 - index] ?? ""}`;
  }
  return name;
}

/** Up to four digits; inner zeros are named once, leading and trailing zeros not at all. */
function nameOfGroup(group: string, kind: NumeralKind): string {
  const { digits, units } = NUMERALS[kind];
  let name = "";
  let skipped = false;
  for (const [index, digit] of Array.from(group).entries()) {
    if (digit === "0") {
      skipped = name !== "";
      continue;
    }
    const place = group.length - 1 - index;
    name += `${skipped ? (digits[0] ?? "") : ""}${digits[Number(digit)] ?? ""}${units[place - 1] ?? ""}`;
    skipped = false;
  }
  return name;
}
