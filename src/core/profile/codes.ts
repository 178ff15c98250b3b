import { ACROSS_RULES } from "../across/registry";
import type { RuleMeta } from "../engine/rule";
import { RULES } from "../rules/registry";

/** The built-in metadata of all rules: over forms, over packs and between workbooks. */
export const RULE_METAS: readonly RuleMeta[] = [...RULES, ...ACROSS_RULES].map(({ meta }) => meta);

/** The codes of all rules. */
export const CODES: readonly string[] = RULE_METAS.map(({ code }) => code);
