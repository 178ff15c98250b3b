import { isSealedCopy, sealCopy } from "../adapters/xlsx/own-copy";
import { newXlsx, type XlsxWorkbook } from "../adapters/xlsx/workbook";
import type { CheckResult } from "../app/check";
import { marksOf } from "../app/mark";
import { isReviewWorkbook } from "../app/review/review-workbook";
import { asItStands } from "../core/document/as-it-stands";
import { ok, type Result } from "../core/result";
import type { DocumentReader } from "../port/document";
import type { PortError } from "../port/errors";

/** Whether marks can be put into the file itself. */
export const isWorkbook = (reader: DocumentReader): reader is DocumentReader & XlsxWorkbook => "replaceMarks" in reader;

/** Whether this program wrote the file to say what it found, and nobody has worked on it since. */
export async function isOwnOutput(reader: DocumentReader): Promise<boolean> {
  if (!isWorkbook(reader)) return false;
  const sheets = await reader.sheetNames();
  return (sheets.ok && isReviewWorkbook(sheets.value)) || isSealedCopy(reader.bytes());
}

/**
 * The bytes of a copy with what was found marked: of a workbook file the same file; of any other a new .xlsx that holds its
 * sheets, or its tables, as they stand. It is sealed, so that a later run tells it from what was handed in.
 */
export async function markedCopy(
  reader: DocumentReader,
  { snapshot, findings }: Pick<CheckResult, "snapshot" | "findings">,
): Promise<Result<Uint8Array, PortError>> {
  const workbook = isWorkbook(reader)
    ? ok(reader)
    : newXlsx({
        newSheets: snapshot.sheets.map((sheet) => asItStands(sheet, reader.columnWidths(sheet.name))),
        edits: [],
      });
  if (!workbook.ok) return workbook;
  const marked = await workbook.value.replaceMarks(marksOf(findings));
  return marked.ok ? sealCopy(workbook.value.bytes()) : marked;
}
