import { defineFormRule } from "../../engine/rule";
import type { Indicator } from "../../forms/form";
import { setIndicators } from "../../indicators/branches";
import { properPlace } from "../../indicators/filing";
import { compactNameOf } from "../../indicators/measure";

/** CNT-DUP: no 三级指标 occurs twice in a form. */
export const cntDup = defineFormRule<{
  same: { name: string };
  otherBranch: { name: string; branch: string };
}>({
  meta: {
    code: "CNT-DUP",
    severity: "error",
    title: { zh: "三级指标重复", en: "Indicator stands twice" },
    dimension: "completeness",
    basis: "同一张表的三级指标不重复（预算管理一体化绩效模块）",
    yieldsTo: ["CAT-MISFILED"],
  },
  messages: {
    same: {
      zh: ({ name }) => `三级指标“${name}”重复，请删去一个，或在名称中写明区别`,
      en: ({ name }) => `The indicator “${name}” stands twice: remove one or tell them apart`,
      headline: { zh: ({ name }) => `“${name}”重复`, en: ({ name }) => `“${name}” stands twice` },
    },
    otherBranch: {
      zh: ({ name, branch }) => `三级指标“${name}”在“${branch}”下又出现一次，请删去一个，或在名称中写明区别`,
      en: ({ name, branch }) => `The indicator “${name}” also stands under “${branch}”: remove one or tell them apart`,
      headline: { zh: ({ name }) => `“${name}”在两处重复`, en: ({ name }) => `“${name}” stands in two branches` },
    },
  },
  *check(form) {
    for (const group of byName(setIndicators(form))) {
      // A name that occurs more than twice is reported at its first occurrence.
      const usual = group.length > 2 ? group[0] : group.at(-1);
      const surplus = group.find((indicator) => group.length < 3 && properPlace(indicator) !== null) ?? usual;
      const kept = group.find((indicator) => indicator !== surplus);
      if (!surplus || !kept) continue;
      const name = surplus.level3.value;
      const branch = kept.level2?.value ?? "";
      const related = group.filter((indicator) => indicator !== surplus).map(({ level3 }) => level3.at);
      yield kept.category === surplus.category || branch === ""
        ? { messageId: "same", params: { name }, at: surplus.level3.at, related }
        : { messageId: "otherBranch", params: { name, branch }, at: surplus.level3.at, related };
    }
  },
});

/** Numbers printed by templates: 指标2：, followed by nothing if the row is not used. */
const SERIAL = /^指标\d{1,2}/;
const FILLER = /^[.…—–/\\]+$/;

/** Indicators by name. A name merged over several rows is one cell and counts once. */
function byName(indicators: readonly Indicator[]): Iterable<readonly Indicator[]> {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const name = compactNameOf(indicator).replace(SERIAL, "");
    if (name === "" || FILLER.test(name)) continue;
    const group = groups.get(name) ?? [];
    const { at } = indicator.level3;
    if (!group.some(({ level3 }) => level3.at.row === at.row && level3.at.column === at.column)) group.push(indicator);
    groups.set(name, group);
  }
  return groups.values();
}
