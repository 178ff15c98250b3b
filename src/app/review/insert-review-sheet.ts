import { fail, ok } from "../../core/result";
import type { Outcome } from "../../port/errors";
import type { WorkbookReader, WorkbookWriter } from "../../port/workbook";
import { planReviewSheet, type ReviewRequest } from "./review-sheet";

/** A name may be taken between reading and adding; then the next one is tried. */
const ATTEMPTS = 5;

/**
 * Inserts the review sheet after the other sheets, or updates the existing one; the reviewer's entries are kept.
 * Returns its name.
 */
export async function insertReviewSheet(
  workbook: WorkbookReader & WorkbookWriter,
  request: ReviewRequest,
): Outcome<string> {
  const existing = await workbook.sheetNames();
  if (!existing.ok) return existing;
  const snapshot = await workbook.read();
  if (!snapshot.ok) return snapshot;
  let taken = existing.value;
  for (let attempt = 1; ; attempt += 1) {
    const { sheet, plan } = planReviewSheet(request, taken, snapshot.value.sheets);
    const applied = await workbook.apply(plan);
    if (applied.ok) return ok(sheet);
    if (applied.error.kind !== "sheet-exists" || attempt === ATTEMPTS) return fail(applied.error);
    taken = [...taken, applied.error.sheet];
  }
}
