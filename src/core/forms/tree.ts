import type { IndicatorCategory } from "./form";

/** A 二级 branch of an edition's indicator tree. */
export interface TreeBranch {
  /** As printed: "数量指标". */
  readonly name: string;
  /** Null for a branch of the region's own that measures none of these: 一般性支出情况. */
  readonly category: IndicatorCategory | null;
  /** A form without an indicator here is returned by reviewers. */
  readonly mandatory: boolean;
  /** Rows for it in a blank form; with 0 it is printed only when it has an indicator. */
  readonly blankRows: number;
}

/** A 一级 branch with its 二级 branches in printed order. */
export interface TreeNode {
  readonly name: string;
  readonly branches: readonly TreeBranch[];
}
