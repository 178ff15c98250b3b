import type { LocalText } from "../local-text";
import type { Severity } from "../severity";
import type { RuleMeta } from "../engine/rule";
import type { PackFacts } from "./pack-facts";

/** A workbook among others: its facts and the file it came from. */
export interface FiledPack extends PackFacts {
  readonly file: string;
}

/** A cell of one of several workbooks. */
export interface FileCell {
  readonly file: string;
  readonly sheet: string;
  /** "E16". */
  readonly cell: string;
}

/** What does not hold together between workbooks. */
export interface AcrossFinding extends FileCell {
  readonly rule: string;
  readonly severity: Severity;
  /** The unit whose workbook it is. */
  readonly unit: string;
  /** The cells that it is held against, in other workbooks. */
  readonly related: readonly FileCell[];
  readonly headline: LocalText;
  readonly message: LocalText;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A rule between workbooks. Its page is the README.md beside it, as with every rule. */
export interface AcrossRule {
  readonly meta: RuleMeta;
  readonly check: (packs: readonly FiledPack[]) => readonly AcrossFinding[];
}
