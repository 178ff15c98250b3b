import { categoryOf } from "../../forms/category";
import type { Branch } from "../../forms/form";

/** A key for the group that a 一级 name denotes; editions name them differently. */
export const groupOf = (level1: string): string =>
  ["满意", "成本"].find((group) => level1.includes(group)) ?? level1.replace(/指标$/, "").slice(0, 2);

/** A key for what a branch measures, whatever its name: 产出/quantity. */
export const keyOf = (level1: string, level2: string): string => `${groupOf(level1)}/${categoryOf(level2) ?? level2}`;

/** The keys of a form's printed branches. */
export const keysOf = (branches: readonly Branch[]): ReadonlySet<string> =>
  new Set(branches.map(({ level1, level2 }) => keyOf(level1?.value ?? "", level2.value)));
