import { newXlsx, type XlsxWorkbook } from "../adapters/xlsx/workbook";
import type { CheckResult } from "../app/check";
import { marksOf } from "../app/mark";
import { asItStands } from "../core/document/as-it-stands";
import { ok, type Result } from "../core/result";
import type { DocumentReader } from "../port/document";
import type { PortError } from "../port/errors";

/** Whether marks can be put into the file itself. */
export const isWorkbook = (reader: DocumentReader): reader is DocumentReader & XlsxWorkbook => "replaceMarks" in reader;

/**
 * The bytes of a copy with what was found marked: of a workbook file the same file; of any other a new .xlsx that holds its
 * sheets, or its tables, as they stand.
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
  return marked.ok ? ok(workbook.value.bytes()) : marked;
}
