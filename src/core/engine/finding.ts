import type { LocalText } from "../local-text";
import type { CellEdit } from "../plan/plan";
import type { Severity } from "../severity";
import type { CellRef } from "../workbook/address";

/** A correction with exactly one right answer, or an offer. Never a guess. */
export interface Fix {
  readonly label: LocalText;
  readonly edits: readonly CellEdit[];
  /** One of several ways to put it right, such as a known sum in the place of a total: done by itself, never with others. */
  readonly isOffer?: true;
}

/** One of the places that a finding gathers. */
export interface FindingPart {
  /** The rule that found it. */
  readonly rule: string;
  readonly at: CellRef;
  /** What the cell is: 整体绩效目标, 馆员培训覆盖率. */
  readonly name: LocalText;
  readonly message: LocalText;
  readonly fix: Fix | null;
}

/** What a rule found in one cell, or in several alike. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: CellRef;
  /** Other cells that the finding speaks of; of one with parts those of the further parts. */
  readonly related: readonly CellRef[];
  /** Which of the rule's messages this is. */
  readonly messageId: string;
  /** The figures and words of the message, for scripts. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The fault in one line, for lists: at most 19 Chinese characters, 40 in English. */
  readonly headline: LocalText;
  /** The sentence that explains it. */
  readonly message: LocalText;
  readonly fix: Fix | null;
  /** The places that it gathers, the first at `at`; empty where it is about one place. */
  readonly parts: readonly FindingPart[];
  /** What follows from the same fault, and goes once that is mended. */
  readonly consequences: readonly Finding[];
}
