import { editionById } from "../../../src/core/editions/registry";
import type { Finding } from "../../../src/core/engine/finding";
import { HEADLINE_LENGTH } from "../../../src/core/engine/headline";
import type { Form } from "../../../src/core/forms/form";
import { cellLabel, type RejectCase, type RuleCases } from "../../../src/core/rules/cases";

/** What a case of a rule shows, beside what the case says. */
export interface Judgement {
  readonly title: string;
  readonly found: unknown;
  readonly expected: unknown;
}

/** Runs the accepting and rejecting cases of a rule. A case holds when `found` equals `expected`. */
export const judgeCases = (cases: RuleCases): readonly Judgement[] => [
  ...Object.entries(cases.accept).map(([title, forms]) => ({
    title: `accepts ${title}`,
    found: run(cases, forms).map(({ message }) => message.zh),
    expected: [],
  })),
  ...Object.entries(cases.reject).map(([title, reject]) => judgeReject(cases, title, reject)),
];

function judgeReject(
  cases: RuleCases,
  title: string,
  { forms, constants, id, at, says, saysEn, related, fixes }: RejectCase,
): Judgement {
  const findings = run(cases, forms, constants);
  const [first] = findings;
  const zh = first?.message.zh ?? "";
  const en = first?.message.en ?? "";
  const others = (first?.related ?? []).map(cellLabel).toSorted();
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
  return {
    title: `rejects ${title}`,
    found: {
      id: first?.messageId,
      at: findings.map((finding) => cellLabel(finding.at)).toSorted(),
      says: says !== undefined && zh.includes(says) ? says : zh,
      saysEn: saysEn !== undefined && en.includes(saysEn) ? saysEn : en,
      related: others,
      fixes: Object.fromEntries(edits.map((edit) => [cellLabel(edit.at), edit.value])),
      longHeadlines: findings
        .map(({ headline }) => headline)
        .filter(({ zh, en }) => Array.from(zh).length > HEADLINE_LENGTH.zh || en.length > HEADLINE_LENGTH.en),
      brokenTexts: findings
        .flatMap(({ message, headline }) => [message.zh, message.en, headline.zh, headline.en])
        .filter((text) => text === "" || /undefined|NaN|\[object|null/.test(text)),
    },
    expected: {
      id,
      at: at.toSorted(),
      says: says ?? zh,
      saysEn: saysEn ?? en,
      related: related?.toSorted() ?? others,
      fixes: fixes ?? {},
      longHeadlines: [],
      brokenTexts: [],
    },
  };
}

/** What the rule finds in a pack. */
export function run(
  { rule }: RuleCases,
  forms: readonly Form[],
  constants: RejectCase["constants"] = {},
): readonly Finding[] {
  const editionOf = (form: Form) => {
    const edition = editionById(form.edition);
    if (!edition) throw new Error(`unknown edition ${form.edition}`);
    return { ...edition, constants: { ...edition.constants, ...constants } };
  };
  return rule.scope === "form"
    ? forms.flatMap((form) => rule.check(form, editionOf(form)))
    : rule.check({ forms }, editionOf);
}
