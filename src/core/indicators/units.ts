import type { Indicator } from "../forms/form";
import { COUNT_UNITS, DIMENSION_UNITS } from "../values/known-units";
import { parseTarget } from "../values/parse-target";
import type { TargetValue } from "../values/target";
import { compactText, withoutEndBrackets } from "../values/text";
import { isMoneyUnit, isPercentUnit, readUnit } from "../values/units";
import { oncePer } from "../once-per";

/** Text before the unit inside brackets: （单位：人）, （≥**人）. */
const BEFORE_UNIT = /^(单位:?)?[≥≤><=*_\dxX×.]*/;
const BRACKETS = /\(([^()]*)\)/g;

/** Whether a compact text is a unit in common use, alone or in a compound: 篇, 元/人/天, 万平方公里, %. */
export function isKnownUnit(text: string): boolean {
  const { unit } = readUnit(text);
  if (unit === null) return false;
  if (isPercentUnit(unit) || COUNT_UNITS.has(unit) || DIMENSION_UNITS.has(unit)) return true;
  const [first = "", ...rest] = unit.split(/[/·]/);
  const isMeasure = (part: string): boolean => COUNT_UNITS.has(part) || DIMENSION_UNITS.has(part);
  return (isMeasure(first) || isMoneyUnit(first)) && rest.every((part) => isMeasure(part) || part === "生");
}

/** Whether the unit counts things: 件, 人次, 场. Not 天, 平方米, 元, %. */
export const isCountUnit = (unit: string): boolean => COUNT_UNITS.has(unit);

/**
 * The unit in brackets at the end of a name, canonical: 提交建议数量（条） → 条; null if there is none. In 档案卷(件)数 the brackets
 * are part of the words.
 */
export function unitInName(name: string): string | null {
  const compact = compactText(name);
  const end = compact.slice(withoutEndBrackets(compact).length);
  const contents = [...end.matchAll(BRACKETS)].map(([, content = ""]) => content);
  const unit = contents.map((content) => content.replace(BEFORE_UNIT, "")).findLast(isKnownUnit);
  return unit === undefined ? null : readUnit(unit).unit;
}

/** The value as stated in the 指标值 cell alone, ignoring the columns beside it. */
export const ownValue = oncePer(({ target, comparator, unit }: Indicator): TargetValue =>
  comparator || unit ? parseTarget(target.text) : target.value,
);

/** Names whose figure has no unit or whose last word is the unit: 拥堵指数, 培训人次, 考核得分. */
const UNIT_IMPLIED =
  /(指数|AQI|PM2\.5|容积率|绿地率比|浊度|酸碱度|系数|比值|倍数|名次|排名|位次|等级|级别|得分|评分|分数|分值|人次|人数|次数|场次|批次|班次|个数|户数|件数|份数|篇数|期数|册数|项数|家数|台数|套数|辆数|页数|条数|宗数|起数|天数|课时|学时|小时数|工作日|PH值|版本|频次)$/i;

/** Whether the name leaves no doubt about the unit of the figure. */
export const impliesUnit = (name: string): boolean => UNIT_IMPLIED.test(compactText(name).replace(BRACKETS, ""));
