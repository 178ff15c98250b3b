import { placeOf } from "../../catalog/places";
import type { TreeNode } from "../../forms/tree";
import { defineFormRule } from "../../engine/rule";
import type { Form, Indicator, IndicatorCategory } from "../../forms/form";
import { branchName } from "../../indicators/category-names";
import { properPlace, type Place } from "../../indicators/filing";

/** With this many rows, a branch is missing; they are not individual slips. */
const WHOLE_GROUP = 3;

const REASONS: Readonly<Record<Place["kind"], { readonly zh: string; readonly en: string }>> = {
  satisfaction: { zh: "反映的是满意度", en: "is a satisfaction" },
  time: { zh: "反映的是时间要求", en: "is about time" },
  gain: { zh: "反映的是增收节支等效益", en: "is a gain or a saving" },
  spending: { zh: "是费用或标准", en: "is spending" },
  "own-spending": { zh: "是本单位的支出", en: "is the unit's own spending" },
  quality: { zh: "反映的是质量，没有时间要求", en: "is about quality, not time" },
  running: { zh: "反映的是运转或安全，没有经济产出", en: "is about running or safety, with no economic outcome" },
  safety: { zh: "反映的是安全，不是满意度", en: "is about safety, not satisfaction" },
  control: { zh: "反映的是成本控制", en: "is about keeping costs down" },
  count: { zh: "是完成的数量，不是效益", en: "is a number of things made, not a benefit" },
  reached: { zh: "是完成的数量，不反映时间", en: "is a number of things done, not a time" },
  known: { zh: "反映的是知晓程度，没有经济产出", en: "is how many know of it, with no economic outcome" },
  people: { zh: "是受益人数，不是满意度", en: "is a number of people, not a satisfaction" },
  income: { zh: "是收入，属于经济效益", en: "is an income" },
  feeling: { zh: "反映的是群众的感受和评价，属于社会效益", en: "is how people feel about their lives" },
  benefit: { zh: "写的是带来的好处，不是社会或环境付出的代价", en: "is a gain, not a burden on society or nature" },
  catalog: { zh: "在指标库中列在别处", en: "is filed elsewhere in the catalog" },
};

interface Misfiled {
  readonly indicator: Indicator;
  readonly place: Place;
}

/** CAT-MISFILED: a 三级指标 is under the 二级指标 that it belongs to by its words or the catalog. */
export const catMisfiled = defineFormRule<{
  row: { name: string; branch: string; reason: string; reasonEn: string; place: string; placeEn: string };
  rows: {
    names: string;
    branch: string;
    count: number;
    reason: string;
    reasonEn: string;
    place: string;
    placeEn: string;
  };
}>({
  meta: {
    code: "CAT-MISFILED",
    severity: "warning",
    title: { zh: "指标归类不当", en: "Indicator under the wrong branch" },
    dimension: "relevance",
    basis: "三级指标列在与其内容相符的二级指标下",
    yieldsTo: ["XF-L2-DRIFT"],
  },
  messages: {
    row: {
      zh: ({ name, branch, reason, place }) => `“${name}”${reason}，不宜列在“${branch}”下，可移到${place}`,
      en: ({ name, branch, reasonEn, placeEn }) => `“${name}” ${reasonEn}; it fits ${placeEn} better than “${branch}”`,
      headline: {
        zh: ({ name, place }) => `“${name}”可移到${place}`,
        en: ({ name, placeEn }) => `“${name}” fits ${placeEn}`,
      },
    },
    rows: {
      zh: ({ names, branch, count, reason, place }) =>
        `“${branch}”下有 ${count} 个指标（${names}）${reason}，可移到${place}`,
      en: ({ names, branch, count, reasonEn, placeEn }) =>
        `${count} indicators under “${branch}” (${names}): each ${reasonEn}; they fit ${placeEn} better`,
      headline: {
        zh: ({ count, place }) => `${count} 个指标可移到${place}`,
        en: ({ count, placeEn }) => `${count} indicators fit ${placeEn}`,
      },
    },
  },
  *check(form, edition) {
    const tree = edition.tree[form.kind];
    for (const group of misfiledGroups(form)) {
      const [first] = group;
      if (!first || !hasBranch(tree, first.place.category)) continue;
      const place = branchName(first.place.category, tree);
      const shared = {
        branch: first.indicator.level2?.value ?? "",
        reason: REASONS[first.place.kind].zh,
        reasonEn: REASONS[first.place.kind].en,
        place: place.zh,
        placeEn: place.en,
      };
      if (group.length >= WHOLE_GROUP) {
        const names = group.map(({ indicator }) => indicator.level3.value).join("、");
        yield {
          messageId: "rows",
          params: { ...shared, names, count: group.length },
          at: first.indicator.level2?.at ?? first.indicator.level3.at,
          related: group.map(({ indicator }) => indicator.level3.at),
        };
        continue;
      }
      for (const { indicator } of group)
        yield { messageId: "row", params: { ...shared, name: indicator.level3.value }, at: indicator.level3.at };
    }
  },
});

/** An edition without a tree may have any branch. */
const hasBranch = (tree: readonly TreeNode[], category: IndicatorCategory): boolean =>
  tree.length === 0 || placeOf(tree, category) !== null;

/** Misfiled rows, grouped by their branch and the reason. */
function misfiledGroups(form: Form): Iterable<readonly Misfiled[]> {
  const groups = new Map<string, Misfiled[]>();
  for (const indicator of form.indicators) {
    const place = properPlace(indicator);
    if (!place) continue;
    const key = `${indicator.level2?.at.row} ${indicator.level2?.value} ${place.kind} ${place.category}`;
    const group = groups.get(key);
    if (group) group.push({ indicator, place });
    else groups.set(key, [{ indicator, place }]);
  }
  return groups.values();
}
