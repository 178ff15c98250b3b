import type { Finding } from "../core/engine/finding";
import type { CellEdit } from "../core/plan/plan";
import { distinctEdits } from "../core/plan/distinct-edits";
import type { Outcome } from "../port/errors";
import type { WorkbookWriter } from "../port/workbook";

/** What fixing would change, shown before it is done. */
export interface FixPreview {
  /** Each with the cell's present and new text. */
  readonly edits: readonly CellEdit[];
  readonly fixed: readonly Finding[];
  /** Findings without a fix, with a fix that conflicts with an earlier one, or with several offers to choose from. */
  readonly left: readonly Finding[];
}

/** Collects the fixes of findings. */
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
 * Applies the preview as one undo step. Fails with "cell-changed" and changes nothing if a cell now shows something
 * else.
 */
export const applyFixes = (
  writer: WorkbookWriter,
  { edits }: FixPreview,
): Outcome<{ readonly sheets: number; readonly cells: number }> => writer.apply({ newSheets: [], edits });
