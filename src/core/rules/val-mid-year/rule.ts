import Big from "big.js";
import { defineFormRule } from "../../engine/rule";
import { known } from "../../forms/amounts";
import type { Form, Indicator } from "../../forms/form";
import { isCeiling, isFloor, typedTarget } from "../../indicators/measure";
import { isNotApplicable } from "../../indicators/not-applicable";
import { parsePeriod } from "../../values/dates";
import { compactText } from "../../values/text";

/** Figures that do not accumulate over the years: averages, standards, amounts paid or kept each year. */
const EACH_YEAR =
  /受益|惠及|人口|覆盖|均|每|标准|单价|单位|年度|当年|本年|全年|日|月|在校|在册|常住|定额|标高|高程|水位|水深|厚度|宽度|深度|浓度|密度|个数$/;

/** VAL-MID-YEAR: the target for the whole period is above that for the year, which is a part of it. */
export const valMidYear = defineFormRule<{
  below: { name: string; whole: string; year: string };
  equal: { name: string; whole: string };
}>({
  meta: {
    code: "VAL-MID-YEAR",
    severity: "warning",
    title: { zh: "中期指标值不高于年度指标值", en: "Target of the whole run not above the year's" },
    dimension: "matching",
    basis: "年度指标是实施期（中期）指标在当年的分解",
    hasOneRemedy: true,
  },
  messages: {
    below: {
      zh: ({ name, whole, year }) =>
        `“${name}”的中期（实施期）指标值“${whole}”低于年度指标值“${year}”，年度是中期的一部分，请核对是否填反`,
      en: ({ name, whole, year }) =>
        `“${name}” aims at “${whole}” in the whole run but at “${year}” in the year, which is part of it: swapped?`,
      headline: {
        zh: ({ name }) => `“${name}”中期值低于年度值`,
        en: ({ name }) => `“${name}”: whole run below the year`,
      },
    },
    equal: {
      zh: ({ name, whole }) =>
        `“${name}”的中期（实施期）指标值与年度指标值同为“${whole}”，项目跨年实施，请分别填写全期的数量和当年的数量`,
      en: ({ name, whole }) =>
        `“${name}” has the same target “${whole}” for the whole run of several years and for the year: state both`,
      headline: { zh: ({ name }) => `“${name}”中期值与年度值相同`, en: ({ name }) => `“${name}”: run equals year` },
    },
  },
  *check(form) {
    const isLong = runsForYears(form);
    for (const indicator of form.indicators) {
      const { periodTarget, target, level3 } = indicator;
      const order = periodTarget && !isNotApplicable(indicator) ? compare(indicator) : null;
      if (!periodTarget || order === null) continue;
      const params = { name: level3.value, whole: compactText(periodTarget.text), year: typedTarget(indicator) };
      const related = [target.at];
      if (order < 0) yield { messageId: "below", params, at: periodTarget.at, related };
      else if (order === 0 && isLong && addsUp(indicator))
        yield { messageId: "equal", params, at: periodTarget.at, related };
    }
  },
});

/**
 * Compares the target for the whole period with the year's: -1 below, 0 equal, 1 above; null if they cannot be
 * compared.
 */
function compare({ periodTarget, target, ...row }: Indicator): -1 | 0 | 1 | null {
  const [whole, year] = [periodTarget?.value, target.value];
  if (whole?.number == null || year.number === null || whole.unit !== year.unit) return null;
  const order = new Big(whole.number).cmp(year.number);
  // A number that is to fall to 0 says nothing about the sum of the years.
  if (Number(whole.number) === 0) return null;
  if (isCeiling({ periodTarget, target, ...row })) return isTooLow({ periodTarget, target, ...row }, order) ? -1 : null;
  // A limit that gets stricter over the years, or a rate that has not been reached yet, may be intended.
  const isComparable =
    addsUp({ periodTarget, target, ...row }) || (isFloor({ periodTarget, target, ...row }) && order < 0);
  return isComparable ? order : null;
}

/** How many times the limit of the whole run a limit of the year may be that is not paid out of it, such as a price. */
const MAX_TIMES = 5;

/** Whether the whole run has a lower limit of money than the year. Other limits may get stricter, prices may fall. */
function isTooLow(indicator: Indicator, order: number): boolean {
  const { periodTarget, target } = indicator;
  if (order >= 0 || target.value.kind !== "amount") return false;
  return addsUp(indicator) || Number(target.value.number) >= MAX_TIMES * Number(periodTarget?.value.number);
}

/** Whether yearly figures add up to that of the whole period: 公里, 人次, 万元. */
function addsUp({ target, level3 }: Indicator): boolean {
  const { kind, unit, per } = target.value;
  return (kind === "quantity" || kind === "amount") && unit !== null && per === null && !EACH_YEAR.test(level3.value);
}

/** Whether the project certainly runs longer than the budget year. */
function runsForYears({ texts, amounts }: Form): boolean {
  const span = parsePeriod(texts.period?.value ?? "");
  if (span) return span.to.year > span.from.year;
  const [whole, year] = [known(amounts.periodFunds), known(amounts.totalFunds) ?? known(amounts.annualBudget)];
  return whole !== null && year !== null && whole.value.fen > year.value.fen;
}
