import Big from "big.js";
import { flatMap } from "../flat-map";
import { isCost } from "../forms/category";
import type { Form, Indicator } from "../forms/form";
import { cleanText } from "../values/text";
import { isCeiling, isFloor, nameOf } from "./measure";
import { isQualifiedMeasure, measuredName, MIN_QUALIFIED_LENGTH, partsOfMeasured, type NameParts } from "./names";
import { isNotApplicable } from "./not-applicable";
import { groupBy } from "../group-by";
import { oncePer } from "../once-per";
import { isSatisfaction } from "./rates";

/** An indicator and its form. */
export interface Measure {
  readonly form: Form;
  readonly indicator: Indicator;
  readonly name: string;
  /** The name reduced to what it measures, see `measuredName`. */
  readonly measured: string;
}

/** The indicators of a form that are named and applicable. */
export const measuresOf = oncePer((form: Form): readonly Measure[] =>
  form.indicators
    .map((indicator) => {
      const name = nameOf(indicator);
      return { form, indicator, name, measured: measuredName(name) };
    })
    .filter(({ indicator, name }) => name !== "" && !isNotApplicable(indicator)),
);

/** How messages about another form refer to this one: the project, 部门整体, or else the sheet. */
export function formLabel({ kind, sheet, texts }: Form): string {
  const project = cleanText(texts.projectName?.value ?? "");
  if (kind === "department") return "部门整体";
  return project === "" ? sheet : project;
}

/** Whether two targets can be compared: same unit, and not a minimum with a maximum. */
export function areComparable(a: Measure, b: Measure): boolean {
  const [first, second] = [a.indicator.target.value, b.indicator.target.value];
  if (first.number === null || second.number === null || first.unit !== second.unit) return false;
  // If both lack a unit, it is the same only if the whole names are equal.
  if (first.unit === null && a.indicator.level3.value !== b.indicator.level3.value) return false;
  return !(isFloor(a.indicator) && isCeiling(b.indicator)) && !(isCeiling(a.indicator) && isFloor(b.indicator));
}

/** `a` divided by `b`; null if either has no figure, or b is 0. */
export function ratio(a: Measure, b: Measure): Big | null {
  const [first, second] = [a.indicator.target.value.number, b.indicator.target.value.number];
  return first === null || second === null || Number(second) === 0 ? null : new Big(first).div(second);
}

/** Whether two comparable targets state the same figure. */
export function hasSameFigure(a: Measure, b: Measure): boolean {
  const [first, second] = [a.indicator.target.value.number, b.indicator.target.value.number];
  return first !== null && second !== null && new Big(first).eq(second);
}

/** Whether `a` demands less than `b`: a lower minimum or a higher maximum. */
export function isWeaker(a: Measure, b: Measure): boolean {
  const [first, second] = [a.indicator.target.value.number, b.indicator.target.value.number];
  if (first === null || second === null) return false;
  return isCeiling(a.indicator) || isCeiling(b.indicator) ? new Big(first).gt(second) : new Big(first).lt(second);
}

/** Counts that are not divided among forms: scores, multiples, ranks. */
const INDIVISIBLE_UNIT = /\/|^(分|倍|名|级|度|比值|次方)$/;

/** Whether figures of several forms add up, so that a project's figure may be below the department's: 件, 人次, 万元. */
export function isAdditive({ indicator }: Measure): boolean {
  const { kind, unit } = indicator.target.value;
  return (kind === "quantity" || kind === "amount") && !INDIVISIBLE_UNIT.test(unit ?? "");
}

/** Money spent: the ceilings of a department and its projects are a whole and its parts. */
export const isSpending = ({ indicator }: Measure): boolean =>
  isCost(indicator.category) && indicator.target.value.unit === "元";

/** Words that occur in the measures of any project. */
const GENERAL =
  /项目|任务|工作|业务|事务|资金|经费|费用|质量|目标|计划|年度|全年|完成|实施|验收|按时|按期|按|及时|产品|货物|设备|工程|服务|对象|受益|群众|社会|公众|企业|职工|人员|相关|各项|各类|预算|支付|支出|使用|拨付|发放|缴纳|采购|成本|控制|工资|补助|补贴|情况|[的和及与]/g;

/** The measure and its object, see `NameParts`. */
export const partsOf = oncePer(({ measured }: Measure): NameParts => partsOfMeasured(measured));

/** Whether every project has its own instance of the measure: 任务完成率, 群众满意度. */
export const isGeneral = oncePer((measure: Measure): boolean => partsOf(measure).object.replace(GENERAL, "") === "");

/** Words for the people surveyed; two names with words from the same line survey the same people. */
const AUDIENCES: readonly RegExp[] = [
  /群众|公众|居民|市民|村民|百姓|人民|公民/,
  /企业|市场主体|商户|经营主体/,
  /职工|员工|干部|工作人员|教职工/,
  /学员|参训(?!教师)/,
  /学生|家长/,
  /患者|病人/,
];

const askSamePeople = (a: string, b: string): boolean => AUDIENCES.some((people) => people.test(a) && people.test(b));

/** How two names denote the same measure: same name, one with a qualifier in front, or same people surveyed. */
export type Kinship = "same" | "qualified" | "audience";

export function kinshipOf(a: Measure, b: Measure): Kinship | null {
  if (a.measured === b.measured) return "same";
  if (isSatisfaction(a.indicator) && isSatisfaction(b.indicator) && askSamePeople(a.name, b.name)) return "audience";
  return isQualifiedMeasure(a.measured, b.measured) ? "qualified" : null;
}

/**
 * Looks up the rows that denote the same measure as a given one (`kinshipOf`), in their order. Rows are indexed by what
 * such rows have in common, so that the forms of many projects can be compared with a long form without comparing all
 * pairs. Several rules ask for the same rows, so each answer is kept.
 */
export const kinFinder = oncePer((rows: readonly Measure[]): ((measure: Measure) => readonly Measure[]) => {
  const byKey = groupBy(
    flatMap(rows, (row, place) => kinKeys(row).map((key) => ({ key, row, place }))),
    ({ key }) => key,
  );
  const kinOf = (measure: Measure): readonly Measure[] => {
    const found = new Map(
      flatMap(kinKeys(measure), (key) => byKey.get(key) ?? []).map(({ row, place }) => [place, row]),
    );
    return flatMap(
      [...found].toSorted(([a], [b]) => a - b),
      ([, row]) => (kinshipOf(row, measure) === null ? [] : row),
    );
  };
  const known = new Map<Measure, readonly Measure[]>();
  return (measure) => {
    const kin = known.get(measure) ?? kinOf(measure);
    known.set(measure, kin);
    return kin;
  };
});

/** Related names end alike, or survey the same people. */
const kinKeys = (measure: Measure): readonly string[] => [
  measure.measured.slice(-MIN_QUALIFIED_LENGTH),
  ...(isSatisfaction(measure.indicator)
    ? flatMap(AUDIENCES, (people, index) => (people.test(measure.name) ? `人群 ${index}` : []))
    : []),
];

/** Groups measures by what they measure, to look up the same one in many forms. */
export const byMeasure = (measures: readonly Measure[]): ReadonlyMap<string, readonly Measure[]> =>
  groupBy(measures, ({ measured }) => measured);
