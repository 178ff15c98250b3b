import type { LocalText } from "../local-text";
import type { Severity } from "../severity";
import type { RuleMeta } from "../engine/rule";
import type { PackFacts } from "./pack-facts";

/** The facts of a workbook and the file it came from. */
export interface FiledPack extends PackFacts {
  readonly file: string;
}

/** A cell in one of the compared workbooks. */
export interface FileCell {
  readonly file: string;
  readonly sheet: string;
  /** "E16". */
  readonly cell: string;
}

/** A problem found by comparing workbooks. */
export interface AcrossFinding extends FileCell {
  readonly rule: string;
  readonly severity: Severity;
  /** The unit that the workbook belongs to. */
  readonly unit: string;
  /** The cells in other workbooks that it was compared with. */
  readonly related: readonly FileCell[];
  readonly headline: LocalText;
  readonly message: LocalText;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A rule that compares workbooks. Its page is the README.md beside it, as for every rule. */
export interface AcrossRule {
  readonly meta: RuleMeta;
  readonly check: (packs: readonly FiledPack[]) => readonly AcrossFinding[];
}
