import { definePackRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import { familiesOf, isSameYear } from "../../forms/pairing";
import { groupBy } from "../../group-by";
import { STARTS_WITH_REDUCTION, typedTarget } from "../../indicators/measure";
import { commonPiece } from "../../indicators/names";
import { isSatisfaction } from "../../indicators/rates";
import { areComparable, isWeaker, kinFinder, measuresOf, partsOf, type Measure } from "../../indicators/same-measure";

/** Two measured objects are the same if they have this many characters in common: 服务中心. */
const COMMON_OBJECT = 4;
/** Maximum length of what may follow the common object in one of the names: 服务中心(指导)覆盖率. */
const MAX_ACTION = 2;

/** XF-TARGET-BELOW: a project's target is not below the department's for the same measure. */
export const xfTargetBelow = definePackRule<{
  below: { name: string; value: string; other: string; otherValue: string };
}>({
  meta: {
    code: "XF-TARGET-BELOW",
    severity: "error",
    title: { zh: "项目目标值低于部门目标值", en: "Project aims lower than its department" },
    dimension: "relevance",
    basis: "项目绩效目标支撑部门整体绩效目标",
  },
  messages: {
    below: {
      zh: ({ name, value, other, otherValue }) =>
        `“${name}”为“${value}”，低于部门表“${other}”的“${otherValue}”，项目达标也完不成部门目标，请调整`,
      en: ({ name, value, other, otherValue }) =>
        `“${name}” is “${value}”, which falls short of the department's “${other}”, “${otherValue}”: adjust one of them`,
      headline: { zh: ({ name }) => `“${name}”低于部门目标值`, en: ({ name }) => `“${name}” below the department's` },
    },
  },
  *check(pack) {
    for (const { department, projects } of familiesOf(pack)) {
      const wholes = department ? measuresOf(department) : [];
      const [kinOf, alikeTo] = [kinFinder(wholes), rateFinder(wholes)];
      const ofYear = projects.filter((project) => department && isSameYear(project, department));
      for (const measure of flatMap(ofYear, measuresOf)) {
        // If the names themselves agree, a difference is reported by XF-THRESH-DRIFT.
        if (kinOf(measure).length > 0) continue;
        const whole = alikeTo(measure).find((row) => measureSameObject(row, measure) && isWeaker(measure, row));
        if (!whole) continue;
        yield {
          messageId: "below",
          params: {
            name: measure.indicator.level3.value,
            value: typedTarget(measure.indicator),
            other: whole.indicator.level3.value,
            otherValue: typedTarget(whole.indicator),
          },
          at: measure.indicator.target.at,
          related: [whole.indicator.target.at],
        };
      }
    }
  },
});

/** Looks up the rates that may have the same object as a given one, in their order; see `measureSameObject`. */
function rateFinder(rows: readonly Measure[]): (measure: Measure) => readonly Measure[] {
  const byKey = groupBy(
    flatMap(rows, (row, place) => objectKeys(row).map((key) => ({ key, row, place }))),
    ({ key }) => key,
  );
  return (measure) => {
    const found = new Map(
      flatMap(objectKeys(measure), (key) => byKey.get(key) ?? []).map(({ row, place }) => [place, row]),
    );
    return [...found].toSorted(([a], [b]) => a - b).map(([, row]) => row);
  };
}

/** The head with the last words of the object, once for each length of an action that may follow them. */
function objectKeys(measure: Measure): readonly string[] {
  const { head, object } = partsOf(measure);
  if (!head.endsWith("率")) return [];
  return Array.from({ length: MAX_ACTION + 1 }, (_, behind) => object.slice(0, object.length - behind))
    .filter(({ length }) => length >= COMMON_OBJECT)
    .map((common) => `${head} ${common.slice(-COMMON_OBJECT)}`);
}

/**
 * Whether two rates of a kind have objects that end in the same words, apart from an action after them in one of the
 * names.
 */
function measureSameObject(a: Measure, b: Measure): boolean {
  if (a.indicator.target.value.kind !== "percent" || !areComparable(a, b)) return false;
  if (isSatisfaction(a.indicator) || STARTS_WITH_REDUCTION.test(a.name) !== STARTS_WITH_REDUCTION.test(b.name))
    return false;
  const [first, second] = [partsOf(a), partsOf(b)];
  if (!first.head.endsWith("率") || first.head !== second.head) return false;
  const piece = commonPiece(first.object, second.object);
  const behind = [first, second].map(({ object }) => object.length - object.lastIndexOf(piece) - piece.length);
  return piece.length >= COMMON_OBJECT && Math.min(...behind) === 0 && Math.max(...behind) <= MAX_ACTION;
}
