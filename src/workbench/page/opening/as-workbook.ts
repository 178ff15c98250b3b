import { openDocument } from "../../../adapters/open";
import { newXlsx } from "../../../adapters/xlsx/workbook";
import { noteWords } from "../../../app/document-words";
import { planDocument } from "../../../app/plan-document";
import { domainsOf, withCatalog } from "../../../app/with-catalog";
import type { LocalText } from "../../../core/local-text";
import { ok, type Result } from "../../../core/result";
import type { PortError } from "../../../port/errors";

/** A file as given. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file in a form that the grid can open. */
export interface WorkbookFile extends GivenFile {
  /** The name of the file that it was made from. */
  readonly from: string;
  /** Whether it was converted from a document or an old workbook. */
  readonly isConverted: boolean;
  /** What was left out or changed in reading, one sentence each. */
  readonly notes: readonly LocalText[];
}

/**
 * The workbook for a document or an old workbook: with its forms in the standard layout if that has a place for
 * everything, else as it is.
 */
export async function asWorkbook({ name, bytes }: GivenFile): Promise<Result<WorkbookFile, PortError>> {
  const document = await openDocument(bytes);
  if (!document.ok) return document;
  const snapshot = await document.value.read();
  if (!snapshot.ok) return snapshot;
  const { plan, standard, projects } = planDocument(snapshot.value, document.value.columnWidths, []);
  const whole = standard.length > 0 ? withCatalog(plan, [], null, { domains: domainsOf(projects) }) : plan;
  const workbook = newXlsx(whole);
  if (!workbook.ok) return workbook;
  return ok({
    name: `${name.replace(/\.[^.]+$/, "")}.xlsx`,
    from: name,
    bytes: workbook.value.bytes(),
    isConverted: true,
    notes: document.value.notes.map(noteWords),
  });
}
