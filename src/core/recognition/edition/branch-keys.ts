import { categoryOf } from "../../forms/category";
import type { Branch } from "../../forms/form";

/** 一级 words by what they group; editions name them differently. */
export const groupOf = (level1: string): string =>
  /满意/.exec(level1)?.[0] ?? /成本/.exec(level1)?.[0] ?? level1.replace(/指标$/, "").slice(0, 2);

/** A branch by what it measures, whatever it is called: 产出/quantity. */
export const keyOf = (level1: string, level2: string): string => `${groupOf(level1)}/${categoryOf(level2) ?? level2}`;

/** The keys of the branches that a form prints. */
export const keysOf = (branches: readonly Branch[]): ReadonlySet<string> =>
  new Set(branches.map(({ level1, level2 }) => keyOf(level1?.value ?? "", level2.value)));
