import type { Edition } from "../editions/edition";
import type { Form, Pack } from "../forms/form";
import type { CellRef } from "../workbook/address";
import type { Dimension } from "./dimension";
import type { Finding, Fix } from "./finding";
import type { LocalText } from "../local-text";
import type { Severity } from "../severity";
import { headlineOf, type HeadlineText } from "./headline";

/** The code, weight and origin of a rule. Its page is the README.md beside it. */
export interface RuleMeta {
  /** As in 审核 practice: BUD-PROJ-SUM. The folder bears the same name in lower case. */
  readonly code: string;
  readonly severity: Severity;
  readonly title: LocalText;
  /** 审核维度 under which a reviewer writes it. */
  readonly dimension: Dimension;
  /** The principle, and the document where one is known: what a reviewer can quote. */
  readonly basis: string;
  /** A requirement of some regions only: no error where the edition does not ask for it. */
  readonly isLocal?: boolean;
  /** The code under which the findings of a form are gathered into one entry; absent where each stands for itself. */
  readonly gatheredIn?: string;
  /** A habit rather than a slip: where most forms of a pack share it, it is said once. */
  readonly isHouseStyle?: boolean;
  /** A slip that is mended in the same way wherever it occurs: three and more of a form are told as one. */
  readonly hasOneRemedy?: boolean;
  /** Rules that say more about the same cell: where one of them speaks, this one is but a consequence. */
  readonly yieldsTo?: readonly string[];
  /** The same for any cell of its row: an indicator's name, value and branch tell of one fault. */
  readonly yieldsInRow?: readonly string[];
  /** Speaks of what only cells of a workbook can be wrong in; silent in documents. */
  readonly onlyInWorkbooks?: true;
}

type Params = Readonly<Record<string, string | number>>;

/** Messages of a rule by id, each in every language. */
type Messages<P extends Readonly<Record<string, Params>>> = {
  readonly [Id in keyof P]: {
    readonly zh: (params: P[Id]) => string;
    readonly en: (params: P[Id]) => string;
    /** What lists, notes and letters show. It fits a line: see `headlineOf`. */
    readonly headline: HeadlineText<P[Id]>;
    /** Where this one of the rule's messages weighs less than the others. */
    readonly severity?: Severity;
  };
};

/** What a check yields: a message with its figures, and where. */
type Problem<P extends Readonly<Record<string, Params>>> = {
  [Id in keyof P]: {
    readonly messageId: Id;
    readonly params: P[Id];
    readonly at: CellRef;
    readonly related?: readonly CellRef[];
    readonly fix?: Fix | null;
  };
}[keyof P];

/** A rule over one form looks at nothing but that form and its edition. */
export interface FormRule {
  readonly scope: "form";
  readonly meta: RuleMeta;
  readonly check: (form: Form, edition: Edition) => readonly Finding[];
}

/** A rule over a pack compares forms of one workbook. */
export interface PackRule {
  readonly scope: "pack";
  readonly meta: RuleMeta;
  readonly check: (pack: Pack, editionOf: (form: Form) => Edition) => readonly Finding[];
}

export type Rule = FormRule | PackRule;

/** Declares a rule over one form. `P` lists the messages and their parameters. */
export function defineFormRule<P extends Readonly<Record<string, Params>>>(rule: {
  readonly meta: RuleMeta;
  readonly messages: Messages<P>;
  readonly check: (form: Form, edition: Edition) => Iterable<Problem<P>>;
}): FormRule {
  return {
    scope: "form",
    meta: rule.meta,
    check: (form, edition) =>
      Array.from(rule.check(form, edition), (problem) => toFinding(rule.meta, rule.messages, problem)),
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
    check: (pack, editionOf) =>
      Array.from(rule.check(pack, editionOf), (problem) => toFinding(rule.meta, rule.messages, problem)),
  };
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
