import { formatOf, openDocument } from "../../adapters/open";
import { newXlsx } from "../../adapters/xlsx/workbook";
import { planDocument } from "../../app/plan-document";
import { domainsOf, withCatalog } from "../../app/with-catalog";
import { ok, type Result } from "../../core/result";
import type { PortError } from "../../port/errors";

/** A file as the grid can open it. */
export interface WorkbookFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it was a document or an old workbook. */
  readonly isConverted: boolean;
}

/**
 * The workbook that a file becomes: an .xlsx as it is, a Word document or an old workbook with its forms in the standard layout
 * where that has a place for everything, else as they stand. What is neither is left to the grid, which says why it cannot be
 * opened.
 */
export async function asWorkbook(file: File): Promise<Result<WorkbookFile, PortError>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const format = formatOf(bytes);
  if (!format.ok || format.value.id === "xlsx") return ok({ name: file.name, bytes, isConverted: false });
  const document = await openDocument(bytes);
  if (!document.ok) return document;
  const snapshot = await document.value.read();
  if (!snapshot.ok) return snapshot;
  const { plan, standard, projects } = planDocument(snapshot.value, document.value.columnWidths, []);
  const whole = standard.length > 0 ? withCatalog(plan, [], null, { domains: domainsOf(projects) }) : plan;
  const workbook = newXlsx(whole);
  if (!workbook.ok) return workbook;
  const name = `${file.name.replace(/\.[^.]+$/, "")}.xlsx`;
  return ok({ name, bytes: workbook.value.bytes(), isConverted: true });
}
