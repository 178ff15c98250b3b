import type { DocumentNote } from "../../core/document/block";
import { struckNotes } from "../../core/document/struck";
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
  if (!workbook.ok) return workbook;
  let notes: readonly DocumentNote[] = [];
  return ok({
    ...workbook.value,
    read: async () => {
      const snapshot = await workbook.value.read();
      if (snapshot.ok) notes = struckNotes(snapshot.value, () => null);
      return snapshot;
    },
    format: "xlsx",
    source: "workbook",
    placeOf: () => null,
    get notes() {
      return notes;
    },
    columnWidths: (sheet) => columnWidthsOf(workbook.value.bytes(), sheet),
  });
}
