import type { CellEdit } from "../plan/plan";
import type { CellRef } from "../workbook/address";

/** error 错误: arithmetically or formally wrong; warning 提醒: a reviewer would return it; info 提示. */
export type Severity = "error" | "warning" | "info";

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** The same sentence in every language of the product. */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}

/** A correction with exactly one right answer. Never a guess. */
export interface Fix {
  readonly label: LocalText;
  readonly edits: readonly CellEdit[];
}

/** What a rule found in one cell. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: CellRef;
  /** Other cells that the finding speaks of. */
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
}
