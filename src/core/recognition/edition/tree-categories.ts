import { flatMap } from "../../flat-map";
import { categoryOf } from "../../forms/category";
import type { Branch, Form, Indicator } from "../../forms/form";
import type { TreeBranch, TreeNode } from "../../forms/tree";
import { oncePer } from "../../once-per";
import { compactName } from "../../values/text";

/**
 * Gives branches whose names denote no category the one that the tree of the form's edition states for them: 社会贡献 in an
 * edition that counts it as a social benefit.
 */
export function withTreeCategories<F extends Pick<Form, "branches" | "indicators">>(
  form: F,
  tree: readonly TreeNode[],
): F {
  const ours = uncategorised(tree);
  if (ours.size === 0) return form;
  const categorised = <B extends Branch | Indicator>(row: B): B => {
    const category = ours.get(compactName(row.level2?.value ?? ""))?.category;
    return category ? { ...row, category } : row;
  };
  return { ...form, branches: form.branches.map(categorised), indicators: form.indicators.map(categorised) };
}

/** The branches of a tree whose names denote no category, by name. */
const uncategorised = oncePer(
  (tree: readonly TreeNode[]): ReadonlyMap<string, TreeBranch> =>
    new Map(
      flatMap(tree, (node) => node.branches)
        .filter(({ name }) => categoryOf(name) === null)
        .map((branch): readonly [string, TreeBranch] => [compactName(branch.name), branch]),
    ),
);
