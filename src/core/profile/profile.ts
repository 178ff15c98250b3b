import type { EditionConstants } from "../editions/edition";
import { SEVERITIES, type Severity } from "../severity";
import type { FieldKey, FormKind, IndicatorCategory } from "../forms/form";

/** How much a rule counts, or that it is not applied. */
export type Level = Severity | "off";

/** All levels, worst first. */
export const LEVELS: readonly Level[] = [...SEVERITIES, "off"];

/** What a profile says of one rule. What it leaves out stays as built in. */
export interface RuleSetting {
  readonly level?: Level;
  /** 依据: the clause that a reviewer quotes, in place of the rule's own. */
  readonly basis?: string;
  /** Whether the rule is a requirement of the region only (地方要求). */
  readonly isLocal?: boolean;
}

/** 审核口径: what a bureau judges differently from the built-in rules. Plain data, so that worker threads can take it. */
export interface Profile {
  /** Such as 青禾县财政局2027年审核口径. */
  readonly name: string;
  /** By the rule's code. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Figures that replace those of every edition. */
  readonly constants: Partial<EditionConstants>;
  /** 二级 branches that must have an indicator (true), or need not (false), whatever the edition says. */
  readonly branches: Readonly<Partial<Record<IndicatorCategory, boolean>>>;
  /** Fields that must be filled, in place of those of the edition. */
  readonly required: Readonly<Partial<Record<FormKind, readonly FieldKey[]>>>;
}

/** Changes nothing. */
export const NO_PROFILE: Profile = { name: "", rules: {}, constants: {}, branches: {}, required: {} };

/** The profile with further levels, which win. */
export const withLevels = (profile: Profile, levels: Readonly<Record<string, Level>>): Profile => ({
  ...profile,
  rules: Object.entries(levels).reduce(
    (rules, [code, level]) => ({ ...rules, [code]: { ...rules[code], level } }),
    profile.rules,
  ),
});
