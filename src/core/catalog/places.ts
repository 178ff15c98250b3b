import type { TreeBranch, TreeNode } from "../forms/tree";
import type { IndicatorCategory } from "../forms/form";
import type { CatalogIndicator } from "./schema";

/** The place of a category in a tree. */
export interface TreePlace {
  /** As printed: "产出指标". */
  readonly level1: string;
  readonly branch: TreeBranch;
}

/** A 二级 branch of a tree with its indicators. */
export interface PlacedIndicators<I extends CatalogIndicator> extends TreePlace {
  readonly indicators: readonly I[];
}

/** The place of a category in a tree; null if the tree has none for it. */
export function placeOf(tree: readonly TreeNode[], category: IndicatorCategory): TreePlace | null {
  for (const { name, branches } of tree) {
    const branch = branches.find((each) => each.category === category);
    if (branch) return { level1: name, branch };
  }
  return null;
}

/** Indicators by branch of a tree in printed order; branches without indicators are included. */
export const placeIndicators = <I extends CatalogIndicator>(
  tree: readonly TreeNode[],
  indicators: readonly I[],
): readonly PlacedIndicators<I>[] =>
  tree.flatMap(({ name, branches }) =>
    branches.map((branch) => ({
      level1: name,
      branch,
      indicators: indicators.filter(({ category }) => category === branch.category),
    })),
  );
