import type { IndicatorCategory } from "./form";

/** A 二级 branch of an edition's indicator tree. */
export interface TreeBranch {
  /** As printed: "数量指标". */
  readonly name: string;
  /** Null for a region's own branch that fits no category: 一般性支出情况. */
  readonly category: IndicatorCategory | null;
  /** Reviewers return a form that has no indicator in this branch. */
  readonly mandatory: boolean;
  /** Number of rows in a blank form; a branch with 0 is printed only if it has an indicator. */
  readonly blankRows: number;
}

/** A 一级 branch with its 二级 branches in printed order. */
export interface TreeNode {
  readonly name: string;
  readonly branches: readonly TreeBranch[];
}
