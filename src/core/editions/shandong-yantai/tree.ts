import { branch, mandatory, node } from "../define-tree";
import type { TreeNode } from "../../forms/tree";

/** Starts with 成本, whose branches are named without 指标. */
export const tree: readonly TreeNode[] = [
  node(
    "成本指标",
    branch("经济成本", "cost"),
    branch("社会成本", "social-cost", 0),
    branch("生态环境成本", "ecological-cost", 0),
  ),
  node(
    "产出指标",
    mandatory("数量指标", "quantity"),
    mandatory("质量指标", "quality"),
    branch("时效指标", "timeliness"),
  ),
  node(
    "效益指标",
    branch("经济效益指标", "economic-benefit"),
    branch("社会效益指标", "social-benefit"),
    branch("生态效益指标", "ecological-benefit"),
    branch("可持续影响指标", "sustainability"),
  ),
  node("满意度指标", branch("服务对象满意度指标", "satisfaction")),
];
