import type { TreeBranch, TreeNode } from "../forms/tree";
import { categoryOf } from "../forms/category";
import { compactName } from "../values/text";
import type { IndicatorContent } from "./form-content";

/** A 二级 branch and its rows in the rendered form: its indicators, then blank rows. */
export interface BranchRows {
  readonly level1: string;
  readonly level2: string;
  readonly indicators: readonly IndicatorContent[];
  /** The number of indicators, but at least the edition's number of blank rows. */
  readonly rows: number;
}

/**
 * Assigns indicators to the branches of a tree, in tree order. Branches without rows are omitted; `unplaced` holds the
 * indicators whose branch is not in the tree.
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

/** Rows of a table without 二级: all indicators in order, then blank rows. */
export const plainRows = (
  blankRows: number,
  indicators: readonly IndicatorContent[],
): ReturnType<typeof branchRows> => ({
  branches: [{ level1: "", level2: "", indicators, rows: Math.max(blankRows, indicators.length) }],
  unplaced: [],
});

/** Finds a branch by its name, with or without 指标 at the end, or else by the category that the name denotes. */
function findBranch(branches: readonly TreeBranch[], level2: string): TreeBranch | undefined {
  const stem = branchStem(level2);
  const category = categoryOf(level2);
  return (
    branches.find((branch) => branchStem(branch.name) === stem) ??
    (category === null ? undefined : branches.find((branch) => branch.category === category))
  );
}

const branchStem = (name: string): string => compactName(name).replace(/指标$/, "");
