import { defineFormRule } from "../../engine/rule";
import type { Indicator } from "../../forms/form";
import { compactText } from "../../values/text";
import { typedTarget } from "../../indicators/measure";

/** A comparator in the name: （≥**人）, 投诉不超过. */
const IN_NAME = /[≥≤><=]|(不低于|不少于|不超过|不高于|至少|至多)/;
/** Times whose wording makes them limits: 3个月内, 10日前. */
const LIMIT_BY_WORDS = /[内前后底]$|完成|到位/;

/** 1:1, 3比1 and 5左右 are complete without a comparator. */
const RATIO = /^\d+(?:\.\d+)?[:比]\d|左右$|上下$|倍$|温$|℃$/;
/** The whole year needs no comparator. */
const ALL_YEAR = /^(?:12个?月|365天)$/;

const hasComparator = ({ target }: Indicator): boolean =>
  target.value.comparator !== null || target.value.parts.some(({ comparator }) => comparator !== null);

/** In a text that states all indicators of a project, 在校学生860人 is normal wording. */
const isInText = ({ level3, target }: Indicator): boolean =>
  target.text !== target.cellText && compactText(target.cellText).includes(compactText(level3.value + target.text));

function lacksComparator(indicator: Indicator): boolean {
  const { comparator, kind, number } = indicator.target.value;
  if (comparator !== null || number === null || kind === "unknown" || Number(number) === 0) return false;
  if (isInText(indicator)) return false;
  if (RATIO.test(typedTarget(indicator)) || ALL_YEAR.test(typedTarget(indicator))) return false;
  if (IN_NAME.test(compactText(indicator.level3.value)) || LIMIT_BY_WORDS.test(typedTarget(indicator))) return false;
  // With 正向, 定量 or 定性 in its column, no comparator is missing.
  return indicator.comparator === null || indicator.comparator.value === "";
}

const isWhole = ({ target: { value } }: Indicator): boolean => value.kind === "percent" && value.number === "100";

/** VAL-OP-MISSING: a figure says whether it is a minimum, a maximum or a fixed value. */
export const valOpMissing = defineFormRule<{
  row: { name: string; value: string };
  form: { count: number; value: string };
}>({
  meta: {
    code: "VAL-OP-MISSING",
    severity: "warning",
    title: { zh: "定量指标值缺少比较符", en: "Figure without a comparator" },
    yieldsTo: ["VAL-DATE"],
    dimension: "quantified",
    hasOneRemedy: true,
    basis: "定量指标选择计算符号 >、≥、=、≤、<（预算管理一体化绩效模块）",
  },
  messages: {
    row: {
      zh: ({ name, value }) => `“${name}”的指标值“${value}”没有比较符，请写明 ≥、≤ 或 =`,
      en: ({ name, value }) => `The value “${value}” of “${name}” has no comparator: add ≥, ≤ or =`,
      headline: { zh: ({ value }) => `“${value}”没有比较符`, en: ({ value }) => `“${value}” has no comparator` },
    },
    form: {
      zh: ({ count, value }) => `本表 ${count} 个定量指标值（如“${value}”）都没有比较符，请逐项写明 ≥、≤ 或 =`,
      en: ({ count, value }) =>
        `None of the ${count} figures of this form (such as “${value}”) has a comparator: add ≥, ≤ or =`,
      headline: {
        zh: ({ count }) => `全表 ${count} 个值没有比较符`,
        en: ({ count }) => `None of ${count} values has a comparator`,
      },
    },
  },
  *check({ indicators }) {
    // 100% means the same without a comparator.
    const missing = indicators.filter((row) => lacksComparator(row) && !isWhole(row));
    if (indicators.some(hasComparator)) {
      for (const { level3, target, comparator } of missing) {
        yield {
          messageId: "row",
          params: { name: level3.value, value: compactText(target.text) },
          at: (comparator ?? target).at,
        };
      }
      return;
    }
    // A form without any comparators has one mistake, not many.
    const [first, ...further] = missing;
    if (!first) return;
    yield {
      messageId: "form",
      params: { count: missing.length, value: compactText(first.target.text) },
      at: (first.comparator ?? first.target).at,
      related: further.map(({ comparator, target }) => (comparator ?? target).at),
    };
  },
});
