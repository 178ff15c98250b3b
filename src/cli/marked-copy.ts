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

/** Whether this program wrote the file to say what it found: a marked copy that nobody has worked on since, a review or a letter. */
export async function isOwnOutput(reader: DocumentReader): Promise<boolean> {
  return (await isReview(reader)) || (isWorkbook(reader) && isSealedCopy(reader.bytes()));
}

/** A copy and the cells in it that have a note of the user, where ours found no room. */
export interface MarkedCopy {
  readonly bytes: Uint8Array;
  readonly occupied: readonly CellRef[];
}

/**
 * The bytes of a copy with what was found marked: of a workbook file the same file; of any other a new .xlsx that holds its
 * sheets, or its tables, as they stand. With notes the reasons stand at the cells. It is sealed, so that a later run tells
 * it from what was handed in.
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
