import type { IndicatorCategory } from "../forms/form";
import type { TreeBranch, TreeNode } from "../forms/tree";

/** Shorthand for the trees of editions. */

/** A 一级 branch with its 二级 branches in printed order. */
export const node = (name: string, ...branches: readonly TreeBranch[]): TreeNode => ({ name, branches });

/** An optional 二级 branch and its number of rows in a blank form. */
export const branch = (name: string, category: IndicatorCategory | null, blankRows = 1): TreeBranch => ({
  name,
  category,
  mandatory: false,
  blankRows,
});

/** A 二级 branch that needs an indicator. */
export const mandatory = (name: string, category: IndicatorCategory, blankRows = 2): TreeBranch => ({
  name,
  category,
  mandatory: true,
  blankRows,
});
