import Big from "big.js";
import { definePackRule } from "../../engine/rule";
import type { Form, Indicator } from "../../forms/form";
import { compactNameOf, isCeiling, isFloor, typedTarget } from "../../indicators/measure";

const DAILY = /日均|每日|每天|日平均|平均每[日天]|单日/;
const ANNUAL = /全年度?|年度|每年|年均|本年|当年/g;
/** Figures of other periods, or per head, are neither. */
const OTHER_PERIOD = /月均|每月|月度|季度|每季|每周|周均|人均|户均|累计|历年|近[三五]年/;

const isCounted = ({ target: { value } }: Indicator): boolean =>
  (value.kind === "quantity" || value.kind === "amount") && value.unit !== null && Number(value.number) > 0;

/** What a daily figure counts: 日均办件量 → 办件量; null for other rows. */
function dailyMeasure(indicator: Indicator): string | null {
  const name = compactNameOf(indicator);
  return DAILY.test(name) ? name.replace(DAILY, "") : null;
}

/** What a yearly figure counts; a name without any period is yearly. */
function annualMeasure(indicator: Indicator): string | null {
  const name = compactNameOf(indicator);
  return DAILY.test(name) || OTHER_PERIOD.test(name) ? null : name.replace(ANNUAL, "");
}

interface Pair {
  readonly daily: Indicator;
  readonly annual: Indicator;
  readonly isSameForm: boolean;
}

/** Daily and yearly figures of one measure, of one form or of two. */
function pairs(form: Form, forms: readonly Form[]): readonly Pair[] {
  return form.indicators.filter(isCounted).flatMap((daily) => {
    const measure = dailyMeasure(daily);
    if (measure === null) return [];
    return forms.flatMap((other) =>
      other.indicators
        .filter((annual) => isCounted(annual) && annual.target.value.unit === daily.target.value.unit)
        .filter((annual) => annualMeasure(annual) === measure)
        .filter((annual) => !(isFloor(daily) && isCeiling(annual)) && !(isCeiling(daily) && isFloor(annual)))
        .map((annual) => ({ daily, annual, isSameForm: other === form })),
    );
  });
}

type Texts = Readonly<Record<"name" | "value" | "other" | "otherValue" | "low" | "high" | "days", string>>;

/** MAG-DAILY-ANNUAL: a daily figure times the days open gives the yearly figure. */
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
  *check({ forms }, editionOf) {
    for (const form of forms) {
      const { openDays } = editionOf(form).constants;
      const days = `${openDays.from}–${openDays.to}`;
      for (const { daily, annual, isSameForm } of pairs(form, forms)) {
        const perDay = new Big(daily.target.value.number ?? 0);
        const perYear = new Big(annual.target.value.number ?? 0);
        const [low, high] = [perDay.times(openDays.from), perDay.times(openDays.to)];
        if (perYear.gte(low) && perYear.lte(high)) continue;
        const [dailyTexts, annualTexts] = [daily, annual].map((indicator) => ({
          name: indicator.level3.value,
          value: typedTarget(indicator),
        }));
        if (!dailyTexts || !annualTexts) continue;
        yield {
          messageId: "daily",
          params: {
            ...dailyTexts,
            other: annualTexts.name,
            otherValue: annualTexts.value,
            low: low.toFixed(),
            high: high.toFixed(),
            days,
          },
          at: daily.target.at,
          related: [annual.target.at],
        };
        // Which of the two is wrong is open: both cells of a form say so.
        if (!isSameForm) continue;
        yield {
          messageId: "annual",
          params: {
            ...annualTexts,
            other: dailyTexts.name,
            otherValue: dailyTexts.value,
            low: perYear.div(openDays.to).toFixed(0),
            high: perYear.div(openDays.from).toFixed(0),
            days,
          },
          at: annual.target.at,
          related: [daily.target.at],
        };
      }
    }
  },
});
