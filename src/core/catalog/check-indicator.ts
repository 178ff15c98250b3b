import type { LocalText } from "../local-text";
import { comparatorBefore } from "../values/comparators";
import { compactText } from "../values/text";
import { isDurationUnit, isMoneyUnit, readUnit } from "../values/units";
import type { CatalogIndicator, ValueKind } from "./schema";

const NUMBER = /^-?\d+(\.\d+)?$/;
const GREATEST_PERCENT = 100;

/** Whether a unit fits a figure of each kind. */
const UNIT_FITS: Readonly<Record<ValueKind, (unit: string) => boolean>> = {
  percent: (unit) => unit === "%",
  permille: (unit) => unit === "‰",
  amount: (unit) => isMoneyUnit(readUnit(unit).unit),
  duration: (unit) => isDurationUnit(readUnit(unit).unit),
  quantity: (unit) => !/[%‰]/.test(unit) && !isMoneyUnit(readUnit(unit).unit),
  score: (unit) => unit === "分",
  ratio: (unit) => unit.includes("/") && !isMoneyUnit(readUnit(unit).unit),
  date: () => false,
  qualitative: () => false,
};

/** Describes contradictions within an indicator; empty if there are none. */
export function indicatorProblems(indicator: CatalogIndicator): readonly LocalText[] {
  const { name, comparator, example, unit, kind, direction } = indicator;
  const problems: LocalText[] = [];
  const report = (isWrong: boolean, zh: string, en: string): void => {
    if (isWrong) problems.push({ zh, en });
  };
  report(
    name !== name.trim() || comparatorBefore(compactText(name)) !== null || /[≥≤><=]/.test(name),
    `名称“${name}”首尾有空格，或夹有计算符号`,
    `The name “${name}” has blanks at its edges or holds a comparator`,
  );
  if (kind === "date" || kind === "qualitative") {
    report(
      comparator !== null || unit !== null,
      `${kind === "date" ? "日期" : "定性"}指标不写计算符号和计量单位`,
      `A ${kind === "date" ? "date" : "qualitative value"} takes neither comparator nor unit`,
    );
    report(
      kind === "qualitative" && NUMBER.test(example),
      `定性指标的示例“${example}”是数字`,
      `The example “${example}” of a qualitative indicator is a number`,
    );
    return problems;
  }
  report(!NUMBER.test(example), `示例“${example}”不是数字`, `The example “${example}” is no number`);
  report(comparator === null, "缺计算符号", "The comparator is missing");
  report(
    direction === "positive" ? comparator === "≤" || comparator === "<" : comparator === "≥" || comparator === ">",
    `计算符号“${comparator ?? ""}”与${direction === "positive" ? "正向" : "反向"}指标不符`,
    `The comparator “${comparator ?? ""}” contradicts a ${direction} indicator`,
  );
  report(
    unit === null || !UNIT_FITS[kind](unit),
    `计量单位“${unit ?? ""}”与指标值类型不符`,
    `The unit “${unit ?? ""}” does not fit the kind of value`,
  );
  report(
    kind === "percent" && Number(example) > GREATEST_PERCENT,
    `示例“${example}%”超过 100%`,
    `The example “${example}%” is above 100%`,
  );
  return problems;
}
