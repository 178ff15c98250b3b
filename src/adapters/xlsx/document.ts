import { ok, type Result } from "../../core/result";
import type { DocumentReader } from "../../port/document";
import type { PortError } from "../../port/errors";
import { columnWidthsOf } from "./column-widths";
import { openXlsx, type XlsxWorkbook } from "./workbook";

/** A workbook file as a readable document. */
export interface XlsxDocument extends Omit<DocumentReader, "readLook">, XlsxWorkbook {}

/** Opens an .xlsx, .xlsm, .xltx or .xltm file as a document. */
export function openXlsxDocument(bytes: Uint8Array): Result<XlsxDocument, PortError> {
  const workbook = openXlsx(bytes);
  return workbook.ok
    ? ok({
        ...workbook.value,
        format: "xlsx",
        source: "workbook",
        placeOf: () => null,
        notes: [],
        columnWidths: (sheet) => columnWidthsOf(workbook.value.bytes(), sheet),
      })
    : workbook;
}
