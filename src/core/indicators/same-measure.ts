import Big from "big.js";
import { isCost } from "../forms/category";
import type { Form, Indicator } from "../forms/form";
import { cleanText } from "../values/text";
import { isCeiling, isFloor, nameOf } from "./measure";
import { isQualifiedMeasure, measuredName, MIN_QUALIFIED_LENGTH, partsOfMeasured, type NameParts } from "./names";
import { isNotApplicable } from "./not-applicable";
import { groupBy } from "../group-by";
import { oncePer } from "../once-per";
import { isSatisfaction } from "./rates";

/** An indicator with the form that it stands in. */
export interface Measure {
  readonly form: Form;
  readonly indicator: Indicator;
  readonly name: string;
  /** The name reduced to what it measures, see `measuredName`. */
  readonly measured: string;
}

/** The indicators of a form that are named and set. */
export const measuresOf = oncePer((form: Form): readonly Measure[] =>
  form.indicators
    .map((indicator) => {
      const name = nameOf(indicator);
      return { form, indicator, name, measured: measuredName(name) };
    })
    .filter(({ indicator, name }) => name !== "" && !isNotApplicable(indicator)),
);

/** What a form is called in messages about another one: the project, 部门整体, else its sheet. */
export function formLabel({ kind, sheet, texts }: Form): string {
  const project = cleanText(texts.projectName?.value ?? "");
  if (kind === "department") return "部门整体";
  return project === "" ? sheet : project;
}

/** Whether the figures of two targets say the same kind of thing: one unit, and not a floor beside a ceiling. */
export function areComparable(a: Measure, b: Measure): boolean {
  const [first, second] = [a.indicator.target.value, b.indicator.target.value];
  if (first.number === null || second.number === null || first.unit !== second.unit) return false;
  // A unit that is missing in both is the same one only where the whole name is.
  if (first.unit === null && a.indicator.level3.value !== b.indicator.level3.value) return false;
  return !(isFloor(a.indicator) && isCeiling(b.indicator)) && !(isCeiling(a.indicator) && isFloor(b.indicator));
}

/** `a` divided by `b`; null where one of them is no figure, or b is 0. */
export function ratio(a: Measure, b: Measure): Big | null {
  const [first, second] = [a.indicator.target.value.number, b.indicator.target.value.number];
  return first === null || second === null || Number(second) === 0 ? null : new Big(first).div(second);
}

/** Whether two comparable targets state the same figure. */
export function hasSameFigure(a: Measure, b: Measure): boolean {
  const [first, second] = [a.indicator.target.value.number, b.indicator.target.value.number];
  return first !== null && second !== null && new Big(first).eq(second);
}

/** Whether `a` demands less than `b`: a lower floor or a higher ceiling. */
export function isWeaker(a: Measure, b: Measure): boolean {
  const [first, second] = [a.indicator.target.value.number, b.indicator.target.value.number];
  if (first === null || second === null) return false;
  return isCeiling(a.indicator) || isCeiling(b.indicator) ? new Big(first).gt(second) : new Big(first).lt(second);
}

/** Figures that have no parts in other forms although they are counted: scores, multiples, ranks. */
const INDIVISIBLE_UNIT = /\/|^(分|倍|名|级|度|比值|次方)$/;

/** Whether figures of several forms add up, so that a project's may lie below the department's: 件, 人次, 万元. */
export function isAdditive({ indicator }: Measure): boolean {
  const { kind, unit } = indicator.target.value;
  return (kind === "quantity" || kind === "amount") && !INDIVISIBLE_UNIT.test(unit ?? "");
}

/** Money that is spent: ceilings of a department and of its projects are a whole and its parts. */
export const isSpending = ({ indicator }: Measure): boolean =>
  isCost(indicator.category) && indicator.target.value.unit === "元";

/** Words that occur in measures of every project. */
const GENERAL =
  /项目|任务|工作|业务|事务|资金|经费|费用|质量|目标|计划|年度|全年|完成|实施|验收|按时|按期|按|及时|产品|货物|设备|工程|服务|对象|受益|群众|社会|公众|企业|职工|人员|相关|各项|各类|预算|支付|支出|使用|拨付|发放|缴纳|采购|成本|控制|工资|补助|补贴|情况|[的和及与]/g;

/** What a measure is called and what it is taken of, see `NameParts`. */
export const partsOf = oncePer(({ measured }: Measure): NameParts => partsOfMeasured(measured));

/** Whether it measures something that every project has its own of: 任务完成率, 群众满意度. */
export const isGeneral = oncePer((measure: Measure): boolean => partsOf(measure).object.replace(GENERAL, "") === "");

/** Words for the people who are asked; two names with a word of one line ask the same ones. */
const AUDIENCES: readonly RegExp[] = [
  /群众|公众|居民|市民|村民|百姓|人民|公民/,
  /企业|市场主体|商户|经营主体/,
  /职工|员工|干部|工作人员|教职工/,
  /学员|参训|学生/,
  /患者|病人/,
];

const askSamePeople = (a: string, b: string): boolean => AUDIENCES.some((people) => people.test(a) && people.test(b));

/** How two names mean one measure: one name, one with a qualifier in front, one group of people that is asked. */
export type Kinship = "same" | "qualified" | "audience";

export function kinshipOf(a: Measure, b: Measure): Kinship | null {
  if (a.measured === b.measured) return "same";
  if (isSatisfaction(a.indicator) && isSatisfaction(b.indicator) && askSamePeople(a.name, b.name)) return "audience";
  return isQualifiedMeasure(a.measured, b.measured) ? "qualified" : null;
}

/**
 * Looks up the rows that mean the same measure as another one (`kinshipOf`), in their order. Rows are kept by what kin have
 * in common, so that the forms of many projects are held against a long one without comparing all pairs.
 */
export function kinFinder(rows: readonly Measure[]): (measure: Measure) => readonly Measure[] {
  const byKey = groupBy(
    rows.flatMap((row, place) => kinKeys(row).map((key) => ({ key, row, place }))),
    ({ key }) => key,
  );
  return (measure) => {
    const found = new Map(
      kinKeys(measure)
        .flatMap((key) => byKey.get(key) ?? [])
        .map(({ row, place }) => [place, row]),
    );
    return [...found].toSorted(([a], [b]) => a - b).flatMap(([, row]) => (kinshipOf(row, measure) === null ? [] : row));
  };
}

/** Kin end alike, or ask the same people. */
const kinKeys = (measure: Measure): readonly string[] => [
  measure.measured.slice(-MIN_QUALIFIED_LENGTH),
  ...(isSatisfaction(measure.indicator)
    ? AUDIENCES.flatMap((people, index) => (people.test(measure.name) ? `人群 ${index}` : []))
    : []),
];

/** Measures by what they measure, for looking up the same one in many forms. */
export const byMeasure = (measures: readonly Measure[]): ReadonlyMap<string, readonly Measure[]> =>
  groupBy(measures, ({ measured }) => measured);
