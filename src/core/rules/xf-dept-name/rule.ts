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
  character: { name: string; full: string; count: number };
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
    character: {
      zh: ({ name, full, count }) => `部门名称写作“${name}”，其他 ${count} 处写作“${full}”，只差一个字，请核对`,
      en: ({ name, full, count }) =>
        `The department is called “${name}”, in ${count} other places “${full}”, which is one character apart`,
      headline: { zh: ({ name }) => `部门名称写作“${name}”`, en: ({ name }) => `The department is called “${name}”` },
    },
  },
  *check(pack) {
    for (const family of familiesOf(pack)) {
      yield* shortNamesIn(formsOfFamily(family));
      yield* otherSpellingsIn(formsOfFamily(family));
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
/** What tells bodies of one kind apart: 第一中学, 东区法院. */
const TELLS_APART = /[\d一二三四五六七八九十东西南北中上下]/;

/** A name with one character left open. */
interface OpenName {
  readonly rest: string;
  readonly character: string;
}

/** Names that occur less often than one that differs only in the kind of a region or, of departments, in one character. */
function* otherSpellingsIn(forms: readonly Form[]) {
  const named = namesOf(forms);
  const byRest = new Map<string, Spelling>();
  for (const [name, cells] of named) {
    const isDepartment = cells.some(({ isOfDepartment }) => isOfDepartment);
    for (const { rest, character } of openNames(name, isDepartment)) {
      const spelling: Spelling = { name, cells, character };
      const other = byRest.get(rest);
      byRest.set(rest, spelling);
      if (!other || other.cells.length === cells.length) continue;
      const [rare, usual] = other.cells.length < cells.length ? [other, spelling] : [spelling, other];
      const [first, ...others] = rare.cells;
      if (!first) continue;
      const related = [...others, ...usual.cells.slice(0, 1)].map(({ at }) => at);
      const params = { name: rare.name, full: usual.name, count: usual.cells.length };
      const areRegions = [rare, usual].every((each) => REGION.test(each.character));
      yield { messageId: areRegions ? "region" : "character", params, at: first.at, related } as const;
    }
  }
}

/** A name, its cells and the character in which it differs from another. */
interface Spelling {
  readonly name: string;
  readonly cells: readonly NameCell[];
  readonly character: string;
}

/** The name with each character open in turn that may differ: the kinds of regions behind a place, and others of a department. */
const openNames = (name: string, isDepartment: boolean): readonly OpenName[] =>
  flatMap(Array.from(name), (character, index) => {
    const isRegion = index >= 2 && index < name.length - 1 && REGION.test(character);
    const mayDiffer = isRegion || (isDepartment && name.length > MIN_NAME_LENGTH && !TELLS_APART.test(character));
    return mayDiffer ? [{ rest: `${name.slice(0, index)}_${name.slice(index + 1)}`, character }] : [];
  });

const byLength = (a: string, b: string): number => a.length - b.length;

/**
 * The full name has additional words in front, usually the region. Words at the end denote a unit of the department.
 */
const isFullNameOf = (full: string, name: string): boolean =>
  name.length >= MIN_NAME_LENGTH && full.length > name.length && full.endsWith(name);

/** Both names occur in one form only, which may print the unit as well as its department. */
const areOfOneForm = (a: readonly NameCell[], b: readonly NameCell[]): boolean =>
  new Set([...a, ...b].map(({ form }) => form)).size === 1;

/** A cell with a name, its form, and whether it names the department. */
type NameCell = Located<string> & { readonly form: Form; readonly isOfDepartment: boolean };

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
      const nameCell = { form, isOfDepartment: cell === texts.departmentName, ...cell };
      const cells = named.get(name);
      if (cells) cells.push(nameCell);
      else named.set(name, [nameCell]);
    }
  }
  return named;
}
