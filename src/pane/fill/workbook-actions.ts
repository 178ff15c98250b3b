import { planCarryOver, type CarryOver } from "../../app/carry-over";
import { insertForms, insertNextYear } from "../../app/insert";
import { insertErrorWords } from "../../app/insert-error-words";
import { INSERTABLE_EDITIONS, newFormDefaults, type NewFormDefaults } from "../../app/new-form-defaults";
import type { NewFormsRequest } from "../../app/new-forms";
import type { LocalText } from "../../core/engine/finding";
import type { Form } from "../../core/forms/form";
import { recognise } from "../../core/recognition/recognise";
import { fail, ok, type Result } from "../../core/result";
import type { LiveWorkbook } from "../../port/workbook";
import { inWords } from "../ui/use-task";

/** What the tab shows of a workbook. */
export interface WorkbookForms {
  readonly forms: readonly Form[];
  readonly defaults: NewFormDefaults;
  readonly editions: readonly { readonly id: string; readonly name: LocalText }[];
  /** What carrying unit and contact of a form over to the others would write. */
  readonly carryOver: (source: Form) => CarryOver;
}

/** Reads the workbook and finds its forms. */
export async function readWorkbookForms(workbook: LiveWorkbook): Promise<Result<WorkbookForms, LocalText>> {
  const snapshot = inWords(await workbook.read());
  if (!snapshot.ok) return snapshot;
  const forms = recognise(snapshot.value);
  return ok({
    forms,
    defaults: newFormDefaults(forms, new Date()),
    editions: INSERTABLE_EDITIONS,
    carryOver: (source) => planCarryOver(snapshot.value, source),
  });
}

/** Inserts blank forms and goes to the first; answers their sheets. */
export async function insertAndShow(
  workbook: LiveWorkbook,
  request: NewFormsRequest,
): Promise<Result<readonly string[], LocalText>> {
  const inserted = await insertForms(workbook, request);
  if (!inserted.ok) return fail(insertErrorWords(inserted.error));
  return showFirst(workbook, inserted.value);
}

/** Makes the set of a year from forms of an earlier one, and goes to its first form; answers the new sheets. */
export async function insertYearAndShow(
  workbook: LiveWorkbook,
  forms: readonly Form[],
  year: number,
): Promise<Result<readonly string[], LocalText>> {
  const inserted = await insertNextYear(workbook, forms, year);
  return inserted.ok ? showFirst(workbook, inserted.value) : fail(insertErrorWords(inserted.error));
}

async function showFirst(
  workbook: LiveWorkbook,
  sheets: readonly string[],
): Promise<Result<readonly string[], LocalText>> {
  const [sheet] = sheets;
  // The forms are there; where the first cannot be shown the user finds it by its tab.
  if (sheet !== undefined) await workbook.reveal({ sheet, row: 0, column: 0 });
  return ok(sheets);
}
