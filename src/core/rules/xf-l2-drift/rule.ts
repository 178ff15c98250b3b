import { definePackRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import { isCost } from "../../forms/category";
import { familiesOf, formsOfFamily, isSameYear, type FormFamily } from "../../forms/pairing";
import { properPlace } from "../../indicators/filing";
import { catalogIndicator } from "../../indicators/catalog-names";
import { firstsOf } from "../../indicators/firsts";
import { commonTail } from "../../indicators/names";
import { isGeneral, measuresOf, type Measure, formLabel } from "../../indicators/same-measure";

/** Names with this many common characters at the end denote the same measure, if these are most of both names. */
const TAIL = 5;
const TAIL_SHARE = 0.6;

/** XF-L2-DRIFT: a measure is under the same 二级指标 in every form. */
export const xfL2Drift = definePackRule<{
  drift: { name: string; branch: string; other: string; otherBranch: string; form: string };
}>({
  meta: {
    code: "XF-L2-DRIFT",
    severity: "warning",
    title: { zh: "同一指标归入不同的二级指标", en: "One measure under different branches" },
    dimension: "relevance",
    basis: "同一指标在各表中归入同一个二级指标",
  },
  messages: {
    drift: {
      zh: ({ name, branch, other, otherBranch, form }) =>
        `“${name}”列在“${branch}”下，“${form}”表的“${other}”列在“${otherBranch}”下，请统一归类`,
      en: ({ name, branch, other, otherBranch, form }) =>
        `“${name}” stands under “${branch}”, “${other}” in form “${form}” under “${otherBranch}”: file them alike`,
      headline: { zh: ({ name }) => `“${name}”在两张表中归类不同`, en: ({ name }) => `“${name}” is filed in two ways` },
    },
  },
  *check(pack) {
    for (const group of flatMap(familiesOf(pack), (family) => [...likeNames(family)])) {
      const firsts = firstsOf(group, alikeKey, ({ form }) => form);
      for (const [index, measure] of group.entries()) {
        const other = firsts.find(
          ({ row, place }) => isFiledOtherwise(measure, row) && deviates(measure, row, index > place),
        )?.row;
        if (!other) continue;
        yield {
          messageId: "drift",
          params: {
            name: measure.indicator.level3.value,
            branch: measure.indicator.level2?.value ?? "",
            other: other.indicator.level3.value,
            otherBranch: other.indicator.level2?.value ?? "",
            form: formLabel(other.form),
          },
          at: measure.indicator.level3.at,
          related: [other.indicator.level3.at],
        };
      }
    }
  },
});

/** Everything that the comparison of two measures of a group depends on, except their forms and order. */
const alikeKey = ({ form, indicator, name }: Measure): string =>
  [form.year?.value ?? "", indicator.category, name, properPlace(indicator) !== null].join("\n");

/** Measures in the order of forms, in groups of potentially similar names. */
function likeNames(family: FormFamily): Iterable<readonly Measure[]> {
  const groups = new Map<string, Measure[]>();
  for (const measure of flatMap(formsOfFamily(family), measuresOf)) {
    const { category, level2 } = measure.indicator;
    if (category === null || isCost(category) || !level2) continue;
    const key = Array.from(measure.measured.slice(-TAIL)).toSorted().join("");
    const group = groups.get(key);
    if (group) group.push(measure);
    else groups.set(key, [measure]);
  }
  return groups.values();
}

function isFiledOtherwise(a: Measure, b: Measure): boolean {
  if (a.form === b.form || !isSameYear(a.form, b.form) || a.indicator.category === b.indicator.category) return false;
  if (isGeneral(a) || isGeneral(b)) return false;
  if (a.measured === b.measured) return true;
  if (areOfCatalog(a, b)) return false;
  const tail = commonTail(a.measured, b.measured);
  return tail >= TAIL && tail >= TAIL_SHARE * Math.max(a.measured.length, b.measured.length);
}

/** Two indicators of the catalog are two measures, however similar their names: 施工安全事故起数, 食品安全事故起数. */
function areOfCatalog(a: Measure, b: Measure): boolean {
  const [first, second] = [a, b].map(({ name }) => catalogIndicator(name));
  return !!first && !!second && first !== second;
}

/** Of two rows, the one whose words do not suit its branch deviates, or else the later one. */
function deviates(measure: Measure, other: Measure, isLater: boolean): boolean {
  const [own, its] = [measure, other].map(({ indicator }) => properPlace(indicator) !== null);
  return own === its ? isLater : own === true;
}
