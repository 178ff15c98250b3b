import type { TreeNode } from "../../forms/tree";

/**
 * 财预〔2021〕101号: 成本指标 is a first-level branch. 时效 and the individual 效益 branches are used if the project has them; 可持续影响
 * is not in the act, but local forms keep it.
 */
export const tree: readonly TreeNode[] = [
  {
    name: "成本指标",
    branches: [
      { name: "经济成本指标", category: "cost", mandatory: false, blankRows: 1 },
      { name: "社会成本指标", category: "social-cost", mandatory: false, blankRows: 1 },
      { name: "生态环境成本指标", category: "ecological-cost", mandatory: false, blankRows: 1 },
    ],
  },
  {
    name: "产出指标",
    branches: [
      { name: "数量指标", category: "quantity", mandatory: true, blankRows: 2 },
      { name: "质量指标", category: "quality", mandatory: true, blankRows: 2 },
      { name: "时效指标", category: "timeliness", mandatory: false, blankRows: 1 },
    ],
  },
  {
    name: "效益指标",
    branches: [
      { name: "经济效益指标", category: "economic-benefit", mandatory: false, blankRows: 1 },
      { name: "社会效益指标", category: "social-benefit", mandatory: false, blankRows: 1 },
      { name: "生态效益指标", category: "ecological-benefit", mandatory: false, blankRows: 1 },
      { name: "可持续影响指标", category: "sustainability", mandatory: false, blankRows: 0 },
    ],
  },
  {
    name: "满意度指标",
    branches: [{ name: "服务对象满意度指标", category: "satisfaction", mandatory: false, blankRows: 1 }],
  },
];
