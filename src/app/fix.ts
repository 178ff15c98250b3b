import type { Finding } from "../core/engine/finding";
import type { CellEdit } from "../core/plan/plan";
import { distinctEdits } from "../core/plan/distinct-edits";
import type { Outcome } from "../port/errors";
import type { WorkbookWriter } from "../port/workbook";

/** What fixing would change, to be shown before it is done. */
export interface FixPreview {
  /** Each with what the cell shows now and what it will hold. */
  readonly edits: readonly CellEdit[];
  readonly fixed: readonly Finding[];
  /** Findings without a fix, those whose fix wants something else of a cell than an earlier one, and offers among others. */
  readonly left: readonly Finding[];
}

/** Gathers the fixes of findings. */
export function previewFixes(findings: readonly Finding[]): FixPreview {
  let edits: readonly CellEdit[] = [];
  const fixed: Finding[] = [];
  const left: Finding[] = [];
  for (const finding of findings) {
    const isLeft = finding.fix?.isOffer === true && findings.length > 1;
    const together = finding.fix && !isLeft ? distinctEdits([...edits, ...finding.fix.edits]) : null;
    if (together?.ok) {
      edits = together.value;
      fixed.push(finding);
    } else {
      left.push(finding);
    }
  }
  return { edits, fixed, left };
}

/**
 * Does what was previewed, as one step to undo. Fails with "cell-changed" and changes nothing when a cell shows something
 * else by now.
 */
export const applyFixes = (
  writer: WorkbookWriter,
  { edits }: FixPreview,
): Outcome<{ readonly sheets: number; readonly cells: number }> => writer.apply({ newSheets: [], edits });
