import type { Indicator } from "../forms/form";
import { COUNT_UNITS } from "../values/known-units";
import { parseTarget } from "../values/parse-target";
import type { TargetValue } from "../values/target";
import { compactText } from "../values/text";
import { oncePer } from "../once-per";

/** Whether the unit counts things: 件, 人次, 场. Not 天, 平方米, 元, %. */
export const isCountUnit = (unit: string): boolean => COUNT_UNITS.has(unit);

/** The value as stated in the 指标值 cell alone, ignoring the columns and the name beside it. */
export const ownValue = oncePer(({ target }: Indicator): TargetValue => parseTarget(target.text));

/** Names whose figure has no unit or whose last word is the unit: 拥堵指数, 培训人次, 考核得分. */
const UNIT_IMPLIED =
  /(指数|AQI|PM2\.5|容积率|绿地率比|浊度|酸碱度|系数|比值|倍数|名次|排名|位次|等级|级别|得分|评分|分数|分值|人次|人数|次数|场次|批次|班次|个数|户数|件数|份数|篇数|期数|册数|项数|家数|台数|套数|辆数|页数|条数|宗数|起数|天数|课时|学时|小时数|工作日|PH值|版本|频次)$/i;

const BRACKETS = /\([^()]*\)/g;

/** Whether the name leaves no doubt about the unit of the figure. */
export const impliesUnit = (name: string): boolean => UNIT_IMPLIED.test(compactText(name).replace(BRACKETS, ""));
