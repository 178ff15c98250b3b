import { defineFormRule } from "../../engine/rule";
import type { Fix } from "../../engine/finding";
import type { Form, Indicator } from "../../forms/form";
import { compactText } from "../../values/text";
import { readUnit } from "../../values/units";
import { editValue } from "../edits";
import { catalogClash } from "../../indicators/catalog-units";
import { unitClash } from "../../indicators/counted-things";
import { typedTarget } from "../../indicators/measure";
import { isNotApplicable } from "../../indicators/not-applicable";
import { isRate } from "../../indicators/rates";
import { ownValue } from "../../indicators/units";
import { isKnownUnit } from "../../values/known-units";

/** Nouns for a count that are not units: 个数, 次数. 个次 and 比值 are odd but in use. */
const NO_UNIT = /^((个|次|人|件|户|份|篇|期|场|项|台|套|辆|家|座|处|天)数|数量|比例|比率)$/;
const NOUN_OF_UNIT = /^(.)数$/;
/** What is published in issues is not counted in 次. */
const ISSUED = /报告|专报|简报|信息|文章|论文|刊物|稿件|文件|手册/;

/** Rows whose unit is not a unit, grouped by that word. */
function pseudoUnits({ indicators }: Form): readonly (readonly [word: string, rows: readonly Indicator[]])[] {
  const unitOf = ({ target }: Indicator): string => target.value.unit ?? "";
  const words = new Set(indicators.map(unitOf).filter((unit) => NO_UNIT.test(unit)));
  return [...words].map((word) => [word, indicators.filter((row) => unitOf(row) === word)]);
}

/** The value states a change of the measure, not its level: 较上年增加5%. */
const CHANGE_IN_VALUE = /增|减|升|降|提高|同比|环比|较/;

/** 个数 → 个, if the thing counted allows no other unit. */
function pseudoFix(word: string, rows: readonly Indicator[]): Fix | null {
  const unit = NOUN_OF_UNIT.exec(word)?.[1];
  if (unit === undefined || (unit === "次" && rows.some(({ level3 }) => ISSUED.test(level3.value)))) return null;
  return {
    label: { zh: `单位改为“${unit}”`, en: `Change the unit to “${unit}”` },
    edits: rows.map((row) => {
      const cell = row.unit?.text.endsWith(word) === true ? row.unit : row.target;
      return editValue(cell, cell.text.trim().replace(word, unit));
    }),
  };
}

/** Suggestion to replace a word that is not a unit. */
function insteadOf(word: string, fix: Fix | null): string {
  if (fix) return `“${word.slice(0, -1)}”`;
  return word.startsWith("比") ? "“%”" : "“个”“期”“份”等量词";
}

/** A unit typed with the value that differs from the unit column: 28.8万元 beside %. */
function columnClash(indicator: Indicator): { readonly own: string; readonly column: string } | null {
  const own = ownValue(indicator).unit;
  const column = compactText(indicator.unit?.value ?? "");
  const columnUnit = readUnit(column).unit;
  if (own === null || columnUnit === null || own === columnUnit) return null;
  return isKnownUnit(own) && isKnownUnit(column) ? { own, column } : null;
}

/** Words that mean the whole or a share: 全部合格, 九成. */
const SHARE_IN_WORDS = /[一二三四五六七八九十百半零无]|全|皆|均/;

/** Whether the unit is % and the value words that name no share. Not for rates, of which VAL-VAGUE tells words. */
const isWordsInPercent = (indicator: Indicator): boolean =>
  compactText(indicator.unit?.value ?? "") === "%" &&
  indicator.target.value.kind === "qualitative" &&
  /^\p{Script=Han}{2,}$/u.test(typedTarget(indicator)) &&
  !SHARE_IN_WORDS.test(typedTarget(indicator)) &&
  !isRate(indicator) &&
  !isNotApplicable(indicator);

/** VAL-UNIT-KIND: the unit is a real unit, and suits what the name measures, by its words or the catalog. */
export const valUnitKind = defineFormRule<{
  noUnit: { unit: string; count: number; instead: string };
  columns: { value: string; column: string };
  words: { name: string; value: string };
  thing: { name: string; what: string; value: string; unit: string };
}>({
  meta: {
    code: "VAL-UNIT-KIND",
    severity: "error",
    title: { zh: "计量单位与指标不符", en: "Unit does not fit the indicator" },
    dimension: "quantified",
    basis: "指标值的计量单位与三级指标所衡量的事物一致",
  },
  messages: {
    noUnit: {
      zh: ({ unit, count, instead }) =>
        `“${unit}”不是计量单位${count > 1 ? `（本表 ${count} 处）` : ""}，请改为${instead}`,
      en: ({ unit, count, instead }) => `“${unit}” is no unit (${count} in this form): use ${instead}`,
      headline: { zh: ({ unit }) => `“${unit}”不是计量单位`, en: ({ unit }) => `“${unit}” is no unit` },
    },
    columns: {
      zh: ({ value, column }) => `指标值“${value}”自带的单位与单位栏的“${column}”不一致，请改正其中一处`,
      en: ({ value, column }) => `The value “${value}” has another unit than the unit column (“${column}”)`,
      headline: { zh: () => "指标值与单位栏的单位不同", en: () => "Value and unit column disagree" },
    },
    words: {
      severity: "warning",
      zh: ({ name, value }) => `“${name}”的单位栏写“%”，指标值“${value}”却是文字，请填写百分比，或删去单位`,
      en: ({ name, value }) => `“${name}” is in %, but its value “${value}” is in words`,
      headline: { zh: ({ value }) => `“${value}”不是百分比`, en: ({ value }) => `“${value}” is no percentage` },
    },
    thing: {
      zh: ({ name, what, value, unit }) =>
        `“${name}”衡量的是${what}，指标值“${value}”却以“${unit}”计，请核对单位或指标名称`,
      en: ({ name, value, unit }) => `“${name}” cannot be measured in “${unit}” (value “${value}”): check unit or name`,
      headline: {
        zh: ({ name, unit }) => `“${name}”不能以“${unit}”计`,
        en: ({ name, unit }) => `“${name}” is not counted in “${unit}”`,
      },
    },
  },
  *check(form) {
    for (const [unit, [first, ...further]] of pseudoUnits(form)) {
      if (!first) continue;
      const fix = pseudoFix(unit, [first, ...further]);
      yield {
        messageId: "noUnit",
        params: { unit, count: further.length + 1, instead: insteadOf(unit, fix) },
        at: (first.unit ?? first.target).at,
        related: further.map(({ unit: cell, target }) => (cell ?? target).at),
        fix,
      };
    }
    for (const indicator of form.indicators) {
      const { level3, target, unit: cell } = indicator;
      const columns = columnClash(indicator);
      if (columns) {
        yield {
          messageId: "columns",
          params: { value: typedTarget(indicator), column: columns.column },
          at: target.at,
          related: cell ? [cell.at] : [],
        };
        continue;
      }
      if (isWordsInPercent(indicator)) {
        const params = { name: level3.value, value: typedTarget(indicator) };
        yield { messageId: "words", params, at: target.at, related: cell ? [cell.at] : [] };
        continue;
      }
      const { unit } = target.value;
      if (unit === null || NO_UNIT.test(unit) || CHANGE_IN_VALUE.test(target.text)) continue;
      const clash = unitClash(level3.value, unit) ?? catalogClash(level3.value, unit);
      if (!clash) continue;
      const value = typedTarget(indicator);
      yield {
        messageId: "thing",
        params: { name: level3.value, what: clash.what, value, unit },
        at: (value.endsWith(unit) ? target : (cell ?? target)).at,
      };
    }
  },
});
