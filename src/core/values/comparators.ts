import type { Comparator } from "./target";
import { withoutEndings } from "./text";

/** Signs and words before a figure, longest first within each line so that 大于等于 is not read as 大于. */
const WORDS_BEFORE: readonly (readonly [string, Comparator])[] = [
  [
    "≥|≧|⩾|>=|=>|》=|〉=|大于?(?:或者?)?等于|(?:应当?|须|要|力争)?不(?:得|能|应)?(?:低于|少于|小于)|至少|最少|不低|(?:应当?|须|要|力争|确保|需)?达到|达",
    "≥",
  ],
  [
    "≤|≦|⩽|<=|=<|《=|〈=|小于?(?:或者?)?等于|(?:应当?|须|要|力争)?不(?:得|能|应)?(?:高于|超过|大于|多于|超出)|不(?:得|能|应)?超|不(?:得|应)?(?:晚|迟)于|至多|最多|控制[在到]|限制在",
    "≤",
  ],
  [">|》|〉|超过|高于|大于|多于|超(?=\\d)", ">"],
  ["<|《|〈|低于|小于|少于|早于", "<"],
  ["==?|等于|为(?=\\d)", "="],
];
const BEFORE = WORDS_BEFORE.map(([words, comparator]) => [new RegExp(`^(?:${words})`), comparator] as const);
const LAST = WORDS_BEFORE.map(([words, comparator]) => [new RegExp(`(?:${words})$`), comparator] as const);

/** Words after figure and unit, in any number. */
const BEHIND: readonly (readonly [readonly string[], Comparator])[] = [
  [["及其以上", "及以上", "以上"], "≥"],
  [["及以下", "以下", "以内", "之内", "内"], "≤"],
];
/**
 * The same before other words: 24小时内响应, 95%以上的群众. 内 may begin a word (3次内部会议), so it counts only before
 * certain verbs.
 */
const BETWEEN: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:及其?)?以上/, "≥"],
  [
    /^(?:及以下|以下|以内|之内|内(?=完成|办|响应|到|送|答|处|解决|修|恢复|提供|支付|拨付|整改|反馈|报|公示|发|赶|全部|必须|予以|给予|进行|出))/,
    "≤",
  ],
];

/** No comparator is longer; looking only at the end of the words keeps long texts cheap. */
const MAX_LENGTH = 12;

/** A comparator at the beginning or end of a text, and the text without it. */
export interface ComparatorReading {
  readonly comparator: Comparator;
  readonly typed: string;
  readonly rest: string;
}

/** Reads a comparator at the beginning of a compact text: "不低于90%" → ≥ and "90%". */
export function comparatorBefore(text: string): ComparatorReading | null {
  return readStart(BEFORE, text);
}

/** Reads a comparator at the end of the words before a figure: "每座检测成本不高于" → ≤. */
export function comparatorLast(words: string): ComparatorReading | null {
  const end = words.slice(-MAX_LENGTH);
  for (const [pattern, comparator] of LAST) {
    const typed = pattern.exec(end)?.[0];
    if (typed) return { comparator, typed, rest: words.slice(0, -typed.length) };
  }
  return null;
}

/** Reads a comparator word at the end of a compact text: "15家以上" → ≥ and "15家". */
export function comparatorBehind(text: string): ComparatorReading | null {
  for (const [words, comparator] of BEHIND) {
    const rest = withoutEndings(text, words);
    if (rest !== text) return { comparator, typed: text.slice(rest.length), rest };
  }
  return null;
}

/** Reads a comparator word between a unit and further words: "内响应" → ≤ and "响应". */
export function comparatorBetween(text: string): ComparatorReading | null {
  return readStart(BETWEEN, text);
}

type Words = readonly (readonly [RegExp, Comparator])[];

function readStart(lines: Words, text: string): ComparatorReading | null {
  for (const [words, comparator] of lines) {
    const typed = words.exec(text)?.[0];
    if (typed) return { comparator, typed, rest: text.slice(typed.length) };
  }
  return null;
}

/** Brackets and words that repeat or name the comparator: ≥（大于等于）, 定量≥. */
const COLUMN_NOISE = /[()]|^定量(?=.)/g;

/** The comparator in a cell of a 计算符号 / 指标性质 column; null for 定性, 定量, blanks and other words. */
export function comparatorOfColumn(text: string): Comparator | null {
  const reading = comparatorBefore(text.replace(COLUMN_NOISE, ""));
  if (!reading) return null;
  if (reading.rest === "") return reading.comparator;
  const again = comparatorBefore(reading.rest);
  return again?.rest === "" && again.comparator === reading.comparator ? again.comparator : null;
}
