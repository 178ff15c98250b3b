import { ACROSS_RULES } from "../across/registry";
import type { RuleMeta } from "../engine/rule";
import { RULES } from "../rules/registry";

/** What all rules say of themselves as built in: those over forms, over packs and between workbooks. */
export const RULE_METAS: readonly RuleMeta[] = [...RULES, ...ACROSS_RULES].map(({ meta }) => meta);

/** The codes of all rules. */
export const CODES: readonly string[] = RULE_METAS.map(({ code }) => code);
