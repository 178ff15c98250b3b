import type { Indicator } from "../forms/form";
import { parseTarget } from "../values/parse-target";
import type { TargetValue } from "../values/target";
import { compactText, withoutEndBrackets } from "../values/text";
import { isMoneyUnit, isPercentUnit, readUnit } from "../values/units";
import { oncePer } from "../once-per";

/** Units of things that are counted (计量单位), after domain notes b.4. */
const COUNT_UNITS: ReadonlySet<string> = new Set(
  "件 项 个 次 场 场次 期 人 人次 名 位 户 家 台 套 台（套） 辆 份 篇 册 本 部 条 批 批次 座 处 所 宗 起 例 支 只 头 株 棵 盏 块 面 幅 张 门 节 课时 间 栋 幢 列 艘 架 根 桶 箱 袋 瓶 盒 枚 封 组 队 班 片 段 款 种 类 级 村 社区 名次 户次 车次 班次 标段 点位 学时".split(
    " ",
  ),
);
/** Units of dimensions. */
const DIMENSION_UNITS: ReadonlySet<string> = new Set(
  "平方米 平方公里 公里 里 米 亩 公顷 立方米 立方 方 吨 千克 公斤 克 升 毫升 度 千瓦 千瓦时 兆瓦 倍 分 兆 M G GB TB 厘米 毫米 毫克/升 秒 分钟 小时 天 日 工作日 周 月 季度 年".split(
    " ",
  ),
);
/** What stands in a unit's bracket before the unit: （单位：人）, （≥**人）. */
const BEFORE_UNIT = /^(单位:?)?[≥≤><=*_\dxX×.]*/;
const BRACKETS = /\(([^()]*)\)/g;

/** Whether the compact text is a unit that the field uses, alone or in a compound: 篇, 元/人/天, 万平方公里, %. */
export function isKnownUnit(text: string): boolean {
  const { unit } = readUnit(text);
  if (unit === null) return false;
  if (isPercentUnit(unit) || COUNT_UNITS.has(unit) || DIMENSION_UNITS.has(unit)) return true;
  const [first = "", ...rest] = unit.split(/[/·]/);
  const isMeasure = (part: string): boolean => COUNT_UNITS.has(part) || DIMENSION_UNITS.has(part);
  return (isMeasure(first) || isMoneyUnit(first)) && rest.every((part) => isMeasure(part) || part === "生");
}

/** Whether a thing is counted in this unit: 件, 人次, 场. Not 天, 平方米, 元, %. */
export const isCountUnit = (unit: string): boolean => COUNT_UNITS.has(unit);

/**
 * The unit that stands in brackets at the end of a name, canonical: 提交建议数量（条） → 条; null where there is none. In
 * 档案卷(件)数 the brackets belong to the words.
 */
export function unitInName(name: string): string | null {
  const compact = compactText(name);
  const end = compact.slice(withoutEndBrackets(compact).length);
  const contents = [...end.matchAll(BRACKETS)].map(([, content = ""]) => content);
  const unit = contents.map((content) => content.replace(BEFORE_UNIT, "")).findLast(isKnownUnit);
  return unit === undefined ? null : readUnit(unit).unit;
}

/** The value as the cell of 指标值 alone states it, without the columns beside it. */
export const ownValue = oncePer(({ target, comparator, unit }: Indicator): TargetValue =>
  comparator || unit ? parseTarget(target.text) : target.value,
);

/** Names whose figure has no unit or whose last word is the unit: 拥堵指数, 培训人次, 考核得分. */
const UNIT_IMPLIED =
  /(指数|系数|比值|倍数|名次|排名|位次|等级|级别|得分|评分|分数|分值|人次|人数|次数|场次|批次|班次|个数|户数|件数|份数|篇数|期数|册数|项数|家数|台数|套数|辆数|页数|条数|宗数|起数|天数|课时|学时|小时数|工作日|PH值|版本|频次)$/i;

/** Whether the name leaves no doubt in what the figure is counted. */
export const impliesUnit = (name: string): boolean => UNIT_IMPLIED.test(compactText(name).replace(BRACKETS, ""));
