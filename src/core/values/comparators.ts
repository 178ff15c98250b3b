import type { Comparator } from "./target";
import { withoutEndings } from "./text";

/** Signs and words before a figure, longest first within each line so that 大于等于 is not read as 大于. */
const BEFORE: readonly (readonly [RegExp, Comparator])[] = [
  [/^(≥|≧|⩾|>=|=>|》=|〉=|大于或?等于|不低于|不少于|不小于|不得低于|不得少于|至少|最少|达到|达)/, "≥"],
  [
    /^(≤|≦|⩽|<=|=<|《=|〈=|小于或?等于|不高于|不超过|不超|不大于|不多于|不得超过|不得高于|至多|最多|控制在|控制到)/,
    "≤",
  ],
  [/^(>|》|〉|超过|高于|大于|多于)/, ">"],
  [/^(<|《|〈|低于|小于|少于)/, "<"],
  [/^(==?|等于)/, "="],
];

/** Words behind figure and unit, any number of them. */
const BEHIND: readonly (readonly [readonly string[], Comparator])[] = [
  [["及其以上", "及以上", "以上"], "≥"],
  [["及以下", "以下", "以内", "之内", "内"], "≤"],
];

/** A comparator found at the edge of a text, and the text without it. */
export interface ComparatorReading {
  readonly comparator: Comparator;
  readonly typed: string;
  readonly rest: string;
}

/** Reads a comparator at the beginning of a compact text: "不低于90%" → ≥ and "90%". */
export function comparatorBefore(text: string): ComparatorReading | null {
  for (const [words, comparator] of BEFORE) {
    const typed = words.exec(text)?.[0];
    if (typed) return { comparator, typed, rest: text.slice(typed.length) };
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

/** The comparator that a cell of a 计算符号 / 指标性质 column names, or null for 定性, 定量, blank and other words. */
export function comparatorOfColumn(text: string): Comparator | null {
  const reading = comparatorBefore(text);
  return reading?.rest === "" ? reading.comparator : null;
}
