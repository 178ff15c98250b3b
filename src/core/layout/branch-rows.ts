import type { TreeBranch, TreeNode } from "../forms/tree";
import { categoryOf } from "../forms/category";
import { compactName } from "../values/text";
import type { IndicatorContent } from "./form-content";

/** A 二级 branch with its rows in a form to render: its indicators, then blank rows. */
export interface BranchRows {
  readonly level1: string;
  readonly level2: string;
  readonly indicators: readonly IndicatorContent[];
  /** At least the blank rows of the edition, and as many as there are indicators. */
  readonly rows: number;
}

/**
 * Distributes indicators over the branches of a tree, in their order. A branch without rows is left out; `unplaced` are
 * the indicators whose branch the tree lacks.
 */
export function branchRows(
  tree: readonly TreeNode[],
  indicators: readonly IndicatorContent[],
): { readonly branches: readonly BranchRows[]; readonly unplaced: readonly IndicatorContent[] } {
  const all = tree.flatMap((node) => node.branches);
  const branchOf = new Map(indicators.map((indicator) => [indicator, findBranch(all, indicator.level2)]));
  const branches = tree.flatMap((node) =>
    node.branches.map((branch): BranchRows => {
      const own = indicators.filter((indicator) => branchOf.get(indicator) === branch);
      return { level1: node.name, level2: branch.name, indicators: own, rows: Math.max(branch.blankRows, own.length) };
    }),
  );
  return {
    branches: branches.filter(({ rows }) => rows > 0),
    unplaced: indicators.filter((indicator) => branchOf.get(indicator) === undefined),
  };
}

/** Rows of a table without 二级: every indicator in its order, then blank rows. */
export const plainRows = (
  blankRows: number,
  indicators: readonly IndicatorContent[],
): ReturnType<typeof branchRows> => ({
  branches: [{ level1: "", level2: "", indicators, rows: Math.max(blankRows, indicators.length) }],
  unplaced: [],
});

/** By name, with or without 指标 at its end; else by what the name stands for. */
function findBranch(branches: readonly TreeBranch[], level2: string): TreeBranch | undefined {
  const stem = branchStem(level2);
  const category = categoryOf(level2);
  return (
    branches.find((branch) => branchStem(branch.name) === stem) ??
    (category === null ? undefined : branches.find((branch) => branch.category === category))
  );
}

const branchStem = (name: string): string => compactName(name).replace(/指标$/, "");
