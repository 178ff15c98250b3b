import type { IndicatorCategory } from "../forms/form";
import type { TreeBranch, TreeNode } from "../forms/tree";

/** Short forms in which editions write their trees. */

/** A 一级 branch with its 二级 branches in printed order. */
export const node = (name: string, ...branches: readonly TreeBranch[]): TreeNode => ({ name, branches });

/** A 二级 branch that a form may leave without an indicator, with the rows that a blank form has for it. */
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
