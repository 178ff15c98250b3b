import Big from "big.js";
import { defineFormRule } from "../../engine/rule";
import { compactText } from "../../values/text";

const NUMBER = /^-?\d+(\.\d+)?$/;
/** In 8000-1万元 the magnitude applies only to the upper end. */
const MIXED_MAGNITUDE = 100;
const YEAR = /^(19|20)\d\d$/;
/** 2023年7月, 2023.07.15: year, month, day. */
const DATE = /^((?:19|20)\d\d)\D+(\d{1,2})(?:\D+(\d{1,2}))?\D*$/;
/** Thresholds of 评（扣）分标准: 优≥95%，良≥90%，中≥85%，差<85%. */
const GRADES =
  /优\D{0,4}(\d{1,9}(?:\.\d{1,9})?)[^\d良]{1,20}良\D{0,4}(\d{1,9}(?:\.\d{1,9})?)[^\d中]{1,20}中\D{0,4}(\d{1,9}(?:\.\d{1,9})?)(?:[^\d差]{1,20}差\D{0,4}(\d{1,9}(?:\.\d{1,9})?))?/;

const dayNumber = (year: string, month: string, day: string | undefined, missing: number): number =>
  Number(year) * 10_000 + Number(month) * 100 + (day === undefined ? missing : Number(day));

/** Whether the first end is greater than the second; false for ends that cannot be compared. */
function isReversed(low: string, high: string): boolean {
  if (NUMBER.test(low) && NUMBER.test(high)) {
    // 2023-2 is a month, not a descending range.
    if (YEAR.test(low) && !YEAR.test(high)) return false;
    return new Big(low).gt(high) && new Big(low).lt(new Big(high).abs().times(MIXED_MAGNITUDE));
  }
  // Without its own year, the end of 2025年11月-2月 is in the next year.
  const [from, to] = [DATE.exec(low), DATE.exec(high)];
  if (!from?.[1] || !from[2] || !to?.[1] || !to[2]) return false;
  return dayNumber(from[1], from[2], from[3], 1) > dayNumber(to[1], to[2], to[3], 31);
}

/** Whether the thresholds of 优, 良, 中, 差 are not monotonic. */
function isUneven(scoring: string): boolean {
  const grades = (GRADES.exec(scoring) ?? []).slice(1).filter(Boolean).map(Number);
  const steps = grades.slice(1).map((grade, index) => grade - (grades[index] ?? grade));
  return steps.some((step) => step > 0) && steps.some((step) => step < 0);
}

/** VAL-RANGE-ORDER: a range goes from low to high; grade thresholds are monotonic. */
export const valRangeOrder = defineFormRule<{
  range: { value: string; low: string; high: string };
  grades: { name: string };
}>({
  meta: {
    code: "VAL-RANGE-ORDER",
    severity: "error",
    title: { zh: "区间或分档顺序颠倒", en: "Range or grades in the wrong order" },
    dimension: "quantified",
    basis: "区间下限不大于上限，优、良、中、差各档依次递减或递增",
  },
  messages: {
    range: {
      zh: ({ value, low, high }) => `指标值“${value}”的下限 ${low} 大于上限 ${high}，请对调或更正`,
      en: ({ value, low, high }) => `The range “${value}” runs from ${low} down to ${high}`,
      headline: { zh: ({ value }) => `“${value}”下限大于上限`, en: ({ value }) => `“${value}” runs downwards` },
    },
    grades: {
      zh: ({ name }) => `“${name}”的优、良、中、差各档数值没有依次递减或递增，请核对`,
      en: ({ name }) => `The grades 优, 良, 中, 差 of “${name}” do not run one way`,
      headline: { zh: ({ name }) => `“${name}”各档次序不对`, en: ({ name }) => `Grades of “${name}” out of order` },
    },
  },
  *check({ indicators }) {
    for (const { target, level3, scoring } of indicators) {
      const { range } = target.value;
      if (range && isReversed(range.low, range.high)) {
        const { low, high } = range;
        yield { messageId: "range", params: { value: compactText(target.text), low, high }, at: target.at };
      }
      if (scoring && isUneven(compactText(scoring.value))) {
        yield { messageId: "grades", params: { name: level3.value }, at: scoring.at };
      }
    }
  },
});
