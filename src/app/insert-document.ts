import { ok, type Result } from "../core/result";
import type { DocumentNote } from "../core/document/block";
import type { DocumentReader } from "../port/document";
import type { WorkbookReader, WorkbookWriter } from "../port/workbook";
import { insertPlanned, type InsertError } from "./insert";
import { planDocument } from "./plan-document";
import { domainsOf } from "./with-catalog";

/** The result of inserting a document into the open workbook. */
export interface InsertedDocument {
  readonly sheets: readonly string[];
  /** Sheets with the document's tables unchanged, because no layout has a place for everything in them. */
  readonly asItStands: readonly string[];
  readonly notes: readonly DocumentNote[];
}

/**
 * Inserts the tables of a document as new sheets: in the standard layout if that has a place for everything, else
 * unchanged. Overwrites nothing, and drops nothing of the document except what its notes list.
 */
export async function insertDocument(
  workbook: WorkbookReader & WorkbookWriter,
  document: DocumentReader,
): Promise<Result<InsertedDocument, InsertError>> {
  const snapshot = await document.read();
  if (!snapshot.ok) return { ok: false, error: { kind: "workbook", error: snapshot.error } };
  const planned = (taken: readonly string[]) => planDocument(snapshot.value, document.columnWidths, taken);
  const first = planned([]);
  const domains = first.standard.length > 0 ? domainsOf(first.projects) : null;
  let asItStands: readonly string[] = [];
  const inserted = await insertPlanned(workbook, domains, (taken) => {
    const plan = planned(taken);
    asItStands = plan.asItStands;
    return ok(plan.plan);
  });
  return inserted.ok ? ok({ sheets: inserted.value, asItStands, notes: document.notes }) : inserted;
}
