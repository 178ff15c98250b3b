import Big from "big.js";
import { definePackRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import { familiesOf, isSameYear } from "../../forms/pairing";
import { groupBy } from "../../group-by";
import { firstsOf, type Placed } from "../../indicators/firsts";
import { isCeiling, isFloor, typedTarget } from "../../indicators/measure";
import {
  areComparable,
  byMeasure,
  hasSameFigure,
  isAdditive,
  isGeneral,
  isSpending,
  isWeaker,
  kinFinder,
  kinshipOf,
  measuresOf,
  ratio,
  type Kinship,
  type Measure,
  formLabel,
} from "../../indicators/same-measure";
import { isKnownUnit } from "../../values/known-units";
import { compactText } from "../../values/text";

/** A count this close to the department's is a drift; a much lower one is a part. */
const NEARLY_WHOLE = 0.8;
/** From this factor on a difference is a matter of magnitude (MAG-UNIT). */
const MAGNITUDE = 100;
const KINSHIPS: readonly Kinship[] = ["same", "qualified", "audience"];

/** XF-THRESH-DRIFT: a measure has the same target value in every form of the workbook, and within each form. */
export const xfThreshDrift = definePackRule<{
  department: { name: string; value: string; other: string; otherValue: string };
  project: { name: string; value: string; other: string; otherValue: string; form: string };
  form: { name: string; value: string; otherValue: string };
}>({
  meta: {
    code: "XF-THRESH-DRIFT",
    severity: "warning",
    title: { zh: "同一指标的目标值不一致", en: "One measure with different targets" },
    dimension: "relevance",
    basis: "部门整体绩效目标与项目绩效目标衔接，同一指标的目标值一致",
  },
  messages: {
    department: {
      zh: ({ name, value, other, otherValue }) =>
        `“${name}”为“${value}”，部门表“${other}”为“${otherValue}”，目标值不一致，请统一或说明口径`,
      en: ({ name, value, other, otherValue }) =>
        `“${name}” is “${value}”, the department's “${other}” is “${otherValue}”: make them agree or explain`,
      headline: { zh: ({ name }) => `“${name}”与部门表不同`, en: ({ name }) => `“${name}” unlike the department's` },
    },
    project: {
      zh: ({ name, value, other, otherValue, form }) =>
        `“${name}”为“${value}”，“${form}”表“${other}”为“${otherValue}”，目标值不一致，请统一或说明口径`,
      en: ({ name, value, other, otherValue, form }) =>
        `“${name}” is “${value}”, “${other}” in form “${form}” is “${otherValue}”: make them agree or explain`,
      headline: { zh: ({ name }) => `“${name}”在两张表中不同`, en: ({ name }) => `“${name}” differs between forms` },
    },
    form: {
      zh: ({ name, value, otherValue }) =>
        `同一张表中“${name}”有两个目标值：“${otherValue}”和“${value}”，请保留一个或写明各自口径`,
      en: ({ name, value, otherValue }) =>
        `“${name}” has two targets in one form, “${otherValue}” and “${value}”: keep one or tell them apart`,
      headline: { zh: ({ name }) => `“${name}”有两个目标值`, en: ({ name }) => `“${name}” has two targets` },
    },
  },
  *check(pack) {
    for (const form of pack.forms) {
      for (const group of groupBy(measuresOf(form), ({ measured }) => withoutCountWord(measured)).values()) {
        if (group.length === 1) continue;
        for (const [measure, other] of contradictions(group)) yield { messageId: "form", ...problem(measure, other) };
      }
    }
    for (const { department, projects } of familiesOf(pack)) {
      const kinOf = kinFinder(department ? measuresOf(department) : []);
      for (const group of byMeasure(flatMap(projects, measuresOf)).values()) {
        const firsts = firstsOf(group, kinKey, ({ form }) => form);
        for (const [place, measure] of group.entries()) {
          const kin = kinOf(measure).filter((row) => isOfOneYear(row, measure) && areComparable(row, measure));
          if (kin.length > 0) {
            const whole = driftFrom(kin, measure, group);
            if (whole) yield { messageId: "department", ...problem(measure, whole) };
          } else {
            const other = amongProjects(measure, place, firsts);
            if (other) yield { messageId: "project", ...problem(measure, other) };
          }
        }
      }
    }
  },
});

const problem = (measure: Measure, other: Measure) => ({
  params: {
    name: measure.indicator.level3.value,
    value: typedTarget(measure.indicator),
    other: other.indicator.level3.value,
    otherValue: typedTarget(other.indicator),
    form: formLabel(other.form),
  },
  at: measure.indicator.target.at,
  related: [other.indicator.target.at],
});

const isOfOneYear = (a: Measure, b: Measure): boolean => isSameYear(a.form, b.form);

const isKin = (a: Measure, b: Measure): boolean => isOfOneYear(a, b) && kinshipOf(a, b) !== null && areComparable(a, b);

/** 培训工匠人数 and 培训工匠 with one unit, 办结时限 and 办结时间, are one measure. */
const withoutCountWord = (measured: string): string =>
  measured.replace(/(?:总?人数|总?数量|总数|个数|户数|件数)$/, "").replace(/(?:时限|时长)$/, "时间") || measured;

/** Rows of one measure in one form, paired with the earlier row that states another figure. */
function* contradictions(group: readonly Measure[]): Iterable<readonly [Measure, Measure]> {
  const earlier = new Map<string, { readonly first: Placed<Measure>; readonly figures: Set<string> }>();
  for (const [place, row] of group.entries()) {
    const { number } = row.indicator.target.value;
    if (number === null) continue;
    const figure = new Big(number).toFixed();
    const comparable = flatMap(keysBeside(row), (key) => earlier.get(key) ?? []);
    const [first] = comparable
      .map((targets) => targets.first)
      .filter((targets) => !isSameName(targets.row, row) && remarksOf(targets.row) === remarksOf(row))
      .toSorted((a, b) => a.place - b.place);
    if (first && !isGeneral(row) && !comparable.some(({ figures }) => figures.has(figure))) yield [row, first.row];
    const alike = earlier.get(targetKey(row));
    if (alike) alike.figures.add(figure);
    else earlier.set(targetKey(row), { first: { row, place }, figures: new Set([figure]) });
  }
}

/** The bracketed words of a name that tell it from another: （残疾人亲属）. Units tell nothing. */
const remarksOf = ({ indicator }: Measure): string =>
  flatMap([...compactText(indicator.level3.value).matchAll(/\(([^()]*)\)/g)], ([, remark = ""]) =>
    isKnownUnit(remark) ? [] : remark,
  ).join();

/** One name with a target for each region or year. */
const isSameName = (a: Measure, b: Measure): boolean => {
  const [first, second] = [a.indicator.level3.at, b.indicator.level3.at];
  return first.row === second.row && first.column === second.column;
};

type Bound = "floor" | "ceiling" | "neither";

/** For each bound, the bounds of targets whose figures can be compared with it; see `areComparable`. */
const BOUNDS_BESIDE: Readonly<Record<Bound, readonly Bound[]>> = {
  floor: ["floor", "neither"],
  ceiling: ["ceiling", "neither"],
  neither: ["floor", "ceiling", "neither"],
};

const boundOf = ({ indicator }: Measure): Bound =>
  isFloor(indicator) ? "floor" : isCeiling(indicator) ? "ceiling" : "neither";

/** Everything by which `areComparable` distinguishes targets with a figure. */
const targetKey = (measure: Measure, bound: Bound = boundOf(measure)): string => {
  const { level3, target } = measure.indicator;
  return [bound, target.value.unit === null ? `名称 ${level3.value}` : `单位 ${target.value.unit}`].join("\n");
};

/** The keys of all targets that are comparable with this one. */
const keysBeside = (measure: Measure): readonly string[] =>
  BOUNDS_BESIDE[boundOf(measure)].map((bound) => targetKey(measure, bound));

/** Everything by which `isKin` distinguishes measures with the same name. */
const kinKey = (measure: Measure): string =>
  [measure.form.year?.value, measure.indicator.target.value.number !== null, targetKey(measure)].join("\n");

/** The department's row from which the project's figure deviates; null if they agree or may differ. */
function driftFrom(kin: readonly Measure[], measure: Measure, projects: readonly Measure[]): Measure | null {
  if (isSpending(measure) || kin.some((row) => hasSameFigure(row, measure))) return null;
  const closest = flatMap(KINSHIPS, (kinship) => kin.filter((row) => kinshipOf(row, measure) === kinship));
  return closest.find((row) => departs(measure, row, projects)) ?? null;
}

function departs(measure: Measure, whole: Measure, projects: readonly Measure[]): boolean {
  const kinship = kinshipOf(whole, measure);
  if (isAdditive(measure)) return kinship === "same" && countDeparts(measure, whole, projects);
  const shorter = whole.measured.length < measure.measured.length ? whole : measure;
  return kinship === "audience" || isWeaker(measure, whole) || !isGeneral(shorter);
}

/** A count deviates if it exceeds the department's, or if it alone should equal it and nearly does, or but for a slip of the keys. */
function countDeparts(measure: Measure, whole: Measure, projects: readonly Measure[]): boolean {
  const share = ratio(measure, whole);
  if (share === null || share.gte(MAGNITUDE)) return false;
  if (share.gt(1)) return true;
  return projects.length === 1 && (share.gte(NEARLY_WHOLE) || differByASlip(measure, whole));
}

/**
 * Whether two figures of at least two digits differ by one in one of them, or have two neighbours in turn: 2.6万 and 3.6万,
 * 260 and 206. Round figures may be parts.
 */
function differByASlip(a: Measure, b: Measure): boolean {
  const [first = "", second = ""] = [a, b].map(({ indicator }) => indicator.target.value.figure ?? "");
  if (a.indicator.target.value.magnitude !== b.indicator.target.value.magnitude) return false;
  if (first.length !== second.length || !/[1-9]$/.test(first) || first.replace(".", "").length < 2) return false;
  const places = Array.from(first, (_, place) => place).filter((place) => first[place] !== second[place]);
  const [place = 0, next, ...further] = places;
  if (next === undefined) return Math.abs(Number(first[place]) - Number(second[place])) === 1;
  const areInTurn = first[place] === second[next] && first[next] === second[place];
  return further.length === 0 && next === place + 1 && areInTurn;
}

/** The first project with the same specific measure, if its figure differs. */
function amongProjects(measure: Measure, place: number, firsts: readonly Placed<Measure>[]): Measure | null {
  if (isAdditive(measure) || isSpending(measure) || isGeneral(measure)) return null;
  const first = firsts.find(({ row }) => row.form !== measure.form && isKin(row, measure));
  return first && first.place < place && !hasSameFigure(first.row, measure) ? first.row : null;
}
