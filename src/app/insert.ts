import type { Plan } from "../core/plan/plan";
import { fail, ok, type Result } from "../core/result";
import type { PortError } from "../port/errors";
import type { WorkbookReader, WorkbookWriter } from "../port/workbook";
import { inTabOrder } from "./tab-order";
import { planNewForms, type NewFormsRequest } from "./new-forms";
import type { PlanProblem } from "./plan-problem";
import { domainsOf, findCatalog, withCatalog } from "./with-catalog";

/** Why forms were not inserted: the request cannot be met, or the workbook refused. Nothing was changed. */
export type InsertError =
  | { readonly kind: "problems"; readonly problems: readonly PlanProblem[] }
  | { readonly kind: "workbook"; readonly error: PortError };

/** A name may be taken between reading and adding, or by sheets that cannot be listed; then the next ones are tried. */
const ATTEMPTS = 5;

/** Whether a sheet still has the default name of a new workbook: Sheet1, 工作表1. */
const isAsItCame = (name: string): boolean => /^(?:Sheet|工作表)\s?\d{1,2}$/i.test(name);

/** A workbook to insert into. */
type Target = WorkbookReader & WorkbookWriter;

/**
 * Inserts blank forms into a workbook under the next free names, 附件1-1, 附件2-1, 附件2-2 …; overwrites nothing. They come
 * after the other sheets, but before a form with a higher number, and have dropdowns; the blank sheets of a new
 * workbook are deleted. Returns the names of the forms.
 */
export const insertForms = (
  workbook: Target,
  request: NewFormsRequest,
): Promise<Result<readonly string[], InsertError>> =>
  insertPlanned(workbook, domainsOf(request.projects.map(({ name }) => name)), (taken) => planNewForms(request, taken));

/**
 * Applies a plan of new sheets under names that are free at that moment. `domains` are the catalog domains for the
 * forms' lists; with null the sheets have no lists.
 */
export async function insertPlanned(
  workbook: Target,
  domains: readonly string[] | null,
  planFor: (taken: readonly string[]) => Result<Plan, readonly PlanProblem[]>,
): Promise<Result<readonly string[], InsertError>> {
  const existing = await workbook.sheetNames();
  if (!existing.ok) return fail({ kind: "workbook", error: existing.error });
  const present = await findCatalog(workbook, existing.value);
  if (!present.ok) return fail({ kind: "workbook", error: present.error });
  let taken = existing.value;
  for (let attempt = 1; ; attempt += 1) {
    const plan = planFor(taken);
    if (!plan.ok) return fail({ kind: "problems", problems: plan.error });
    const newSheets = inTabOrder(plan.value.newSheets, taken);
    const ordered: Plan = taken.every(isAsItCame)
      ? { ...plan.value, newSheets, blankSheets: taken }
      : { ...plan.value, newSheets };
    const applied = await workbook.apply(
      domains === null ? ordered : withCatalog(ordered, taken, present.value, { domains }),
    );
    if (applied.ok) return ok(plan.value.newSheets.map(({ name }) => name));
    if (applied.error.kind !== "sheet-exists" || attempt === ATTEMPTS) {
      return fail({ kind: "workbook", error: applied.error });
    }
    taken = [...taken, applied.error.sheet];
  }
}
