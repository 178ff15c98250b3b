import { defineFormRule } from "../../engine/rule";
import type { Fix } from "../../engine/finding";
import type { Indicator } from "../../forms/form";
import { nameOf } from "../../indicators/measure";
import { comparatorBefore, comparatorOfColumn } from "../../values/comparators";
import { compactText, LETTER_AMONG_DIGITS } from "../../values/text";
import type { TargetValue } from "../../values/target";
import { editValue } from "../edits";
import { typedTarget } from "../../indicators/measure";

const BRACKETS = /[》《〉〈]/;
const DOUBLED_PERCENT = /([%％‰])\1+/g;

/** A comparator before the figure and a word with the same meaning after it: ≥90%以上, ≤5万元以内. */
const SIGN_AND_WORD = /^(?:[≥>].*\d\D*?(?:及?以上)|[≤<].*\d\D*?(?:及?以下|以内|之内))$/;
const WORD_BEHIND = /(及?以上|及?以下|以内|之内)$/;

/**
 * The value with brackets replaced by comparators (》90% → >90%) and a single percent sign; null if more would have to
 * change.
 */
function corrected({ flaws, comparator, typedComparator }: TargetValue, text: string): string | null {
  const bare = SIGN_AND_WORD.test(text) ? text.replace(WORD_BEHIND, "") : text;
  const single = bare.replace(DOUBLED_PERCENT, "$1");
  if (!flaws.includes("bracket-comparator")) return single === text ? null : single;
  if (comparator === null || typedComparator === null || !single.startsWith(typedComparator)) return null;
  const rest = single.slice(typedComparator.length);
  return comparatorBefore(rest) === null ? comparator + rest : null;
}

function formatFix(indicator: Indicator): Fix | null {
  const { target } = indicator;
  const value = corrected(target.value, typedTarget(indicator));
  if (value === null || target.value.flaws.includes("glued-sentence")) return null;
  return { label: { zh: `改为“${value}”`, en: `Change to “${value}”` }, edits: [editValue(target, value)] };
}

/** A rate named in the value before its figure: 投诉率≤5%, 完善率95%以上; not 每季度1次. */
const MEASURE_IN_VALUE = /^([\p{Script=Han}]{1,10}(?:率|(?<![季年月])度))[为达到在]{0,2}[≥≤><=]?\d/u;

/** Names that do not say how they are measured: 工程质量 with 合格率100%. */
const OPEN_NAME = /(?:质量|效果|情况|工作|服务)$/;

function otherMeasure(value: string, name: string): string | null {
  const measure = MEASURE_IN_VALUE.exec(value)?.[1];
  return measure === undefined || name.includes(measure) || OPEN_NAME.test(name) ? null : measure;
}

/** The signs that a template offers to choose from: ≥/≤, ≥、≤、=. */
const CHOICE_OF_SIGNS =
  /^(?:[≥≤><=]|>=|<=)(?:[/、|,，或](?:[≥≤><=]|>=|<=|定性))+$|^(?=.*[≥>])(?=.*[≤<])[≥≤><=()]+$|^-*请?选择?-*$/;

/** A comparator behind the figure: 93%>=. */
const SIGN_BEHIND = /^(\d[\d.,]*\D{0,6}?)([≥≤><=≧≦]+)$/;

/** VAL-FORMAT: comparators are written as signs, only once, and before figures. */
export const valFormat = defineFormRule<{
  bracket: { value: string; sign: string; comparator: string };
  doubled: { value: string };
  sentence: { value: string; sign: string };
  measure: { name: string; value: string; measure: string };
  signTwice: { value: string; sign: string };
  signChoice: { name: string; sign: string };
  letter: { value: string; digits: string };
  behind: { value: string; sign: string; right: string };
}>({
  meta: {
    code: "VAL-FORMAT",
    severity: "warning",
    title: { zh: "指标值书写不规范", en: "Value is not written properly" },
    dimension: "quantified",
    hasOneRemedy: true,
    yieldsTo: ["TO-FILL"],
    basis: "指标值由计算符号、数值和计量单位组成（预算管理一体化绩效模块）",
  },
  messages: {
    bracket: {
      zh: ({ value, sign, comparator }) => `指标值“${value}”用括号或书名号“${sign}”代替了比较符，应写“${comparator}”`,
      en: ({ value, sign, comparator }) => `The value “${value}” uses the bracket “${sign}” for “${comparator}”`,
      headline: {
        zh: ({ value, comparator }) => `“${value}”的符号应写“${comparator}”`,
        en: ({ value, comparator }) => `“${value}”: write ${comparator}`,
      },
    },
    doubled: {
      zh: ({ value }) => `指标值“${value}”的符号或“以上”“以内”等词重复，请只留一个`,
      en: ({ value }) => `A sign is doubled in “${value}”: keep one`,
      headline: { zh: ({ value }) => `“${value}”的符号重复`, en: ({ value }) => `“${value}” doubles its sign` },
    },
    sentence: {
      zh: ({ value, sign }) => `指标值“${value}”把“${sign}”写在文字前，无法比较，请改为数值，或去掉符号`,
      en: ({ value, sign }) => `In “${value}” the sign “${sign}” stands before words: use a figure or drop the sign`,
      headline: {
        zh: ({ value }) => `“${value}”是文字，无法比较`,
        en: ({ value }) => `“${value}” is words with a sign`,
      },
    },
    measure: {
      zh: ({ name, value, measure }) =>
        `“${name}”的指标值“${value}”写的是“${measure}”，指标与值不是一回事，请把它写进指标名称`,
      en: ({ name, value, measure }) => `The value “${value}” of “${name}” states “${measure}”: put that into the name`,
      headline: {
        zh: ({ measure }) => `指标值里写了“${measure}”`,
        en: ({ measure }) => `The value states “${measure}”`,
      },
    },
    signChoice: {
      zh: ({ name, sign }) => `“${name}”的计算符号栏还是备选的“${sign}”，没有选定，请只留一个`,
      en: ({ name, sign }) => `The sign column of “${name}” still offers “${sign}”: keep the one that applies`,
      headline: { zh: ({ sign }) => `符号“${sign}”没有选定`, en: ({ sign }) => `No sign chosen: “${sign}”` },
    },
    letter: {
      zh: ({ value, digits }) => `指标值“${value}”的“${digits}”中夹有字母，应为数字，请改正`,
      en: ({ value, digits }) => `In “${value}” a letter stands among the digits “${digits}”: type a digit`,
      headline: { zh: ({ digits }) => `“${digits}”中夹有字母`, en: ({ digits }) => `A letter in “${digits}”` },
    },
    behind: {
      zh: ({ value, sign, right }) => `指标值“${value}”把符号“${sign}”写在数字后面，应写“${right}”`,
      en: ({ value, sign, right }) => `“${value}” has its sign “${sign}” behind the figure: write “${right}”`,
      headline: { zh: ({ right }) => `符号应在数字前：${right}`, en: ({ right }) => `Sign first: ${right}` },
    },
    signTwice: {
      zh: ({ value, sign }) => `计算符号栏已有“${sign}”，指标值“${value}”又写了一次，请只留一处`,
      en: ({ value, sign }) => `The sign column says “${sign}”, and the value “${value}” repeats it: keep one`,
      headline: { zh: ({ sign }) => `“${sign}”写了两次`, en: ({ sign }) => `“${sign}” is written twice` },
    },
  },
  *check({ indicators }) {
    for (const indicator of indicators) {
      const { target } = indicator;
      const { flaws, comparator, typedComparator } = target.value;
      const value = typedTarget(indicator);
      const fix = formatFix(indicator);
      const sign = compactText(indicator.comparator?.value ?? "");
      const measure = otherMeasure(value, nameOf(indicator));
      const digits = LETTER_AMONG_DIGITS.exec(value)?.[0];
      const [, figure, behind] = SIGN_BEHIND.exec(value) ?? [];
      if (figure !== undefined && behind !== undefined) {
        const right = `${comparatorBefore(`${behind}${figure}`)?.comparator ?? behind}${figure}`;
        const change: Fix = {
          label: { zh: `改为“${right}”`, en: `Change to “${right}”` },
          edits: [editValue(target, right)],
        };
        yield { messageId: "behind", params: { value, sign: behind, right }, at: target.at, fix: change };
      } else if (digits !== undefined) {
        yield { messageId: "letter", params: { value, digits }, at: target.at };
      } else if (indicator.comparator && CHOICE_OF_SIGNS.test(sign)) {
        yield { messageId: "signChoice", params: { name: nameOf(indicator), sign }, at: indicator.comparator.at };
      } else if (flaws.includes("bracket-comparator")) {
        const bracket = BRACKETS.exec(value)?.[0] ?? "";
        const params = { value, sign: bracket, comparator: comparator ?? "" };
        yield { messageId: "bracket", params, at: target.at, fix };
      } else if (flaws.includes("doubled-sign") || SIGN_AND_WORD.test(value)) {
        yield { messageId: "doubled", params: { value }, at: target.at, fix };
      } else if (flaws.includes("glued-sentence")) {
        yield { messageId: "sentence", params: { value, sign: typedComparator ?? "" }, at: target.at };
      } else if (comparatorOfColumn(sign) !== null && comparatorBefore(value) !== null && indicator.comparator) {
        yield { messageId: "signTwice", params: { value, sign }, at: target.at, related: [indicator.comparator.at] };
      } else if (measure !== null) {
        yield { messageId: "measure", params: { name: nameOf(indicator), value, measure }, at: target.at };
      }
    }
  },
});
