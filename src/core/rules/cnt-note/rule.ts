import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import { categoryOf, isBenefit, isCost, isOutput } from "../../forms/category";
import type { Demand, Form, Indicator } from "../../forms/form";
import { groupBy } from "../../group-by";
import { branchPlace, isUnread, setIndicators } from "../../indicators/branches";
import { compactText } from "../../values/text";
import type { CellRef } from "../../workbook/address";

/** CNT-NOTE: the indicators meet what the form's own notes ask of their number and branches. */
export const cntNote = defineFormRule<{
  few: { clause: string; count: number };
  fewInGeneral: { clause: string; count: number };
  none: { clause: string; branch: string };
  branch: { clause: string; branch: string; count: number };
  branchInGeneral: { clause: string; branch: string; count: number };
}>({
  meta: {
    code: "CNT-NOTE",
    severity: "todo",
    title: { zh: "未达到表内说明的要求", en: "Notes of the form not met" },
    dimension: "completeness",
    basis: "按表内填报说明的要求设置指标",
    yieldsTo: ["CNT-MIN", "CNT-SAT-REQUIRED", "CNT-BENEFIT", "TO-FILL"],
    isAboutWhole: true,
  },
  messages: {
    few: {
      zh: ({ clause, count }) => `本表说明要求“${clause}”，现有三级指标 ${count} 个，请补充`,
      en: ({ clause, count }) => `The form asks “${clause}”; it has ${count} indicator(s): add some`,
      headline: { zh: () => "三级指标少于表内要求", en: () => "Fewer indicators than the form asks" },
    },
    fewInGeneral: {
      zh: ({ clause, count }) => `本表说明提出“${clause}”，现有三级指标 ${count} 个，请核对是否要补充`,
      en: ({ clause, count }) => `The form asks in general “${clause}”; it has ${count} indicator(s)`,
      headline: { zh: () => "三级指标少于表内要求", en: () => "Fewer indicators than the form asks" },
      severity: "info",
    },
    none: {
      zh: ({ clause, branch }) => `本表说明要求“${clause}”，“${branch}”还没有指标，请补充`,
      en: ({ clause, branch }) => `The form asks “${clause}”; “${branch}” has no indicator yet`,
      headline: { zh: ({ branch }) => `“${branch}”按要求应有指标`, en: ({ branch }) => `“${branch}” must be set` },
    },
    branch: {
      zh: ({ clause, branch, count }) => `本表说明要求“${clause}”，“${branch}”只有 ${count} 个，请补充`,
      en: ({ clause, branch, count }) => `The form asks “${clause}”; “${branch}” has only ${count}`,
      headline: { zh: ({ branch }) => `“${branch}”少于表内要求`, en: ({ branch }) => `“${branch}”: fewer than asked` },
    },
    branchInGeneral: {
      zh: ({ clause, branch, count }) => `本表说明提出“${clause}”，“${branch}”现有 ${count} 个，请核对是否要补充`,
      en: ({ clause, branch, count }) => `The form asks in general “${clause}”; “${branch}” has ${count}`,
      headline: { zh: ({ branch }) => `“${branch}”少于表内要求`, en: ({ branch }) => `“${branch}”: fewer than asked` },
      severity: "info",
    },
  },
  *check(form) {
    if (form.indicators.length === 0 || isUnread(form)) return;
    for (const demand of form.demands ?? []) {
      const { note, isFirm } = demand;
      const clause = note.value;
      const [first, ...further] = shortOf(form, demand);
      if (!first) continue;
      const place = { at: first.at, related: [note.at, ...further.map(({ at }) => at)] };
      const { name: branch, count } = first;
      if (demand.of.kind === "all")
        yield { messageId: isFirm ? "few" : "fewInGeneral", params: { clause, count }, ...place } as const;
      else if (!isFirm) yield { messageId: "branchInGeneral", params: { clause, branch, count }, ...place } as const;
      else if (count === 0) yield { messageId: "none", params: { clause, branch }, ...place } as const;
      else yield { messageId: "branch", params: { clause, branch, count }, ...place } as const;
    }
  },
});

/** A part of the form with fewer indicators than a note asks for. */
interface Short {
  readonly name: string;
  readonly count: number;
  readonly at: CellRef;
}

function shortOf(form: Form, { of, least }: Demand): readonly Short[] {
  const set = setIndicators(form).filter(({ level3 }) => level3.value !== "");
  if (of.kind === "all") {
    const at = form.indicators[0]?.level3.at;
    return at && set.length < least ? [{ name: "", count: set.length, at }] : [];
  }
  if (of.kind === "each") return shortLevels(form, of.level, set).filter(({ count }) => count < least);
  const count = set.filter((indicator) => isOf(indicator, of.name)).length;
  // A row marked as not applicable answers for its branch; one of an unknown branch may belong to any.
  const isAnswered = form.indicators.some(
    (indicator) => !set.includes(indicator) && isOf(indicator, of.name) && indicator.level3.value !== "",
  );
  if (count >= least || isAnswered || form.indicators.some(({ category }) => category === null)) return [];
  return [{ name: nameOf(of.name), count, at: branchPlace(form, of.name, categoryOf(of.name)) }];
}

/**
 * The printed 一级 or 二级 with the number of indicators of each, whether its name is merged over its rows or repeated in
 * them. Optional ones and those marked as not applicable are left out.
 */
function shortLevels(form: Form, level: 1 | 2, set: readonly Indicator[]): readonly Short[] {
  const printed = flatMap(form.branches, ({ level1, level2 }) => (level === 1 ? (level1 ?? []) : level2));
  const byName = groupBy(printed, ({ value }) => compactText(value));
  const counted = (name: string, rows: readonly Indicator[]): number =>
    rows.filter(({ level1, level2 }) => compactText((level === 1 ? level1 : level2)?.value ?? "") === name).length;
  return flatMap([...byName], ([name, [first]]) => {
    const isOptional = /选填|可选/.test(first.cellText);
    const count = counted(name, set);
    const isAnswered = counted(name, form.indicators) > count;
    return isOptional || isAnswered ? [] : [{ name: first.value, count, at: first.at }];
  });
}

/** Whether an indicator belongs to the 一级 or 二级 of a note: 效益, 满意度, 数量. */
function isOf({ level1, level2, category }: Indicator, name: string): boolean {
  const bare = withoutKind(name);
  if (bare === "效益") return isBenefit(category);
  if (bare === "成本") return isCost(category);
  if (bare === "产出") return level1?.value.includes("产出") ?? isOutput(category);
  return category === categoryOf(name) || level2?.value.includes(bare) === true;
}

const withoutKind = (name: string): string => compactText(name).replace(/^项目|指标$/g, "");

const nameOf = (name: string): string => (name.endsWith("指标") ? name : `${name}指标`);
