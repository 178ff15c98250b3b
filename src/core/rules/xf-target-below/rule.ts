import { definePackRule } from "../../engine/rule";
import { formsOf } from "../../forms/form";
import { STARTS_WITH_REDUCTION, typedTarget } from "../../indicators/measure";
import { commonPiece } from "../../indicators/names";
import { isSatisfaction } from "../../indicators/rates";
import {
  areComparable,
  departmentOf,
  isSameYear,
  isWeaker,
  kinshipOf,
  measuresOf,
  partsOf,
  type Measure,
} from "../../indicators/same-measure";

/** Objects of measurement are one when they have this many characters in common: 服务中心. */
const COMMON_OBJECT = 4;
/** What may follow the common object in one of the names: 服务中心(指导)覆盖率. */
const MAX_ACTION = 2;

/** XF-TARGET-BELOW: a project does not aim lower than its department where both measure one thing. */
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
    const department = departmentOf(pack);
    if (!department) return;
    const wholes = measuresOf(department);
    for (const form of formsOf(pack, "project").filter((project) => isSameYear(project, department))) {
      for (const measure of measuresOf(form)) {
        // Where the names themselves agree, a difference is a drift (XF-THRESH-DRIFT).
        if (wholes.some((row) => kinshipOf(row, measure) !== null)) continue;
        const whole = wholes.find((row) => measureSameObject(row, measure) && isWeaker(measure, row));
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

/** Two rates of one kind whose objects end in the same words, up to an action behind them in one of the names. */
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
