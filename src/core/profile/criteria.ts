import type { AcrossRule } from "../across/across-rule";
import { ACROSS_RULES } from "../across/registry";
import type { Edition } from "../editions/edition";
import type { Severity } from "../severity";
import type { FormRule, PackRule, Rule, RuleMeta } from "../engine/rule";
import type { Form } from "../forms/form";
import { editionOf as builtInEditionOf } from "../recognition/edition";
import { RULES } from "../rules/registry";
import type { Level, Profile } from "./profile";

/** What workbooks are checked against: the built-in rules and editions, changed by a profile if there is one. */
export interface Criteria {
  /** Null if everything is as built in. */
  readonly profile: Profile | null;
  /** The rules over the forms of a workbook; editions may switch off some of them. */
  readonly rules: readonly Rule[];
  /** The rules between workbooks. */
  readonly acrossRules: readonly AcrossRule[];
  readonly editionOf: (form: Pick<Form, "edition">) => Edition;
  /** Title, level and basis of a rule, including rules that are switched off. */
  readonly metaOf: (code: string) => RuleMeta | undefined;
}

/** The criteria without a profile. */
export const BUILT_IN: Criteria = {
  profile: null,
  rules: RULES,
  acrossRules: ACROSS_RULES,
  editionOf: builtInEditionOf,
  metaOf: metasOf([...RULES, ...ACROSS_RULES]),
};

/** The built-in criteria, changed by a profile. */
export function criteriaUnder(profile: Profile): Criteria {
  const isOn = ({ meta }: { readonly meta: RuleMeta }): boolean => levelOf(meta, profile) !== "off";
  const rules = RULES.map((rule) => changedRule(rule, profile));
  const acrossRules = ACROSS_RULES.map((rule) => changedAcrossRule(rule, profile));
  const off = RULES.filter((rule) => !isOn(rule)).map(({ meta }) => meta.code);
  const editions = new Map<string, Edition>();
  return {
    profile,
    rules,
    acrossRules: acrossRules.filter(({ meta }) => levelOf(meta, profile) !== "off"),
    editionOf: (form) => {
      const known = editions.get(form.edition);
      if (known) return known;
      const edition = changedEdition(builtInEditionOf(form), profile, off);
      editions.set(form.edition, edition);
      return edition;
    },
    metaOf: metasOf([...rules, ...acrossRules]),
  };
}

/**
 * The level of a rule under a profile. Rules gathered in an entry (such as all places to fill) follow the level of that
 * entry.
 */
export const levelOf = ({ code, gatheredIn, severity }: RuleMeta, { rules }: Profile): Level =>
  rules[code]?.level ?? (gatheredIn === undefined ? undefined : rules[gatheredIn]?.level) ?? severity;

function metasOf(rules: readonly { readonly meta: RuleMeta }[]): Criteria["metaOf"] {
  const metas = new Map(rules.map(({ meta }) => [meta.code, meta]));
  return (code) => metas.get(code);
}

/** The rule with the level and basis from the profile. */
function changedRule(rule: Rule, profile: Profile): Rule {
  const meta = changedMeta(rule.meta, profile);
  if (rule.scope === "form") {
    const check: FormRule["check"] = (form, edition) => atSeverity(rule.check(form, edition), meta, rule.meta);
    return { ...rule, meta, check };
  }
  const check: PackRule["check"] = (pack, editionOf) => atSeverity(rule.check(pack, editionOf), meta, rule.meta);
  return { ...rule, meta, check };
}

function changedAcrossRule(rule: AcrossRule, profile: Profile): AcrossRule {
  const meta = changedMeta(rule.meta, profile);
  return { meta, check: (packs) => atSeverity(rule.check(packs), meta, rule.meta) };
}

/** Findings at the level that the profile sets for their rule; unchanged if it sets none. */
const atSeverity = <F extends { readonly severity: Severity }>(
  findings: readonly F[],
  { severity }: RuleMeta,
  builtIn: RuleMeta,
): readonly F[] => (severity === builtIn.severity ? findings : findings.map((finding) => ({ ...finding, severity })));

function changedMeta(meta: RuleMeta, profile: Profile): RuleMeta {
  const { basis = meta.basis, isLocal = meta.isLocal } = profile.rules[meta.code] ?? {};
  const level = levelOf(meta, profile);
  const { gatheredIn, ...others } = meta;
  // A rule whose level differs from that of its gathering entry is reported separately.
  const isGathered = gatheredIn !== undefined && level === (profile.rules[gatheredIn]?.level ?? meta.severity);
  return {
    ...others,
    ...(isGathered ? { gatheredIn } : {}),
    ...(isLocal === undefined ? {} : { isLocal }),
    basis,
    severity: level === "off" ? meta.severity : level,
  };
}

const changedEdition = (
  edition: Edition,
  { constants, branches, required }: Profile,
  off: readonly string[],
): Edition => ({
  ...edition,
  rulesOff: [...edition.rulesOff, ...off],
  constants: { ...edition.constants, ...constants },
  branchDemands: { ...edition.branchDemands, ...branches },
  required: { department: null, project: null, ...edition.required, ...required },
});
