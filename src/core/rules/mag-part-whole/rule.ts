import Big from "big.js";
import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import { groupBy } from "../../group-by";
import type { Indicator } from "../../forms/form";
import { formatCell } from "../../workbook/address";
import { compactNameOf, isCeiling, typedTarget } from "../../indicators/measure";
import type { TargetValue } from "../../values/target";
import { scaled } from "../../values/units";

/** Names of counts, which can be added; standards, prices and averages cannot. */
const COUNT = /(数|数量|总数|总量|量|人次|次数|人数|面积|里程)$/;
const NO_SUM = /人均|户均|平均|日均|月均|每|标准|单价|最高|最低|率|比例|指数|天数|时长/;
/** Inserted words that make the name wider than, or different from, the whole: 累计, 未. */
const NO_PART = /累计|总|全部|合计|历年|近.年|未|不|非|无|减少|降低|下降|预计|潜在/;
const MIN_NAME = 4;
const MIN_QUALIFIER = 2;
const MIN_HEAD = 2;

/** The words that make one name a part of another: 网上预审 in 网上预审收件数量, a part of 收件数量; null if it is not a part. */
export function qualifierOf(whole: string, part: string): string | null {
  const extra = part.length - whole.length;
  if (whole.length < MIN_NAME || extra < MIN_QUALIFIER) return null;
  for (let start = 0; start <= whole.length - MIN_HEAD; start += 1) {
    if (part.startsWith(whole.slice(0, start)) && part.endsWith(whole.slice(start))) {
      const qualifier = part.slice(start, start + extra);
      return NO_PART.test(qualifier) ? null : qualifier;
    }
  }
  return null;
}

/** Marks a row as part of a row above: 其中：妇女人数. */
const AMONG = /^(?:其中|其中含|含)[:：,，、]?(?=.{2})/;

/**
 * The row that a row with 其中 is part of: the nearest row above without 其中; null unless it has the same branch and unit.
 */
function wholeAbove(part: Indicator, rows: readonly Indicator[]): Indicator | null {
  if (!AMONG.test(compactNameOf(part))) return null;
  const above = rows.slice(0, rows.indexOf(part)).findLast((row) => !AMONG.test(compactNameOf(row)));
  const { unit, kind, number } = part.target.value;
  const isSame = above?.category === part.category && above.target.value.unit === unit;
  return above && isSame && number !== null && (kind === "quantity" || kind === "amount") ? above : null;
}

function isCounted(indicator: Indicator): boolean {
  const { kind, number } = indicator.target.value;
  if (kind !== "quantity" || number === null) return false;
  const name = compactNameOf(indicator);
  return COUNT.test(name) && !NO_SUM.test(name);
}

/** Key under which part and whole are found: same unit, same end of the name. */
const endOf = (row: Indicator): string => `${row.target.value.unit ?? ""} ${compactNameOf(row).slice(-MIN_HEAD)}`;

/** Of rows with the same name and unit only the smallest figure matters: a part exceeds it first. */
function smallestOfNames(rows: readonly Indicator[]): readonly Indicator[] {
  const figureOf = ({ target }: Indicator): Big => new Big(target.value.number ?? 0);
  const named = groupBy(
    rows.filter((row) => !isCeiling(row)),
    (row) => `${row.target.value.unit ?? ""} ${compactNameOf(row)}`,
  );
  return Array.from(named.values(), (group) =>
    group.reduce((smallest, row) => (figureOf(row).lt(figureOf(smallest)) ? row : smallest)),
  );
}

function isLargerPart(part: Indicator, whole: Indicator): boolean {
  const [a, b] = [part.target.value, whole.target.value];
  if (a.unit === null || a.unit !== b.unit || a.number === null || b.number === null) return false;
  return !isCeiling(part) && !isCeiling(whole) && new Big(a.number).gt(b.number);
}

/** MAG-PART-WHOLE: a part is not larger than its whole. */
export const magPartWhole = defineFormRule<{
  larger: { part: string; partValue: string; whole: string; wholeValue: string };
  together: { count: number; sum: string; whole: string; wholeValue: string };
  places: { count: number; sum: string; whole: string; wholeValue: string };
}>({
  meta: {
    code: "MAG-PART-WHOLE",
    severity: "error",
    title: { zh: "部分大于总体", en: "Part larger than the whole" },
    dimension: "realistic",
    basis: "同一张表中，部分数量不大于总体数量",
  },
  messages: {
    larger: {
      zh: ({ part, partValue, whole, wholeValue }) =>
        `“${part}”是“${whole}”的一部分，指标值“${partValue}”却大于“${wholeValue}”，请核对数值和数量级`,
      en: ({ part, partValue, whole, wholeValue }) =>
        `“${part}” is part of “${whole}”, yet “${partValue}” exceeds “${wholeValue}”: check figures and magnitude`,
      headline: { zh: ({ part }) => `“${part}”大于总体`, en: ({ part }) => `“${part}” exceeds the whole` },
    },
    together: {
      zh: ({ count, sum, whole, wholeValue }) =>
        `“${whole}”的 ${count} 个其中项合计 ${sum}，大于“${wholeValue}”，请核对数值，或写明各项有重叠`,
      en: ({ count, sum, whole, wholeValue }) =>
        `The ${count} parts of “${whole}” add up to ${sum}, more than “${wholeValue}”: check the figures, or say that parts overlap`,
      headline: { zh: () => "其中各项合计大于总体", en: () => "Parts add up to more than the whole" },
      // Parts may overlap.
      severity: "warning",
    },
    places: {
      zh: ({ count, sum, whole, wholeValue }) =>
        `“${whole}”的合计为“${wholeValue}”，所列 ${count} 个分项合计 ${sum}，其他指标的分项都与合计相符，请核对`,
      en: ({ count, sum, whole, wholeValue }) =>
        `The total of “${whole}” is “${wholeValue}”, its ${count} parts add up to ${sum}, while those of other indicators match`,
      headline: {
        zh: ({ whole }) => `“${whole}”分项与合计不符`,
        en: ({ whole }) => `“${whole}”: parts miss the total`,
      },
      severity: "warning",
    },
  },
  *check({ indicators }) {
    yield* sumsAbove(indicators);
    yield* sumsOfPlaces(indicators);
    for (const part of indicators) {
      const whole = wholeAbove(part, indicators);
      if (!whole || !isLargerPart(part, whole)) continue;
      yield { messageId: "larger", params: paramsOf(part, whole), at: part.target.at, related: [whole.target.at] };
    }
    const counted = indicators.filter(isCounted);
    const wholes = groupBy(smallestOfNames(counted), endOf);
    for (const part of counted) {
      if (wholeAbove(part, indicators)) continue;
      const whole = wholes
        .get(endOf(part))
        ?.find((row) => isLargerPart(part, row) && qualifierOf(compactNameOf(row), compactNameOf(part)) !== null);
      if (!whole) continue;
      yield { messageId: "larger", params: paramsOf(part, whole), at: part.target.at, related: [whole.target.at] };
    }
  },
});

/** People belong to several groups at once: 妇女, 党员. */
const PEOPLE = /^(?:人|人次|名|户|户次)$/;

/** Parts named 其中 that each fit into their whole and together do not. */
function* sumsAbove(indicators: readonly Indicator[]) {
  const parts = flatMap(indicators, (part) => {
    const whole = wholeAbove(part, indicators);
    return whole && !PEOPLE.test(part.target.value.unit ?? "") && !isCeiling(part) ? [{ part, whole }] : [];
  });
  for (const [whole, group] of groupBy(parts, (one) => one.whole)) {
    const { number, unit } = whole.target.value;
    if (group.length < 2 || number === null || unit === null || isCeiling(whole)) continue;
    if (group.some(({ part }) => isLargerPart(part, whole))) continue;
    const sum = group.reduce((total, { part }) => total.plus(part.target.value.number ?? 0), new Big(0));
    if (sum.lte(number)) continue;
    const [{ part }, ...further] = group;
    yield {
      messageId: "together",
      params: {
        count: group.length,
        sum: writtenLike(whole.target.value, sum),
        whole: whole.level3.value,
        wholeValue: typedTarget(whole),
      },
      at: part.target.at,
      related: [...further.map((one) => one.part.target.at), whole.target.at],
    } as const;
  }
}

/** A number with the magnitude and unit of a value: 3.7万株 beside 4万株. */
const writtenLike = ({ magnitude, unit }: TargetValue, number: Big): string =>
  `${number.div(scaled("1", magnitude)).toFixed()}${magnitude}${unit ?? ""}`;

/** With fewer parts a total beside them may be a second value of another kind. */
const MIN_PLACES = 2;

interface Places {
  readonly total: Indicator;
  readonly parts: readonly Indicator[];
  readonly sum: Big;
  readonly holds: boolean;
}

/**
 * Names with a target for the whole and one for each region (全盟合计 | 额仁旗 | 白音旗) whose parts do not add up to the whole,
 * if those of all other such names do.
 */
function* sumsOfPlaces(indicators: readonly Indicator[]) {
  const byName = groupBy(indicators, ({ level3 }) => `${formatCell(level3.at)} ${level3.value}`);
  const places = flatMap([...byName.values()], (rows) => placesOf(rows) ?? []);
  const wrong = places.filter(({ holds }) => !holds);
  const [one, ...further] = wrong;
  if (!one || further.length > 0 || places.length < 2) return;
  const { total, parts, sum } = one;
  yield {
    messageId: "places",
    params: {
      count: parts.length,
      sum: writtenLike(total.target.value, sum),
      whole: total.level3.value,
      wholeValue: typedTarget(total),
    },
    at: total.target.at,
    related: parts.map(({ target }) => target.at),
  } as const;
}

/** The first target of a name as the total of the others; null unless they are counts or amounts in one unit. */
function placesOf([total, ...parts]: readonly [Indicator, ...Indicator[]]): Places | null {
  const isSummed = ({ target: { value } }: Indicator): boolean =>
    (value.kind === "quantity" || value.kind === "amount") &&
    value.number !== null &&
    value.per === null &&
    value.unit === total.target.value.unit;
  if (parts.length < MIN_PLACES || ![total, ...parts].every(isSummed) || NO_SUM.test(compactNameOf(total))) return null;
  const sum = parts.reduce((all, { target }) => all.plus(target.value.number ?? 0), new Big(0));
  return { total, parts, sum, holds: sum.eq(total.target.value.number ?? 0) };
}

const paramsOf = (part: Indicator, whole: Indicator) => ({
  part: part.level3.value,
  partValue: typedTarget(part),
  whole: whole.level3.value,
  wholeValue: typedTarget(whole),
});
