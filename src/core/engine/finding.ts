import type { LocalText } from "../local-text";
import type { CellEdit } from "../plan/plan";
import type { Severity } from "../severity";
import type { CellRef } from "../workbook/address";

/** A correction with exactly one right answer, or an offer; never a guess. */
export interface Fix {
  readonly label: LocalText;
  readonly edits: readonly CellEdit[];
  /**
   * One of several possible corrections, such as replacing a total by a known sum; applied on its own, never together
   * with others.
   */
  readonly isOffer?: true;
}

/** One of the places that a finding covers. */
export interface FindingPart {
  /** The rule that found it. */
  readonly rule: string;
  readonly at: CellRef;
  /** The name of the cell: 整体绩效目标, 馆员培训覆盖率. */
  readonly name: LocalText;
  readonly message: LocalText;
  readonly fix: Fix | null;
}

/** What a rule found in one cell, or in several similar ones. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: CellRef;
  /** Other cells that the finding refers to; for a finding with parts, the cells of the other parts. */
  readonly related: readonly CellRef[];
  /** Which of the rule's messages this is. */
  readonly messageId: string;
  /** The figures and words in the message, for scripts. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The fault in one line, for lists: at most 19 Chinese characters, 40 in English. */
  readonly headline: LocalText;
  /** The sentence that explains the fault. */
  readonly message: LocalText;
  readonly fix: Fix | null;
  /** The places that it covers, starting with `at`; empty for a single place. */
  readonly parts: readonly FindingPart[];
  /** Findings caused by the same fault; they disappear once it is fixed. */
  readonly consequences: readonly Finding[];
}
