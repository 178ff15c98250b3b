import { lacksCostAmount } from "../../budget/cost";
import { defineFormRule } from "../../engine/rule";
import { isCost } from "../../forms/category";
import type { Indicator } from "../../forms/form";
import { compactNameOf, typedTarget } from "../../indicators/measure";
import { isNotApplicable } from "../../indicators/not-applicable";
import { isRate } from "../../indicators/rates";
import { valueFlaw, type ValueFlaw } from "../../indicators/value-quality";
import { compactText } from "../../values/text";

/** Progress of spending is a percentage, not a date alone. */
const MONEY_PROGRESS = /(资金|预算|支出|执行|拨付|支付|使用|投资)进度$/;
/** The date says how much is due by then: 12月底前完成, 年底前全部支付. */
const SAYS_HOW_MUCH = /完成|全部|全额|到位|结束|完毕/;

/** VAL-VAGUE: it can be verified whether the value was reached. */
export const valVague = defineFormRule<{
  praise: { name: string; value: string };
  endless: { name: string; value: string };
  nothing: { name: string };
  direction: { name: string; value: string };
  indefinite: { name: string; value: string };
  yes: { name: string; value: string };
  sentence: { name: string; value: string };
  measure: { name: string; value: string };
  unitOnly: { name: string; value: string };
  numberInWords: { name: string; value: string };
  openCost: { name: string; value: string };
  budgetOnly: { name: string; value: string };
  result: { name: string; value: string };
  nameAgain: { name: string };
  rateInWords: { name: string; value: string };
  dateOnly: { name: string; value: string };
}>({
  meta: {
    code: "VAL-VAGUE",
    severity: "warning",
    title: { zh: "指标值无法衡量", en: "Value cannot be assessed" },
    dimension: "quantified",
    basis: "指标值细化、量化；定性的有可考核的分级描述",
    yieldsTo: ["VAL-TYPE"],
  },
  messages: {
    praise: {
      zh: ({ name, value }) => `“${name}”的指标值“${value}”没有衡量标准，请改为数值，或写明分级（如优、良、中、差）`,
      en: ({ name, value }) => `The value “${value}” of “${name}” has no measure: give a figure or grades`,
      headline: { zh: ({ value }) => `“${value}”无法考核`, en: ({ value }) => `“${value}” cannot be assessed` },
    },
    endless: {
      zh: ({ name, value }) => `“${name}”的指标值“${value}”没有期限，请写明年限（如 ≥5 年）`,
      en: ({ name, value }) => `The value “${value}” of “${name}” has no limit: state the years`,
      headline: { zh: ({ value }) => `“${value}”没有期限`, en: ({ value }) => `“${value}” has no limit` },
    },
    nothing: {
      zh: ({ name }) => `“${name}”的指标值写“无”，等于没有目标，请写明要达到的状态或数值`,
      en: ({ name }) => `“${name}” has the value 无 (none), which is no target: state what shall be reached`,
      headline: { zh: () => "指标值写“无”，等于没有目标", en: () => "The value 无 is no target" },
    },
    direction: {
      zh: ({ name, value }) =>
        `“${name}”的指标值“${value}”只说了方向，没有说到什么程度，请改为数值，或写明与什么相比、达到哪一级`,
      en: ({ name, value }) => `“${value}” of “${name}” only says which way: state a figure, or how far`,
      headline: { zh: ({ name }) => `“${name}”没有写到什么程度`, en: ({ name }) => `“${name}”: how far?` },
    },
    indefinite: {
      zh: ({ name, value }) => `“${name}”的指标值“${value}”不是确定的数量，请写明具体数值和单位`,
      en: ({ name, value }) => `“${value}” of “${name}” is no definite number: state figure and unit`,
      headline: { zh: ({ name }) => `“${name}”数量不确定`, en: ({ name }) => `“${name}” has no definite number` },
    },
    yes: {
      zh: ({ name, value }) => `“${name}”的指标值“${value}”没有衡量标准，请写明要达到的数值或状态`,
      en: ({ name, value }) => `“${value}” of “${name}” has no measure: state a figure or a state`,
      headline: { zh: ({ name }) => `“${name}”的值无法衡量`, en: ({ name }) => `“${name}” cannot be assessed` },
    },
    sentence: {
      zh: ({ name, value }) => `“${name}”的指标值“${value}”是一句描述，无法据此判断是否完成，请改为数值或分级`,
      en: ({ name, value }) => `“${value}” of “${name}” is a sentence: give a figure or grades`,
      headline: { zh: ({ name }) => `“${name}”的值是一句话`, en: ({ name }) => `“${name}”: a sentence as value` },
    },
    measure: {
      zh: ({ name, value }) => `“${name}”的指标值“${value}”是指标的名称，不是目标值，请写明要达到的数值`,
      en: ({ name, value }) => `“${value}” of “${name}” names a measure: state the figure to reach`,
      headline: { zh: ({ name }) => `“${name}”没有写目标值`, en: ({ name }) => `“${name}” has no target value` },
    },
    rateInWords: {
      zh: ({ name, value }) => `“${name}”是比率，指标值“${value}”却是文字，请填写百分比（如 ≥95%）`,
      en: ({ name, value }) => `“${name}” is a rate, but its value “${value}” is words: state a percentage`,
      headline: { zh: ({ value }) => `比率的值“${value}”是文字`, en: ({ value }) => `A rate stated as “${value}”` },
    },
    numberInWords: {
      zh: ({ name, value }) => `“${name}”应是一个数，指标值“${value}”没有数字，无法考核，请填写数值和单位`,
      en: ({ name, value }) => `“${name}” asks for a number, but “${value}” states none: give figure and unit`,
      headline: { zh: ({ name }) => `“${name}”没有写数字`, en: ({ name }) => `“${name}” states no number` },
    },
    openCost: {
      zh: ({ name, value }) => `“${name}”的指标值“${value}”没有限额，控制不了成本，请写明金额上限（≤××元）`,
      en: ({ name, value }) => `“${value}” of “${name}” limits nothing: state the highest amount`,
      headline: { zh: ({ value }) => `“${value}”没有限额`, en: ({ value }) => `“${value}” is no limit` },
    },
    budgetOnly: {
      zh: ({ name, value }) => `“${name}”的指标值“${value}”没有写明金额，请写明金额上限（≤××元）`,
      en: ({ name, value }) => `“${value}” of “${name}” states no amount: state the highest amount`,
      headline: { zh: ({ value }) => `“${value}”没有金额`, en: ({ value }) => `“${value}” states no amount` },
    },
    result: {
      zh: ({ name, value }) => `“${name}”的指标值“${value}”是完成后的结果，不是目标，请写明要完成多少、达到什么程度`,
      en: ({ name, value }) => `“${value}” of “${name}” reports a result: state what shall be reached`,
      headline: { zh: ({ value }) => `“${value}”是结果，不是目标`, en: ({ value }) => `“${value}” is no target` },
    },
    nameAgain: {
      zh: ({ name }) => `“${name}”的指标值照抄了指标名称，无法据此判断是否完成，请改为数值或分级`,
      en: ({ name }) => `The value of “${name}” is its name once more: give a figure or grades`,
      headline: { zh: () => "指标值照抄了指标名称", en: () => "The value repeats the name" },
    },
    unitOnly: {
      zh: ({ name, value }) => `“${name}”的指标值只有单位“${value}”，请补填数值`,
      en: ({ name, value }) => `The value of “${name}” is only the unit “${value}”: add the figure`,
      headline: { zh: ({ name }) => `“${name}”只有单位没有数值`, en: ({ name }) => `“${name}” has a unit, no figure` },
    },
    dateOnly: {
      zh: ({ name, value }) => `“${name}”的指标值“${value}”只有时间没有比例，请写明届时应达到的百分比`,
      en: ({ name, value }) => `The value “${value}” of “${name}” is a date without a share: state the percentage due`,
      headline: { zh: ({ value }) => `“${value}”没有写比例`, en: ({ value }) => `“${value}” states no share` },
    },
  },
  *check(form) {
    // Costs stated only in words are one fault of the form, which COST-MISSING reports.
    const skipsCosts = lacksCostAmount(form);
    for (const indicator of form.indicators) {
      const { target, level3, category } = indicator;
      const name = level3.value;
      if (name === "" || isNotApplicable(indicator) || (skipsCosts && isCost(category))) continue;
      const messageId = target.value.kind === "date" ? dateFlaw(indicator) : wordsFlaw(indicator);
      if (messageId === "nothing" || messageId === "nameAgain") yield { messageId, params: { name }, at: target.at };
      else if (messageId) yield { messageId, params: { name, value: typedTarget(indicator) }, at: target.at };
    }
  },
});

function dateFlaw(indicator: Indicator): "dateOnly" | null {
  const wantsShare = MONEY_PROGRESS.test(compactNameOf(indicator)) || isRate(indicator);
  return wantsShare && !SAYS_HOW_MUCH.test(typedTarget(indicator)) ? "dateOnly" : null;
}

/** The message for each flaw whose name has two words. */
const MESSAGES = {
  "unit-only": "unitOnly",
  "rate-in-words": "rateInWords",
  "number-in-words": "numberInWords",
  "open-cost": "openCost",
  "budget-only": "budgetOnly",
  "name-again": "nameAgain",
} as const;

type WordsFlaw = Exclude<ValueFlaw, keyof typeof MESSAGES> | (typeof MESSAGES)[keyof typeof MESSAGES];

const isTwoWords = (flaw: ValueFlaw): flaw is keyof typeof MESSAGES => flaw in MESSAGES;

/** A bare direction is a proper 定性 value if a column says so; the other flaws remain flaws. */
function wordsFlaw(indicator: Indicator): WordsFlaw | null {
  const flaw = valueFlaw(indicator);
  const isQualitative = compactText(indicator.comparator?.value ?? "").startsWith("定性");
  if (isQualitative && (flaw === "direction" || flaw === "measure" || flaw === "sentence")) return null;
  return flaw !== null && isTwoWords(flaw) ? MESSAGES[flaw] : flaw;
}
