import type { AcrossRule } from "./across-rule";

/** The rules between workbooks. */
export const ACROSS_RULES: readonly AcrossRule[] = [];
