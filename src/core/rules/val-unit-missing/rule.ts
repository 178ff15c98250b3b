import { defineFormRule } from "../../engine/rule";
import type { Fix } from "../../engine/finding";
import type { Indicator } from "../../forms/form";
import { editValue } from "../edits";
import { compactText } from "../../values/text";
import { isCeiling, nameOf, typedTarget } from "../../indicators/measure";
import { isMoneyRow } from "../../budget/money-names";
import { isPerNumberName, isRate } from "../../indicators/rates";
import { impliesUnit } from "../../indicators/units";
import { unitInName } from "../../values/name-hints";

/** A calendar year alone is a date, not a count. */
const YEAR = /^(19|20)\d\d$/;
/** 优良天数比例 0.85 is a share of 1. */
const PROPORTION = /(比例|占比|比重|比)$/;
/** Measures with their own scale: AQI, 容积率, 城乡居民收入比. */
const OWN_SCALE = /AQI|API|PH|指数|容积率|(?<![占环同分])比$|倍率|比值|评级/i;
/** Names whose last word is the unit: 培训人次. */
const ENDS_IN_UNIT = /(?:人次|人数|次数|场次|批次|班次|[个户件份篇期册项家台套辆页条宗起天]数|课时|学时|小时数)$/;
/** With this many units, the only figure without one is a slip, although its name leaves no doubt. */
const FEW_OTHERS = 3;
/** With this many such figures, a form without any unit was probably misread. */
const MANY = 3;

function lacksUnit(indicator: Indicator): boolean {
  const { value } = indicator.target;
  const name = indicator.level3.value;
  if (value.kind !== "quantity" || value.unit !== null || value.tail !== "") return false;
  if (
    OWN_SCALE.test(nameOf(indicator)) ||
    isPerNumberName(name) ||
    /^\D{0,3}\d+(?:\.\d+)?[:：]\d/.test(typedTarget(indicator))
  )
    return false;
  if (value.number === "0" || (value.comparator === null && YEAR.test(value.figure ?? ""))) return false;
  // As a share of 1, ≤1 would allow everything: it means 1%.
  const limitsNothing = value.number === "1" && isCeiling(indicator);
  if (PROPORTION.test(nameOf(indicator)) && Number(value.number) <= 1 && !limitsNothing) return false;
  // 156万 in a money row is reported by VAL-UNIT-MONEY.
  if (value.magnitude !== "" && isMoneyRow(indicator)) return false;
  return unitInName(name) === null && !impliesUnit(name);
}

/** The only figure of a form that leaves its unit to its name; null if there are several, or few with units. */
function onlyImplied(indicators: readonly Indicator[]): Indicator | null {
  const counts = indicators.filter(({ target: { value } }) => value.kind === "quantity" && value.number !== "0");
  const [first, ...further] = counts.filter(({ target: { value } }) => value.unit === null && value.tail === "");
  const isSlip = first !== undefined && further.length === 0 && counts.length > FEW_OTHERS;
  return isSlip && ENDS_IN_UNIT.test(nameOf(first)) && unitInName(first.level3.value) === null ? first : null;
}

/** A rate between 1 and 100 can only mean %; 0.95 or 1 may be a share of 1. */
function percentFix(indicator: Indicator): Fix | null {
  const { target, unit } = indicator;
  const number = Number(target.value.number);
  if (!isRate(indicator) || target.value.magnitude !== "" || number <= 1 || number > 100) return null;
  const text = compactText(target.text);
  if (unit === null && !/\d$/.test(text)) return null;
  return {
    label: { zh: "补上“%”", en: "Add “%”" },
    edits: [unit === null ? editValue(target, `${text}%`) : editValue(unit, "%")],
  };
}

/** VAL-UNIT-MISSING: a figure has a unit. */
export const valUnitMissing = defineFormRule<{
  rate: { name: string; value: string };
  row: { name: string; value: string };
  form: { count: number; value: string };
  implied: { name: string; value: string };
}>({
  meta: {
    code: "VAL-UNIT-MISSING",
    severity: "error",
    title: { zh: "定量指标值缺少计量单位", en: "Figure without a unit" },
    yieldsTo: ["VAL-DATE", "VAL-QUAL-AS-PCT"],
    dimension: "quantified",
    basis: "定量指标填写计量单位（预算管理一体化绩效模块）",
  },
  messages: {
    rate: {
      zh: ({ name, value }) => `“${name}”的指标值“${value}”没有单位，应为“${value}%”`,
      en: ({ name, value }) => `The value “${value}” of “${name}” has no unit; it should read “${value}%”`,
      headline: { zh: ({ value }) => `“${value}”缺单位，应为 %`, en: ({ value }) => `“${value}” lacks its %` },
    },
    row: {
      zh: ({ name, value }) => `“${name}”的指标值“${value}”没有计量单位，请补填`,
      en: ({ name, value }) => `The value “${value}” of “${name}” has no unit: add it`,
      headline: { zh: ({ value }) => `“${value}”没有计量单位`, en: ({ value }) => `“${value}” has no unit` },
    },
    implied: {
      zh: ({ name, value }) => `“${name}”的指标值“${value}”没有计量单位，本表其他数量都有，请补填`,
      en: ({ name, value }) => `“${value}” of “${name}” has no unit, unlike the form's other figures: add it`,
      headline: { zh: ({ value }) => `“${value}”没有计量单位`, en: ({ value }) => `“${value}” has no unit` },
      severity: "warning",
    },
    form: {
      zh: ({ count, value }) => `本表 ${count} 个定量指标值（如“${value}”）都没有计量单位，请逐项补填`,
      en: ({ count, value }) => `None of the ${count} figures of this form (such as “${value}”) has a unit: add them`,
      headline: {
        zh: ({ count }) => `全表 ${count} 个值没有计量单位`,
        en: ({ count }) => `None of ${count} values has a unit`,
      },
    },
  },
  *check({ indicators }) {
    const missing = indicators.filter(lacksUnit);
    const implied = onlyImplied(indicators);
    if (implied) {
      const params = { name: implied.level3.value, value: typedTarget(implied) };
      yield { messageId: "implied", params, at: (implied.unit ?? implied.target).at };
    }
    const [first, ...further] = missing;
    if (!first) return;
    const hasUnits = indicators.some(({ target: { value } }) => value.unit !== null);
    if (!hasUnits && missing.length >= MANY) {
      yield {
        messageId: "form",
        params: { count: missing.length, value: typedTarget(first) },
        at: (first.unit ?? first.target).at,
        related: further.map(({ unit, target }) => (unit ?? target).at),
      };
      return;
    }
    for (const indicator of missing) {
      const fix = percentFix(indicator);
      yield {
        messageId: fix ? "rate" : "row",
        params: { name: indicator.level3.value, value: typedTarget(indicator) },
        at: (indicator.unit ?? indicator.target).at,
        fix,
      };
    }
  },
});
