import { EDITIONS } from "../../editions/registry";
import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import type { Branch, FormKind, Located } from "../../forms/form";
import type { TreeNode } from "../../forms/tree";
import { formatCell } from "../../workbook/address";
import { groupOf } from "../../recognition/edition";

/** CAT-TREE: 一级 and 二级 are branches of the edition's tree, each 二级 under its 一级. */
export const catTree = defineFormRule<{
  level1: { name: string; allowed: string };
  level2: { name: string; allowed: string };
  parent: { name: string; parent: string; expected: string };
}>({
  meta: {
    code: "CAT-TREE",
    severity: "error",
    title: { zh: "一级或二级指标不在本版式中", en: "Branch that the edition does not have" },
    dimension: "completeness",
    basis: "一级、二级指标是表样的固定内容，不增改",
  },
  messages: {
    level1: {
      zh: ({ name, allowed }) => `本版式没有一级指标“${name}”，应为：${allowed}`,
      en: ({ name, allowed }) => `This edition has no first-level branch “${name}”; it has: ${allowed}`,
      headline: {
        zh: ({ name }) => `本版式没有一级指标“${name}”`,
        en: ({ name }) => `No first level “${name}” in the edition`,
      },
    },
    level2: {
      zh: ({ name, allowed }) => `本版式没有二级指标“${name}”，应为：${allowed}`,
      en: ({ name, allowed }) => `This edition has no second-level branch “${name}”; it has: ${allowed}`,
      headline: { zh: ({ name }) => `本版式没有二级指标“${name}”`, en: ({ name }) => `No second level “${name}” here` },
    },
    parent: {
      zh: ({ name, parent, expected }) => `“${name}”在本版式中属于“${expected}”，不属于“${parent}”`,
      en: ({ name, parent, expected }) => `“${name}” belongs to “${expected}” in this edition, not to “${parent}”`,
      headline: {
        zh: ({ name, expected }) => `“${name}”应属“${expected}”`,
        en: ({ name, expected }) => `“${name}” belongs to “${expected}”`,
      },
    },
  },
  *check({ kind, branches }, edition) {
    const tree = edition.tree[kind];
    if (tree.length === 0) return;
    const groups = new Set(tree.map(({ name }) => groupOf(name)));
    const branchesAlone = cellsOfBranches(branches, tree);
    const isKnown = (level1: Located<string>): boolean =>
      groups.has(groupOf(level1.value)) || branchesAlone.has(cellKey(level1));
    // The rows of a 一级 branch share its cell: it is reported once.
    for (const level1 of level1Cells(branches).filter((cell) => !isKnown(cell)))
      yield { messageId: "level1", params: { name: level1.value, allowed: namesOf(tree) }, at: level1.at };
    for (const branch of branches) {
      const { level1, level2 } = branch;
      // A cell over both columns was told above.
      const isTold = level1 !== null && cellKey(level1) === cellKey(level2) && !isKnown(level1);
      if (level2.value === "" || branch.category === "sustainability" || isTold) continue;
      const homes = tree.filter((node) => node.branches.some(({ category }) => category === branch.category));
      const [home] = homes;
      if (!home) {
        const allowed = namesOf(flatMap(tree, (node) => node.branches));
        yield { messageId: "level2", params: { name: level2.value, allowed }, at: level2.at };
      } else if (
        level1 &&
        isKnown(level1) &&
        !branchesAlone.has(cellKey(level1)) &&
        !homes.some(({ name }) => isSameGroup(name, level1)) &&
        !isOfOtherAct(branch, kind)
      ) {
        const params = { name: level2.value, parent: level1.value, expected: home.name };
        // The 一级 cell is at fault: it extends over rows of another one.
        yield { messageId: "parent", params, at: level1.at, related: [level2.at] };
      }
    }
  },
});

/** The cells over both columns that name a 二级 of the tree: it stands without its 一级. */
const cellsOfBranches = (branches: readonly Branch[], tree: readonly TreeNode[]): ReadonlySet<string> =>
  new Set(
    branches
      .filter(
        ({ level1, level2, category }) =>
          level1 !== null &&
          cellKey(level1) === cellKey(level2) &&
          tree.some((node) => node.branches.some((own) => own.category === category)),
      )
      .map(({ level2 }) => cellKey(level2)),
  );

const cellKey = ({ at }: Located<unknown>): string => formatCell(at);

/**
 * Whether another edition files the branch under this 一级: the form may follow another act, or another year's version
 * of the layout.
 */
const isOfOtherAct = ({ level1, category }: Branch, kind: FormKind): boolean =>
  level1 !== null &&
  EDITIONS.some(({ tree }) =>
    tree[kind].some((node) => isSameGroup(node.name, level1) && node.branches.some((own) => own.category === category)),
  );

const namesOf = (named: readonly { readonly name: string }[]): string => named.map(({ name }) => name).join("、");

const isSameGroup = (name: string, level1: Located<string>): boolean => groupOf(name) === groupOf(level1.value);

function level1Cells(branches: readonly Branch[]): readonly Located<string>[] {
  const cells = flatMap(branches, ({ level1 }) => (level1 && level1.value !== "" ? [level1] : []));
  return cells.filter((cell, index) => cells.findIndex(({ at }) => at.row === cell.at.row) === index);
}
