import Big from "big.js";
import type { Edition } from "../../editions/edition";
import { definePackRule } from "../../engine/rule";
import { firstIndex } from "../../first-index";
import { flatMap } from "../../flat-map";
import { groupBy } from "../../group-by";
import type { Form, Indicator } from "../../forms/form";
import { familiesOf, formsOfFamily } from "../../forms/pairing";
import { compactNameOf, isCeiling, isFloor, typedTarget } from "../../indicators/measure";

const DAILY = /日均|每日|每天|日平均|平均每[日天]|单日/;
const ANNUAL = /全年度?|年度|每年|年均|本年|当年/g;
/** Figures for other periods or per head are neither daily nor yearly. */
const OTHER_PERIOD = /月均|每月|月度|季度|每季|每周|周均|人均|户均|累计|历年|近[三五]年/;

const isCounted = ({ target: { value } }: Indicator): boolean =>
  (value.kind === "quantity" || value.kind === "amount") && value.unit !== null && Number(value.number) > 0;

/** The measure of a daily figure: 日均办件量 → 办件量; null for other rows. */
function dailyMeasure(indicator: Indicator): string | null {
  const name = compactNameOf(indicator);
  return DAILY.test(name) ? name.replace(DAILY, "") : null;
}

/** The measure of a yearly figure; a name without a period is yearly. */
function annualMeasure(indicator: Indicator): string | null {
  const name = compactNameOf(indicator);
  return DAILY.test(name) || OTHER_PERIOD.test(name) ? null : name.replace(ANNUAL, "");
}

/** Maximum number of related cells in other forms. */
const MAX_RELATED = 20;

/** A yearly figure, its position among all indicators, and whether it is a minimum, a maximum or neither. */
interface Yearly {
  readonly row: Indicator;
  readonly form: Form;
  readonly number: Big;
  readonly place: number;
}

type Bound = "floor" | "ceiling" | "neither";

const boundOf = (row: Indicator): Bound => (isFloor(row) ? "floor" : isCeiling(row) ? "ceiling" : "neither");

/** A minimum does not contradict a maximum. */
const BOUNDS_BESIDE: Readonly<Record<Bound, readonly Bound[]>> = {
  floor: ["floor", "neither"],
  ceiling: ["ceiling", "neither"],
  neither: ["floor", "ceiling", "neither"],
};

const keyOf = (measure: string, row: Indicator, bound: Bound): string =>
  [measure, row.target.value.unit, bound].join("\n");

/** Yearly figures by measure, unit and bound, in ascending order. */
type Index = ReadonlyMap<string, readonly Yearly[]>;

function indexOf(forms: readonly Form[]): Index {
  const rows = flatMap(
    flatMap(forms, (form) => form.indicators.filter(isCounted).map((row) => ({ row, form }))),
    ({ row, form }, place) => {
      const measure = annualMeasure(row);
      const number = new Big(row.target.value.number ?? 0);
      return measure === null ? [] : [{ key: keyOf(measure, row, boundOf(row)), row, form, number, place }];
    },
  );
  return new Map(
    Array.from(
      groupBy(rows, ({ key }) => key),
      ([key, group]) => [key, group.toSorted((a, b) => a.number.cmp(b.number))],
    ),
  );
}

/**
 * The yearly figures outside the range from `low` to `high` that are comparable with a daily one, in their order; only
 * the farthest ones.
 */
function unequalOf(
  daily: Indicator,
  measure: string,
  [low, high]: readonly [Big, Big],
  index: Index,
): readonly Yearly[] {
  return flatMap(BOUNDS_BESIDE[boundOf(daily)], (bound) => {
    const yearly = index.get(keyOf(measure, daily, bound)) ?? [];
    const below = firstIndex(yearly, ({ number }) => number.gte(low));
    const above = firstIndex(yearly, ({ number }) => number.gt(high));
    return [
      ...yearly.slice(0, Math.min(below, MAX_RELATED)),
      ...yearly.slice(Math.max(above, yearly.length - MAX_RELATED)),
    ];
  })
    .toSorted((a, b) => a.place - b.place)
    .slice(0, MAX_RELATED);
}

type Texts = Readonly<Record<"name" | "value" | "other" | "otherValue" | "low" | "high" | "days", string>>;

/** MAG-DAILY-ANNUAL: a daily figure times the open days equals the yearly figure. */
export const magDailyAnnual = definePackRule<{ daily: Texts; annual: Texts }>({
  meta: {
    code: "MAG-DAILY-ANNUAL",
    severity: "warning",
    title: { zh: "日均与全年数量对不上", en: "Daily and yearly figures do not match" },
    dimension: "realistic",
    basis: "日均数乘以全年开放天数与全年数相当",
  },
  messages: {
    daily: {
      zh: ({ value, other, otherValue, low, high, days }) =>
        `日均“${value}”按 ${days} 天折合全年 ${low} 至 ${high}，与“${other}”的“${otherValue}”对不上，请核对`,
      en: ({ value, other, otherValue, low, high, days }) =>
        `“${value}” a day makes ${low} to ${high} a year (${days} days), but “${other}” is “${otherValue}”`,
      headline: { zh: () => "日均与全年的数对不上", en: () => "Daily and yearly figures disagree" },
    },
    annual: {
      zh: ({ value, other, otherValue, low, high, days }) =>
        `全年“${value}”按 ${days} 天折合每日 ${low} 至 ${high}，与“${other}”的“${otherValue}”对不上，请核对`,
      en: ({ value, other, otherValue, low, high, days }) =>
        `“${value}” a year makes ${low} to ${high} a day (${days} days), but “${other}” is “${otherValue}”`,
      headline: { zh: () => "全年与日均的数对不上", en: () => "Yearly and daily figures disagree" },
    },
  },
  *check(pack, editionOf) {
    for (const family of familiesOf(pack)) yield* clashesIn(formsOfFamily(family), editionOf);
  },
});

/** Daily figures that do not match a yearly one, and the yearly ones in the same form. */
function* clashesIn(forms: readonly Form[], editionOf: (form: Form) => Edition) {
  const index = indexOf(forms);
  for (const form of forms) {
    const { openDays } = editionOf(form).constants;
    const days = `${openDays.from}–${openDays.to}`;
    const answered = new Set<Indicator>();
    for (const daily of form.indicators.filter(isCounted)) {
      const measure = dailyMeasure(daily);
      if (measure === null) continue;
      const perDay = new Big(daily.target.value.number ?? 0);
      const [low, high] = [perDay.times(openDays.from), perDay.times(openDays.to)];
      const unequal = unequalOf(daily, measure, [low, high], index);
      // Preferably of the same form.
      const [first] = [...unequal.filter((yearly) => yearly.form === form), ...unequal];
      if (!first) continue;
      yield {
        messageId: "daily",
        params: {
          ...textsOf(daily),
          other: first.row.level3.value,
          otherValue: typedTarget(first.row),
          low: low.toFixed(),
          high: high.toFixed(),
          days,
        },
        at: daily.target.at,
        related: unequal.map(({ row }) => row.target.at),
      } as const;
      // It is unknown which of the two is wrong, so both cells of a form get a finding; the engine joins them.
      for (const { row, number } of unequal.filter((yearly) => yearly.form === form && !answered.has(yearly.row))) {
        answered.add(row);
        yield {
          messageId: "annual",
          params: {
            ...textsOf(row),
            other: daily.level3.value,
            otherValue: typedTarget(daily),
            low: number.div(openDays.to).toFixed(0),
            high: number.div(openDays.from).toFixed(0),
            days,
          },
          at: row.target.at,
          related: [daily.target.at],
        } as const;
      }
    }
  }
}

const textsOf = (row: Indicator) => ({ name: row.level3.value, value: typedTarget(row) });
