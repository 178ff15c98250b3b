import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import type { Indicator, IndicatorPart } from "../../forms/form";
import { compactNameOf, isCeiling, typedTarget } from "../../indicators/measure";
import { isNotApplicable } from "../../indicators/not-applicable";
import { polarityOf } from "../../indicators/polarity/polarity";
import { compactText } from "../../values/text";
import { numberedParts, type NumberedParts } from "./numbered-parts";

type Over = Readonly<Record<"name" | "label" | "part" | "whole" | "wholeEn" | "value", string>>;
type Sum = Readonly<Record<"name" | "sum" | "value", string>>;
type Last = Readonly<Record<"name" | "label" | "last" | "value", string>>;
type Falls = Readonly<Record<"name" | "label" | "part" | "before" | "beforeValue", string>>;

/** MAG-PARTS: the values of quarters, stages and regions do not exceed that of the whole, and add up to it. */
export const magParts = defineFormRule<{ over: Over; sum: Sum; places: Sum; last: Last; falls: Falls }>({
  meta: {
    code: "MAG-PARTS",
    severity: "warning",
    title: { zh: "分期、分地区的值与全年（总体）值不符", en: "Parts disagree with the value of the whole" },
    dimension: "matching",
    basis: "分期、分地区的指标值是全年（总体）指标值的分解",
  },
  messages: {
    over: {
      zh: ({ name, label, part, whole, value }) =>
        `“${name}”的“${label}”为“${part}”，${whole}只有“${value}”，部分不能大于${whole}，请核对`,
      en: ({ name, label, part, wholeEn, value }) =>
        `“${name}” is “${part}” for “${label}” but “${value}” for ${wholeEn}: a part cannot exceed it`,
      headline: {
        zh: ({ name, whole }) => `“${name}”部分大于${whole}`,
        en: ({ name }) => `“${name}”: a part exceeds the whole`,
      },
      severity: "error",
    },
    sum: {
      zh: ({ name, sum, value }) => `“${name}”各栏合计 ${sum}，全年为“${value}”，也不是累计填报，两者不符，请核对`,
      en: ({ name, sum, value }) =>
        `The parts of “${name}” add up to ${sum}, the year is “${value}”, and they are not cumulative: check them`,
      headline: {
        zh: ({ name }) => `“${name}”合计与全年不符`,
        en: ({ name }) => `“${name}”: parts miss the year`,
      },
    },
    places: {
      zh: ({ name, sum, value }) => `“${name}”各栏合计 ${sum}，总体为“${value}”，两者不符，请核对`,
      en: ({ name, sum, value }) => `“${name}” of the places adds up to ${sum}, the whole is “${value}”: check them`,
      headline: {
        zh: ({ name }) => `“${name}”合计与总体不符`,
        en: ({ name }) => `“${name}”: places miss the whole`,
      },
    },
    last: {
      zh: ({ name, label, last, value }) =>
        `“${name}”逐期累计，最后的“${label}”为“${last}”，全年却是“${value}”，累计到年末应等于全年，请核对`,
      en: ({ name, label, last, value }) =>
        `“${name}” is cumulative: the last one, “${label}”, is “${last}”, but the year's target is “${value}”`,
      headline: {
        zh: ({ name }) => `“${name}”累计数不等于全年`,
        en: ({ name }) => `“${name}”: last part is not the year`,
      },
    },
    falls: {
      zh: ({ name, label, part, before, beforeValue }) =>
        `“${name}”按累计填报，“${label}”的“${part}”却小于“${before}”的“${beforeValue}”，累计数不会减少，请核对`,
      en: ({ name, label, part, before, beforeValue }) =>
        `“${name}” is cumulative, yet “${part}” of “${label}” is less than “${beforeValue}” of “${before}”`,
      headline: { zh: ({ name }) => `“${name}”累计数后小前大`, en: ({ name }) => `“${name}”: cumulative value falls` },
    },
  },
  *check({ indicators }) {
    const rows = flatMap(indicators, (indicator) => {
      const parts = isAdditive(indicator) ? numberedParts(indicator) : null;
      return parts ? [{ indicator, parts }] : [];
    });
    const places = rows.filter(({ parts }) => parts.of === "place");
    const wrongPlaces = places.filter(({ parts }) => !parts.sum.eq(parts.whole));
    for (const { indicator, parts } of rows) {
      const largest = exceeding(indicator, parts);
      const texts = { name: indicator.level3.value, value: typedTarget(indicator) };
      const [whole, wholeEn] = parts.of === "time" ? (["全年", "the year"] as const) : (["总体", "the whole"] as const);
      const place = { at: indicator.target.at, related: parts.rows.map(({ part }) => part.value.at) };
      if (largest) {
        const params = { ...texts, label: largest.label.value, part: typedPart(largest), whole, wholeEn };
        yield { messageId: "over", params, at: largest.value.at, related: [indicator.target.at] } as const;
      } else if (parts.of === "place") {
        // Where the regions of all other indicators add up, those of one should.
        const isOdd = parts.isWhole && wrongPlaces.length === 1 && places.length > 1 && !parts.sum.eq(parts.whole);
        if (isOdd && !isCeiling(indicator))
          yield { messageId: "places", params: { ...texts, sum: written(parts) }, ...place } as const;
      } else if (parts.isCumulative) yield* cumulative(indicator, parts);
      else if (parts.isWhole && missesYear(indicator, parts)) {
        const last = parts.rows.at(-1);
        if (last && seemsCumulative(parts))
          yield {
            messageId: "last",
            params: { ...texts, label: last.part.label.value, last: typedPart(last.part) },
            ...place,
          } as const;
        else yield { messageId: "sum", params: { ...texts, sum: written(parts) }, ...place } as const;
      }
    }
  },
});

const typedPart = ({ value }: IndicatorPart): string => compactText(value.text);

/** A number with the magnitude and unit of the target: 3.7万株. */
const written = ({ sum, scale, magnitude, unit }: NumberedParts): string =>
  `${sum.div(scale).toFixed()}${magnitude}${unit}`;

/** Levels, averages, standards: what is so at any time, or for each, does not add up. */
const NO_SUM =
  /在[校册岗院编职养库]|保有|存量|常住|余额|总人口|均|每|标准|单价|最[高低大小长短]|率|比例|比重|占比|指数|温度|浓度|时长|时限|时间|周期|间隔|半径|密度|面积覆盖|覆盖|累计/;
/** Money spent by a time, in percent of the year's. */
const PROGRESS = /(?:执行率|支出率|支出进度|拨付进度|拨付率|执行进度)$/;

function isAdditive(indicator: Indicator): boolean {
  const { kind, per } = indicator.target.value;
  const name = compactNameOf(indicator);
  if (isNotApplicable(indicator) || per !== null) return false;
  if (kind === "percent") return PROGRESS.test(name);
  if (kind !== "quantity" && kind !== "amount") return false;
  if (polarityOf(indicator)?.about === "time-limit") return false;
  return !NO_SUM.test(name);
}

/** The largest part above the whole; null if there is none, or if the figure goes down to that of the year. */
function exceeding(indicator: Indicator, { rows, whole, isFalling }: NumberedParts): IndicatorPart | null {
  if (isLimit(indicator) || isFalling || whole.eq(0)) return null;
  const over = rows.filter((row) => row.number.gt(whole)).toSorted((a, b) => b.number.cmp(a.number));
  return over[0]?.part ?? null;
}

/** Ceilings and harms other than money are limits at any time: quarters may exceed that of the year's end. */
const isLimit = (indicator: Indicator): boolean =>
  indicator.target.value.kind !== "amount" && (isCeiling(indicator) || polarityOf(indicator)?.direction === "down");

/** People who are counted anew in each quarter: those served twice are one. */
const PEOPLE = /^(?:人|名|户|家|户次)$/;
const NEWLY = /新增|新建|新招|培训|招[录聘生]|安置|引进|转移|发放|救助|培育|培养|转化/;

/** Whether the parts of a whole year are neither its sum nor cumulative, nor the same figure for each part. */
function missesYear(indicator: Indicator, { rows, whole, sum, unit, tolerance }: NumberedParts): boolean {
  if (indicator.target.value.kind === "percent" || isLimit(indicator)) return false;
  const last = rows.at(-1)?.number;
  const isEqual = sum.minus(whole).abs().lte(tolerance) || last?.eq(whole) === true;
  const isMean = sum.eq(whole.times(rows.length));
  const mayOverlap = PEOPLE.test(unit) && sum.gt(whole) && !NEWLY.test(compactNameOf(indicator));
  return !isEqual && !isMean && !mayOverlap;
}

/** The first part of a cumulative row is rarely that large. */
const seemsCumulative = ({ rows, whole, sum }: NumberedParts): boolean =>
  sum.gt(whole.times("1.5")) && rows.every(({ number }, index) => number.gte(rows[index - 1]?.number ?? 0));

/** Columns that each begin with January: they do not fall, and end with the year's value. */
function* cumulative(indicator: Indicator, { rows, whole, isFalling }: NumberedParts) {
  if (isFalling || isCeiling(indicator) || isLimit(indicator)) return;
  for (const [index, { part, number }] of rows.entries()) {
    const before = rows[index - 1];
    if (!before || number.gte(before.number)) continue;
    const params = {
      name: indicator.level3.value,
      label: part.label.value,
      part: typedPart(part),
      before: before.part.label.value,
      beforeValue: typedPart(before.part),
    };
    yield { messageId: "falls", params, at: part.value.at, related: [before.part.value.at] } as const;
    return;
  }
  const last = rows.at(-1);
  if (last?.part.months?.to !== 12 || last.number.eq(whole)) return;
  const params = {
    name: indicator.level3.value,
    label: last.part.label.value,
    last: typedPart(last.part),
    value: typedTarget(indicator),
  };
  yield { messageId: "last", params, at: indicator.target.at, related: [last.part.value.at] } as const;
}
