import { openHtmlText } from "../../../adapters/html/read-html";
import { openDocument } from "../../../adapters/open";
import { noteWords } from "../../../app/document-words";
import { portErrorWords } from "../../../app/error-words";
import { insertDocument } from "../../../app/insert-document";
import { insertErrorWords } from "../../../app/insert-error-words";
import type { LocalText } from "../../../core/local-text";
import { fail, ok, type Result } from "../../../core/result";
import type { DocumentReader } from "../../../port/document";
import type { PortError } from "../../../port/errors";
import type { LiveWorkbook } from "../../../port/workbook";

/** The report on an imported document. */
export interface ImportedDocument {
  readonly sheets: readonly string[];
  readonly asItStands: readonly string[];
  readonly notes: readonly LocalText[];
}

/** Inserts the tables of a chosen file, and goes to the first. */
export const importFile = async (workbook: LiveWorkbook, file: File): Promise<Result<ImportedDocument, LocalText>> =>
  importDocument(workbook, await openDocument(new Uint8Array(await file.arrayBuffer())));

/** Inserts tables copied from Word or a web page. */
export const importPasted = (workbook: LiveWorkbook, html: string): Promise<Result<ImportedDocument, LocalText>> =>
  importDocument(workbook, openHtmlText(html));

async function importDocument(
  workbook: LiveWorkbook,
  document: Result<DocumentReader, PortError>,
): Promise<Result<ImportedDocument, LocalText>> {
  if (!document.ok) return fail(portErrorWords(document.error));
  const inserted = await insertDocument(workbook, document.value);
  if (!inserted.ok) return fail(insertErrorWords(inserted.error));
  const { sheets, asItStands, notes } = inserted.value;
  const [first] = sheets;
  if (first !== undefined) await workbook.reveal({ sheet: first, row: 0, column: 0 });
  return ok({ sheets, asItStands, notes: notes.map(noteWords) });
}
