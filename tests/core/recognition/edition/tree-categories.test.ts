import type { TreeNode } from "../../../../src/core/forms/tree";
import { withTreeCategories } from "../../../../src/core/recognition/edition/tree-categories";
import { projectForm } from "../../../../src/core/rules/cases";

/** Branches that are named by no usual word for what they measure, beside one that is. */
const TREE: readonly TreeNode[] = [
  {
    name: "社会效应",
    branches: [
      { name: "经济贡献", category: "economic-benefit", mandatory: false, blankRows: 1 },
      { name: "社会贡献", category: "social-benefit", mandatory: true, blankRows: 1 },
      { name: "一般性支出情况", category: null, mandatory: false, blankRows: 1 },
      { name: "群众满意度", category: "satisfaction", mandatory: true, blankRows: 1 },
    ],
  },
];
const form = projectForm({
  indicators: [
    ["社会 贡献", "接待读者人次", "≥30万人次"],
    ["一般性支出情况", "会议费", "≤2万元"],
    ["群众满意度", "读者满意度", "≥90%"],
    ["其他贡献", "培训人次", "≥50人次"],
  ],
  emptyBranches: ["经济贡献"],
});

describe("branches of a tree with names of its own", () => {
  const read = withTreeCategories(form, TREE);

  it("have the categories that the tree states", () => {
    expect(read.indicators.map(({ category }) => category)).toEqual(["social-benefit", null, "satisfaction", null]);
    expect(read.branches.find(({ level2 }) => level2.value === "经济贡献")?.category).toBe("economic-benefit");
  });

  it("are unknown in an edition without them", () => {
    expect(withTreeCategories(form, [])).toEqual(form);
    expect(form.indicators.map(({ category }) => category)).toEqual([null, null, "satisfaction", null]);
  });
});
