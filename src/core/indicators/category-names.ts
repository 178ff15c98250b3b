import { flatMap } from "../flat-map";
import type { TreeNode } from "../forms/tree";
import type { LocalText } from "../local-text";
import type { IndicatorCategory } from "../forms/form";

/** Names of the 二级 branches in messages. */
export const CATEGORY_NAMES: Readonly<Record<IndicatorCategory, LocalText>> = {
  quantity: { zh: "数量指标", en: "quantity" },
  quality: { zh: "质量指标", en: "quality" },
  timeliness: { zh: "时效指标", en: "timeliness" },
  cost: { zh: "成本指标", en: "economic cost" },
  "social-cost": { zh: "社会成本指标", en: "social cost" },
  "ecological-cost": { zh: "生态环境成本指标", en: "ecological cost" },
  "economic-benefit": { zh: "经济效益指标", en: "economic benefit" },
  "social-benefit": { zh: "社会效益指标", en: "social benefit" },
  "ecological-benefit": { zh: "生态效益指标", en: "ecological benefit" },
  sustainability: { zh: "可持续影响指标", en: "sustainability" },
  satisfaction: { zh: "满意度指标", en: "satisfaction" },
};

/** The same names for lists and menus: "质量". */
export function shortCategoryName(category: IndicatorCategory): LocalText {
  const { zh, en } = CATEGORY_NAMES[category];
  return { zh: zh.replace(/指标$/, ""), en };
}

/** The name of a 二级 branch in the edition's tree, or its common name if the edition lacks it. */
export function branchName(category: IndicatorCategory, tree: readonly TreeNode[]): LocalText {
  const own = flatMap(tree, ({ branches }) => branches).find((branch) => branch.category === category);
  return own ? { zh: own.name, en: CATEGORY_NAMES[category].en } : CATEGORY_NAMES[category];
}
