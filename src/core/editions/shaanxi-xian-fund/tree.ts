import { branch, mandatory, node } from "../define-tree";
import type { TreeNode } from "../../forms/tree";

/** 表16 keeps the tree of 财预〔2015〕88号: 成本指标 under 产出. */
export const tree: readonly TreeNode[] = [
  node(
    "产出指标",
    mandatory("数量指标", "quantity"),
    branch("质量指标", "quality"),
    branch("时效指标", "timeliness"),
    branch("成本指标", "cost"),
  ),
  node(
    "效益指标",
    branch("经济效益指标", "economic-benefit"),
    branch("社会效益指标", "social-benefit"),
    branch("生态效益指标", "ecological-benefit"),
    branch("可持续影响指标", "sustainability"),
  ),
  node("满意度指标", mandatory("服务对象满意度指标", "satisfaction", 1)),
];
