import type { Rule } from "../engine/rule";

/** Every rule of the product, in the order of 《规则一览》. */
export const RULES: readonly Rule[] = [];
