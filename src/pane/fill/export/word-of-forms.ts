import { writeDocx } from "../../../adapters/word/write-word";
import { planDocument } from "../../../app/plan-document";
import { documentOfSheets } from "../../../core/document/written";
import type { LocalText } from "../../../core/local-text";
import { recognise } from "../../../core/recognition/recognise";
import { ok, type Result } from "../../../core/result";
import type { WorkbookReader } from "../../../port/workbook";
import { inWords } from "../../ui/use-task";

/**
 * The forms of a workbook as a Word document: in the standard layout if that has a place for everything, else
 * unchanged.
 */
export async function wordOfForms(
  workbook: WorkbookReader,
): Promise<Result<{ readonly bytes: Uint8Array; readonly forms: number }, LocalText>> {
  const snapshot = inWords(await workbook.read());
  if (!snapshot.ok) return snapshot;
  const holders = new Set(recognise(snapshot.value).map(({ sheet }) => sheet));
  const sheets = snapshot.value.sheets.filter(({ name, visibility }) => visibility === "visible" && holders.has(name));
  const { plan } = planDocument({ ...snapshot.value, sheets }, () => [], []);
  return ok({ bytes: writeDocx(documentOfSheets(plan.newSheets)), forms: plan.newSheets.length });
}
