import type { Months } from "../../forms/form";
import { withoutRequiredMarks } from "./required-mark";

/** What a head says of the part of the year that the values below it are for. */
export interface PartOfYear {
  /** Null for a stage, whose months are not stated. */
  readonly months: Months | null;
}

const DIGITS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 };
const numberOf = (text = ""): number => DIGITS[text] ?? Number(text);

/** 2026年, 截至, 到, 其中: before the part. */
const LEAD = /^(?:其中[:：]?)?(?:20\d{2}年|本年度?|当年|全年|年度)?(?:截至|截止到?|至|到)?/;
/** What may follow the part: 目标值, 绩效目标, 计划完成数, 末累计. */
const REST =
  /^(?:份|度)?(?:末|底|止|前)?(?:累计|合计|分解)?(?:应|拟|预计|预期|计划|绩效|阶段性?|进度|指标|目标|任务|工作|安排|完成|达到|考核|控制)*(?:数|值|量|目标值|要求|情况|累计)?$/;
const SPAN = "(?:-|~|—|–|至|到)";

/** The ways of writing a part, each with the months that it covers; null for stages. */
const PARTS: readonly (readonly [RegExp, (match: RegExpExecArray) => Months | null])[] = [
  [/^(?:前三个?季度?|三个季度)/, () => ({ from: 1, to: 9 })],
  [/^(?:前[两二]个?季度?)/, () => ({ from: 1, to: 6 })],
  [
    new RegExp(`^第?([一1])${SPAN}第?([二三四2-4])季度?`),
    ([, from, to]) => ({ from: (numberOf(from) - 1) * 3 + 1, to: numberOf(to) * 3 }),
  ],
  [/^第?([一二三四1-4])个?季(?:度|末|底|$)/, ([, quarter]) => quarterOf(numberOf(quarter))],
  [/^Q([1-4])/i, ([, quarter]) => quarterOf(Number(quarter))],
  [/^(?:上半年|前半年|半年|年中)/, () => ({ from: 1, to: 6 })],
  [/^(?:下半年|后半年)/, () => ({ from: 7, to: 12 })],
  [new RegExp(`^(\\d{1,2})月?${SPAN}(\\d{1,2})月`), ([, from, to]) => ({ from: Number(from), to: Number(to) })],
  [/^前(\d{1,2})个?月/, ([, to]) => ({ from: 1, to: Number(to) })],
  [/^(\d{1,2})月(?:\d{1,2}日)?/, ([, month]) => ({ from: Number(month), to: Number(month) })],
  [/^年(?=[末底终])/, () => ({ from: 1, to: 12 })],
  [/^第?[一二三四五六1-6]阶段/, () => null],
];

const quarterOf = (quarter: number): Months => ({ from: quarter * 3 - 2, to: quarter * 3 });

/** 一季度末, 截至6月底, 上半年累计: counted from the beginning of the year. */
const CUMULATIVE = /累计|[末底止]|截[至止]|^[至到]/;
/** What every part is named with. */
const MAY_BE_PART = /[季月阶年Q]/i;
/** Longer heads are sentences. */
const MAX_LENGTH = 20;

/** The part of the year that a head names: 一季度, 上半年目标值, 1-6月, 第二阶段; null if it names none. */
export function partOfYear(head: string): PartOfYear | null {
  if (head.length > MAX_LENGTH || !MAY_BE_PART.test(head)) return null;
  const bare = withoutRequiredMarks(head.replace(/\([^()]*\)/g, "")).replace(/[:：]$/, "");
  const lead = LEAD.exec(bare)?.[0] ?? "";
  const own = bare.slice(lead.length);
  for (const [pattern, monthsOf] of PARTS) {
    const match = pattern.exec(own);
    if (!match || !REST.test(own.slice(match[0].length))) continue;
    const months = monthsOf(match);
    if (months && !isSpan(months)) return null;
    return { months: months && CUMULATIVE.test(bare) ? { from: 1, to: months.to } : months };
  }
  return null;
}

const isSpan = ({ from, to }: Months): boolean => from >= 1 && to <= 12 && from <= to;

/** 柳滩县, 云岭区, 水库管理站: the name of a region or a body. */
const PLACE =
  /^[\p{Script=Han}]{1,14}(?:[省市县区旗盟州镇乡村]|街道|社区|局|所|站|院|校|队|场|中心|公司|分行|支行|学院)$/u;
const NO_PLACE = /^(?:本|该|各|全|其他|所在)|地区$/;

/** Whether a head names a region or a body. */
export const namesPlace = (head: string): boolean => PLACE.test(head) && !NO_PLACE.test(head);
