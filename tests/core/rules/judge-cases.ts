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

/** Compares what a rejecting case states with what is found. What it leaves out is not compared. */
function judgeReject(cases: RuleCases, title: string, reject: RejectCase): Judgement {
  const findings = run(cases, reject.forms, reject.constants);
  const [first] = findings;
  const { zh = "", en = "" } = first?.message ?? {};
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
  return {
    title: `rejects ${title}`,
    found: {
      findings: findings.map(({ messageId, at }) => `${cellLabel(at)} ${messageId}`).toSorted(),
      fixes: Object.fromEntries(edits.map((edit) => [cellLabel(edit.at), edit.value])),
      ...(reject.says !== undefined && { says: pieceOf(zh, reject.says) }),
      ...(reject.saysEn !== undefined && { saysEn: pieceOf(en, reject.saysEn) }),
      ...(reject.related && { related: first?.related.map(cellLabel).toSorted() }),
      longHeadlines: findings.map(({ headline }) => headline).filter(isLong),
      brokenTexts: findings
        .flatMap(({ message, headline }) => [message.zh, message.en, headline.zh, headline.en])
        .filter((text) => text === "" || /undefined|NaN|\[object|null/.test(text)),
    },
    expected: {
      findings: expectedFindings(reject),
      fixes: reject.fixes ?? {},
      ...(reject.says !== undefined && { says: reject.says }),
      ...(reject.saysEn !== undefined && { saysEn: reject.saysEn }),
      ...(reject.related && { related: reject.related.toSorted() }),
      longHeadlines: [],
      brokenTexts: [],
    },
  };
}

/** "P1 target:1 row" for each finding that a case expects. */
function expectedFindings({ id, at }: RejectCase): readonly string[] {
  if (typeof id === "string") return at.map((cell) => `${cell} ${id}`).toSorted();
  if (id.length !== at.length) throw new Error(`${id.length} message ids for ${at.length} cells`);
  return at.map((cell, index) => `${cell} ${id[index] ?? ""}`).toSorted();
}

/** The piece if the text contains it, else the whole text. */
const pieceOf = (text: string, piece: string): string => (text.includes(piece) ? piece : text);

const isLong = ({ zh, en }: Finding["headline"]): boolean =>
  Array.from(zh).length > HEADLINE_LENGTH.zh || en.length > HEADLINE_LENGTH.en;

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
