import type { Edition } from "../editions/edition";
import type { Form, Pack } from "../forms/form";
import type { CellRef } from "../workbook/address";
import type { Dimension } from "./dimension";
import type { Finding, Fix } from "./finding";
import type { LocalText } from "../local-text";
import { oncePer } from "../once-per";
import type { Severity } from "../severity";
import { headlineOf, type HeadlineText } from "./headline";

/** Code, severity and basis of a rule. Its page is the README.md beside it. */
export interface RuleMeta {
  /** As used in 审核 practice: BUD-PROJ-SUM. The folder has the same name in lower case. */
  readonly code: string;
  readonly severity: Severity;
  readonly title: LocalText;
  /** The 审核维度 under which a reviewer files it. */
  readonly dimension: Dimension;
  /** The principle, and the document if known, for reviewers to quote. */
  readonly basis: string;
  /** A requirement of some regions only: not an error unless the edition asks for it. */
  readonly isLocal?: boolean;
  /** The code under which a form's findings are merged into one entry; absent if each stands alone. */
  readonly gatheredIn?: string;
  /** A habit rather than a slip: reported once if most forms of a pack share it. */
  readonly isHouseStyle?: boolean;
  /** A slip that is fixed the same way wherever it occurs: three or more in a form are reported as one. */
  readonly hasOneRemedy?: boolean;
  /** Rules that say more about the same cell: if one of them reports it, this finding becomes a consequence. */
  readonly yieldsTo?: readonly string[];
  /** The same for any cell of the row: an indicator's name, value and branch are about one fault. */
  readonly yieldsInRow?: readonly string[];
  /** Asks what a form has altogether; not asked of the indicators of the whole run (长期绩效指标) beside those of the year. */
  readonly isAboutWhole?: true;
  /** Applies only to workbook cells; silent in documents. */
  readonly onlyInWorkbooks?: true;
}

type Params = Readonly<Record<string, string | number>>;

/** Messages of a rule by id, each in every language. */
type Messages<P extends Readonly<Record<string, Params>>> = {
  readonly [Id in keyof P]: {
    readonly zh: (params: P[Id]) => string;
    readonly en: (params: P[Id]) => string;
    /** Shown in lists, notes and letters. Fits on one line: see `headlineOf`. */
    readonly headline: HeadlineText<P[Id]>;
    /** Overrides the rule's severity for this message. */
    readonly severity?: Severity;
  };
};

/** A result of a check: a message with its parameters, and where. */
type Problem<P extends Readonly<Record<string, Params>>> = {
  [Id in keyof P]: {
    readonly messageId: Id;
    readonly params: P[Id];
    readonly at: CellRef;
    readonly related?: readonly CellRef[];
    readonly fix?: Fix | null;
  };
}[keyof P];

/** A rule over one form; it sees nothing but that form and its edition. */
export interface FormRule {
  readonly scope: "form";
  readonly meta: RuleMeta;
  /** The ids of all its messages. */
  readonly messageIds: readonly string[];
  readonly check: (form: Form, edition: Edition) => readonly Finding[];
}

/** A rule over a pack; it compares the forms of one workbook. */
export interface PackRule {
  readonly scope: "pack";
  readonly meta: RuleMeta;
  /** The ids of all its messages. */
  readonly messageIds: readonly string[];
  readonly check: (pack: Pack, editionOf: (form: Form) => Edition) => readonly Finding[];
}

export type Rule = FormRule | PackRule;

/** What rules declare of themselves, by code. */
export const metasOf = oncePer(
  (rules: readonly Rule[]): ReadonlyMap<string, RuleMeta> => new Map(rules.map(({ meta }) => [meta.code, meta])),
);

/** Declares a rule over one form. `P` lists the messages and their parameters. */
export function defineFormRule<P extends Readonly<Record<string, Params>>>(rule: {
  readonly meta: RuleMeta;
  readonly messages: Messages<P>;
  readonly check: (form: Form, edition: Edition) => Iterable<Problem<P>>;
}): FormRule {
  return {
    scope: "form",
    meta: rule.meta,
    messageIds: Object.keys(rule.messages),
    check: (form, edition) => findingsOf(rule, rule.check(form, edition)),
  };
}

/** Declares a rule over the forms of one workbook. */
export function definePackRule<P extends Readonly<Record<string, Params>>>(rule: {
  readonly meta: RuleMeta;
  readonly messages: Messages<P>;
  readonly check: (pack: Pack, editionOf: (form: Form) => Edition) => Iterable<Problem<P>>;
}): PackRule {
  return {
    scope: "pack",
    meta: rule.meta,
    messageIds: Object.keys(rule.messages),
    check: (pack, editionOf) => findingsOf(rule, rule.check(pack, editionOf)),
  };
}

/** Words the problems that a rule finds. */
function findingsOf<P extends Readonly<Record<string, Params>>>(
  { meta, messages }: { readonly meta: RuleMeta; readonly messages: Messages<P> },
  problems: Iterable<Problem<P>>,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const problem of problems) findings.push(toFinding(meta, messages, problem));
  return findings;
}

function toFinding<P extends Readonly<Record<string, Params>>>(
  meta: RuleMeta,
  messages: Messages<P>,
  problem: Problem<P>,
): Finding {
  const { zh, en, headline, severity = meta.severity } = messages[problem.messageId];
  return {
    rule: meta.code,
    severity,
    at: problem.at,
    related: problem.related ?? [],
    messageId: String(problem.messageId),
    params: problem.params,
    headline: headlineOf(headline, problem.params),
    message: { zh: zh(problem.params), en: en(problem.params) },
    fix: problem.fix ?? null,
    parts: [],
    consequences: [],
  };
}
