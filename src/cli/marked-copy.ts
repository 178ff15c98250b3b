import { isSealedCopy, sealCopy } from "../adapters/xlsx/own-copy";
import { newXlsx, type XlsxWorkbook } from "../adapters/xlsx/workbook";
import type { CheckResult } from "../app/check";
import { marksOf } from "../app/mark";
import { notesOf } from "../app/notes";
import { isReview } from "../app/review/review-workbook";
import { asItStands } from "../core/document/as-it-stands";
import { ok, type Result } from "../core/result";
import type { DocumentReader } from "../port/document";
import type { CellRef } from "../core/workbook/address";
import type { PortError } from "../port/errors";
import { remedyOf } from "./rule-pages";

/** Whether marks can be put into the file itself. */
export const isWorkbook = (reader: DocumentReader): reader is DocumentReader & XlsxWorkbook => "replaceMarks" in reader;

/** Whether this program wrote the file as output: a marked copy that was not edited since, a review or a letter. */
export async function isOwnOutput(reader: DocumentReader): Promise<boolean> {
  return (await isReview(reader)) || (isWorkbook(reader) && isSealedCopy(reader.bytes()));
}

/** A copy, and its cells where the user's note left no place for ours. */
export interface MarkedCopy {
  readonly bytes: Uint8Array;
  readonly occupied: readonly CellRef[];
}

/**
 * The bytes of a copy with marked findings: for a workbook file the same file; for any other a new .xlsx with its
 * sheets or tables as they are. With notes, the reasons are added at the cells. The copy is sealed, so that a later run
 * can tell it from a submitted file.
 */
export async function markedCopy(
  reader: DocumentReader,
  { snapshot, findings }: Pick<CheckResult, "snapshot" | "findings">,
  withNotes: boolean,
): Promise<Result<MarkedCopy, PortError>> {
  const workbook = isWorkbook(reader)
    ? ok(reader)
    : newXlsx({
        newSheets: snapshot.sheets.map((sheet) => asItStands(sheet, reader.columnWidths(sheet.name))),
        edits: [],
      });
  if (!workbook.ok) return workbook;
  const marked = await workbook.value.replaceMarks(marksOf(findings));
  if (!marked.ok) return marked;
  const noted = withNotes
    ? await workbook.value.replaceNotes(notesOf({ snapshot, findings }, remedyOf, "zh"))
    : ok({ occupied: [] });
  if (!noted.ok) return noted;
  const sealed = sealCopy(workbook.value.bytes());
  return sealed.ok ? ok({ bytes: sealed.value, occupied: noted.value.occupied }) : sealed;
}
