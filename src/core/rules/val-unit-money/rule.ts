import { coverageOf } from "../../budget/cost-coverage";
import { defineFormRule } from "../../engine/rule";
import type { Fix } from "../../engine/finding";
import { isCost } from "../../forms/category";
import type { Indicator } from "../../forms/form";
import { formBudget, known } from "../../forms/amounts";
import { formatFen } from "../../values/amount";
import { compactText } from "../../values/text";
import { costCeilings } from "../../budget/cost";
import { isDurationUnit } from "../../values/units";
import { editValue } from "../edits";
import { nameOf, typedTarget } from "../../indicators/measure";
import { isMoneyName, isMoneyRow } from "../../budget/money-names";
import { isCountUnit, ownValue } from "../../indicators/units";
import { unitInName } from "../../values/name-hints";

/** 时间成本 is measured in time. */
const TIME_COST = /时间|工时|人力/;
/** 万 at the end, or before the thing it is counted per: 50万/月. */
const BARE_MAGNITUDE = /([万亿])(?=$|[/每])/;

const withYuan = (text: string): string => text.replace(BARE_MAGNITUDE, "$1元");

/** 156万 → 156万元, 50万/月 → 50万元/月, in the cell that holds the 万. */
function addYuan(indicator: Indicator): Fix | null {
  const cell = ownValue(indicator).magnitude === "" ? indicator.unit : indicator.target;
  const text = cell?.text.trim() ?? "";
  const magnitude = BARE_MAGNITUDE.exec(text)?.[1];
  if (cell === null || magnitude === undefined) return null;
  return {
    label: { zh: `“${magnitude}”改为“${magnitude}元”`, en: `Change “${magnitude}” to “${magnitude}元”` },
    edits: [editValue(cell, withYuan(text))],
  };
}

/** A standard per item whose name does not say which: 补助标准. 人均标准 and 每公里标准 say it. */
const STANDARD = /(?:补助|补贴|奖补|奖励|发放|资助|救助|工资|收费|付费|支付|劳务|聘用|维护|养护|培训|会议|差旅)标准$/;

function isPlainStandard(indicator: Indicator): boolean {
  const coverage = coverageOf(indicator);
  return (
    coverage?.kind === "unit" && coverage.per === null && coverage.timesAYear === null && isBareStandard(indicator)
  );
}

const isBareStandard = (indicator: Indicator): boolean =>
  STANDARD.test(nameOf(indicator)) &&
  !/[人生户亩]均|每/.test(nameOf(indicator)) &&
  indicator.target.value.unit === "元" &&
  indicator.target.value.per === null &&
  unitInName(indicator.level3.value) === null;

/** A unit of people or things, or 人/天, although money is meant. */
const isNoMoney = (unit: string): boolean => isCountUnit(unit.split("/")[0] ?? "") || isDurationUnit(unit);

const TEN_THOUSAND = 10_000;

/** The amount with its unit: 128.65元, also if the unit has a column. */
const amountTyped = (indicator: Indicator): string => {
  const [value, unit] = [typedTarget(indicator), compactText(indicator.unit?.value ?? "")];
  return value.endsWith(unit) ? value : `${value}${unit}`;
};

/** VAL-UNIT-MONEY: money is stated in 元 or 万元. */
export const valUnitMoney = defineFormRule<{
  bare: { name: string; value: string; correct: string };
  other: { name: string; value: string; unit: string };
  slash: { name: string; value: string; correct: string };
  per: { name: string; value: string };
  budget: { name: string; value: string; budget: string };
}>({
  meta: {
    code: "VAL-UNIT-MONEY",
    severity: "warning",
    title: { zh: "金额类指标的单位不规范", en: "Money without a unit of money" },
    dimension: "quantified",
    hasOneRemedy: true,
    basis: "成本和金额类指标以元、万元或元/人、元/天等货币单位计量",
    yieldsTo: ["VAL-UNIT-KIND"],
  },
  messages: {
    bare: {
      zh: ({ name, value, correct }) => `“${name}”的指标值“${value}”单位不完整，金额应写“${correct}”`,
      en: ({ name, value, correct }) => `The value “${value}” of “${name}” lacks 元: write “${correct}”`,
      headline: { zh: ({ value }) => `“${value}”缺“元”`, en: ({ value }) => `“${value}” lacks 元` },
    },
    slash: {
      zh: ({ name, value, correct }) => `“${name}”的指标值“${value}”没有货币单位，应写成“${correct}”一类`,
      en: ({ name, value, correct }) =>
        `The value “${value}” of “${name}” has no unit of money: write “${correct}” or so`,
      headline: { zh: ({ value }) => `“${value}”没有货币单位`, en: ({ value }) => `“${value}” lacks 元` },
    },
    other: {
      zh: ({ name, value, unit }) =>
        `“${name}”是金额，指标值“${value}”却以“${unit}”计，请改用元、万元或元/人等货币单位`,
      en: ({ name, value, unit }) => `“${name}” is money, but “${value}” counts in “${unit}”: use a unit of money`,
      headline: { zh: ({ unit }) => `金额不能以“${unit}”计`, en: ({ unit }) => `Money is not counted in “${unit}”` },
    },
    per: {
      zh: ({ name, value }) =>
        `“${name}”是单位标准，指标值“${value}”没有写明按什么计，请写成元/人、元/公里、元/月一类的单位`,
      en: ({ name, value }) =>
        `“${name}” is a standard, “${value}” does not say for each what: write 元/人 or the like`,
      headline: {
        zh: ({ value }) => `“${value}”没有写明按什么计`,
        en: ({ value }) => `“${value}”: for each what?`,
      },
    },
    budget: {
      zh: ({ name, value, budget }) =>
        `“${name}”的指标值“${value}”与预算 ${budget} 万元数字相同，却只有它的万分之一，单位应是“万元”`,
      en: ({ name, value, budget }) =>
        `“${value}” of “${name}” has the digits of the budget, ${budget} (10k CNY), but is a 10,000th of it: 万元 is meant`,
      headline: {
        zh: ({ value }) => `“${value}”应以万元计`,
        en: ({ value }) => `“${value}”: 万元 is meant`,
      },
    },
  },
  *check(form) {
    for (const { indicator, fen } of costCeilings(form)) {
      const budget = known(formBudget(form));
      if (!budget || fen === 0 || fen * TEN_THOUSAND !== budget.value.fen) continue;
      yield {
        messageId: "budget",
        params: { name: indicator.level3.value, value: amountTyped(indicator), budget: formatFen(budget.value.fen) },
        at: (indicator.unit ?? indicator.target).at,
        related: [budget.at],
      };
    }
    for (const indicator of form.indicators) {
      const { level3, target, category } = indicator;
      const { kind, unit, flaws } = target.value;
      const name = level3.value;
      const value = typedTarget(indicator);
      if (flaws.includes("bare-magnitude") && isMoneyRow(indicator) && unitInName(name) === null) {
        yield {
          messageId: "bare",
          params: { name, value, correct: withYuan(value) },
          at: target.at,
          fix: addYuan(indicator),
        };
        continue;
      }
      if (isCost(category) && kind === "quantity" && unit?.startsWith("/") === true) {
        const correct = value.replace(/\/|每/, (sign) => `元${sign}`);
        yield { messageId: "slash", params: { name, value, correct }, at: target.at };
        continue;
      }
      if (isCost(category) && isPlainStandard(indicator))
        yield { messageId: "per", params: { name, value }, at: target.at };
      if (!isCost(category) || !isMoneyName(name) || TIME_COST.test(name) || kind === "range") continue;
      if (unit !== null && isNoMoney(unit)) yield { messageId: "other", params: { name, value, unit }, at: target.at };
    }
  },
});
