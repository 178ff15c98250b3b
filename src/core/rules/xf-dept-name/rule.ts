import { definePackRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import type { Form, Located } from "../../forms/form";
import { familiesOf, formsOfFamily } from "../../forms/pairing";
import { plainUnitName } from "../../values/unit-names";

/** A shorter name is a word in which many names end: 中心, 办公室. */
const MIN_NAME_LENGTH = 4;

/** XF-DEPT-NAME: the department has the same name in all forms. */
export const xfDeptName = definePackRule<{
  differs: { name: string; full: string; count: number };
  region: { name: string; full: string; count: number };
}>({
  meta: {
    code: "XF-DEPT-NAME",
    severity: "warning",
    title: { zh: "部门名称不一致", en: "Department named differently" },
    dimension: "completeness",
    basis: "部门名称、预算部门、填报单位一致并使用全称",
  },
  messages: {
    differs: {
      zh: ({ name, full, count }) =>
        `部门名称写作“${name}”${count > 1 ? `（${count} 处）` : ""}，其他表写作“${full}”，请统一使用全称`,
      en: ({ name, full, count }) =>
        `The department is called “${name}” (${count} times), elsewhere “${full}”: use the full name throughout`,
      headline: { zh: ({ name }) => `部门名称写作“${name}”`, en: ({ name }) => `The department is called “${name}”` },
    },
    region: {
      zh: ({ name, full, count }) => `部门名称写作“${name}”，其他 ${count} 处写作“${full}”，地名不一致，请核对`,
      en: ({ name, full, count }) =>
        `The department is called “${name}”, in ${count} other places “${full}”: which is it?`,
      headline: { zh: ({ name }) => `部门名称写作“${name}”`, en: ({ name }) => `The department is called “${name}”` },
    },
  },
  *check(pack) {
    for (const family of familiesOf(pack)) {
      yield* shortNamesIn(formsOfFamily(family));
      yield* otherRegionsIn(formsOfFamily(family));
    }
  },
});

/** Names of a department that are shorter than another name of it; forms of other departments need not agree. */
function* shortNamesIn(forms: readonly Form[]) {
  const named = namesOf(forms);
  for (const [name, cells] of named) {
    const full = [...named.keys()]
      .filter((other) => isFullNameOf(other, name) && !areOfOneForm(cells, named.get(other) ?? []))
      .toSorted(byLength)
      .at(-1);
    const [first, ...others] = cells;
    if (full === undefined || !first) continue;
    yield {
      messageId: "differs",
      params: { name, full, count: cells.length },
      at: first.at,
      related: [...others, ...(named.get(full) ?? []).slice(0, 1)].map(({ at }) => at),
    } as const;
  }
}

/** The kind of a region, at the end of its name: 白鹭县, 白鹭区. */
const REGION = /[省市县区州盟旗镇乡]/;

/** Names that occur less often than one that differs only in the kind of a region. */
function* otherRegionsIn(forms: readonly Form[]) {
  const named = namesOf(forms);
  const byRest = new Map<string, { readonly name: string; readonly cells: readonly NameCell[] }>();
  for (const [name, cells] of named) {
    for (const rest of withoutRegion(name)) {
      const other = byRest.get(rest);
      byRest.set(rest, { name, cells });
      if (!other || other.cells.length === cells.length) continue;
      const [rare, usual] = other.cells.length < cells.length ? [other, { name, cells }] : [{ name, cells }, other];
      const [first, ...others] = rare.cells;
      if (!first) continue;
      const related = [...others, ...usual.cells.slice(0, 1)].map(({ at }) => at);
      const params = { name: rare.name, full: usual.name, count: usual.cells.length };
      yield { messageId: "region", params, at: first.at, related } as const;
    }
  }
}

/** The name with each kind of a region left open, if a place is named before it: 白鹭_民政局. */
const withoutRegion = (name: string): readonly string[] =>
  flatMap(Array.from(name), (character, index) =>
    index >= 2 && index < name.length - 1 && REGION.test(character)
      ? [`${name.slice(0, index)}_${name.slice(index + 1)}`]
      : [],
  );

const byLength = (a: string, b: string): number => a.length - b.length;

/**
 * The full name has additional words in front, usually the region. Words at the end denote a unit of the department.
 */
const isFullNameOf = (full: string, name: string): boolean =>
  name.length >= MIN_NAME_LENGTH && full.length > name.length && full.endsWith(name);

/** Both names occur in one form only, which may print the unit as well as its department. */
const areOfOneForm = (a: readonly NameCell[], b: readonly NameCell[]): boolean =>
  new Set([...a, ...b].map(({ form }) => form)).size === 1;

/** A cell with a name, and its form. */
type NameCell = Located<string> & { readonly form: Form };

/** A longer text names no body. */
const LONGEST_NAME = 100;

/** The cells that name the department or unit, by name, in the order of forms. */
function namesOf(forms: readonly Form[]): ReadonlyMap<string, readonly NameCell[]> {
  const named = new Map<string, NameCell[]>();
  for (const form of forms) {
    const { texts } = form;
    for (const cell of [texts.departmentName, texts.unitName]) {
      const name = plainUnitName(cell?.value ?? "");
      if (!cell || name === "" || name.length > LONGEST_NAME) continue;
      const cells = named.get(name);
      if (cells) cells.push({ form, ...cell });
      else named.set(name, [{ form, ...cell }]);
    }
  }
  return named;
}
