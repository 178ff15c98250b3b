import type { EditionConstants } from "../editions/edition";
import { SEVERITIES, type Severity } from "../severity";
import type { FieldKey, FormKind, IndicatorCategory } from "../forms/form";

/** The severity of a rule, or "off". */
export type Level = Severity | "off";

/** All levels, from worst to off. */
export const LEVELS: readonly Level[] = [...SEVERITIES, "off"];

/** The settings of a profile for one rule. Omitted ones stay as built in. */
export interface RuleSetting {
  readonly level?: Level;
  /** 依据: the clause that a reviewer quotes, replacing the rule's own. */
  readonly basis?: string;
  /** Whether the rule is a regional requirement (地方要求). */
  readonly isLocal?: boolean;
}

/** 审核口径: a bureau's deviations from the built-in rules. Plain data, so that it can be passed to worker threads. */
export interface Profile {
  /** For example 青禾县财政局2027年审核口径. */
  readonly name: string;
  /** Keyed by rule code. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Thresholds that replace those of every edition. */
  readonly constants: Partial<EditionConstants>;
  /** 二级 branches that must have an indicator (true) or need none (false), overriding the edition. */
  readonly branches: Readonly<Partial<Record<IndicatorCategory, boolean>>>;
  /** Fields that must be filled, replacing those of the edition. */
  readonly required: Readonly<Partial<Record<FormKind, readonly FieldKey[]>>>;
}

/** A profile that changes nothing. */
export const NO_PROFILE: Profile = { name: "", rules: {}, constants: {}, branches: {}, required: {} };

/** The profile with additional levels, which take precedence. */
export const withLevels = (profile: Profile, levels: Readonly<Record<string, Level>>): Profile => ({
  ...profile,
  rules: Object.entries(levels).reduce(
    (rules, [code, level]) => ({ ...rules, [code]: { ...rules[code], level } }),
    profile.rules,
  ),
});
