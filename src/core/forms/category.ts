import { rememberedIfShort } from "../remembered";
import type { IndicatorCategory } from "./form";

const CATEGORY_WORDS: readonly (readonly [RegExp, IndicatorCategory])[] = [
  [/满意/, "satisfaction"],
  [/可持续/, "sustainability"],
  [/生态环境成本|环境成本/, "ecological-cost"],
  [/社会成本/, "social-cost"],
  [/成本/, "cost"],
  [/经济效益/, "economic-benefit"],
  [/社会效益/, "social-benefit"],
  [/(生态|环境)效益/, "ecological-benefit"],
  [/数量/, "quantity"],
  [/质量/, "quality"],
  [/时效|进度/, "timeliness"],
];

/**
 * The category that a 二级指标 name denotes, whatever an edition calls it: 经济成本指标 and 成本指标 → cost,
 * 社会公众或服务对象满意度 → satisfaction. Null if the name is unknown.
 */
export const categoryOf = rememberedIfShort((level2: string): IndicatorCategory | null => {
  const name = level2.replace(/\s+/g, "");
  return CATEGORY_WORDS.find(([words]) => words.test(name))?.[1] ?? null;
});

/** The categories for money that the unit spends. */
export const isCost = (category: IndicatorCategory | null): boolean =>
  category === "cost" || category === "social-cost" || category === "ecological-cost";

/** The categories of 产出指标 in all editions; some count 成本 among them too. */
export const isOutput = (category: IndicatorCategory | null): boolean =>
  category === "quantity" || category === "quality" || category === "timeliness";

/** The categories of 效益指标. */
export const isBenefit = (category: IndicatorCategory | null): boolean =>
  category === "economic-benefit" ||
  category === "social-benefit" ||
  category === "ecological-benefit" ||
  category === "sustainability";
