import { planCarryOver, type CarryOver } from "../../app/carry-over";
import { checkWorkbook, type CheckResult } from "../../app/check";
import { portErrorWords } from "../../app/error-words";
import { planRowFits } from "../../app/fit-rows";
import { fillProgress } from "../../app/fill-progress";
import { knownSums, type KnownSum } from "../../app/known-sums";
import type { FillProgress } from "../../app/next-gap";
import { insertForms } from "../../app/insert";
import { keptLayouts, type LayoutGroup } from "../../app/layouts/kept-layouts";
import { layoutChoices, type LayoutChoice } from "../../app/layouts/layout-choice";
import { insertSavedForms } from "../../app/layouts/plan-saved";
import { checkLive } from "../../app/live";
import { insertErrorWords } from "../../app/insert-error-words";
import { newFormDefaults, type NewFormDefaults } from "../../app/new-form-defaults";
import { requestOf } from "../../app/profile";
import type { NewFormsRequest } from "../../app/new-forms";
import { showNewForms } from "../../app/show-new-forms";
import type { LocalText } from "../../core/local-text";
import type { Form } from "../../core/forms/form";
import { recognise } from "../../core/recognition/recognise";
import { fail, ok, type Result } from "../../core/result";
import type { Outcome } from "../../port/errors";
import type { LiveWorkbook, StopWatching } from "../../port/workbook";
import { inWords } from "../ui/use-task";

/** What the tab shows about a workbook. */
export interface WorkbookForms {
  readonly forms: readonly Form[];
  readonly progress: FillProgress;
  /** Blank amounts that follow from others. */
  readonly sums: readonly KnownSum[];
  readonly defaults: NewFormDefaults;
  /** The choices for new forms: the workbook's layouts, then the editions. */
  readonly editions: readonly LayoutChoice[];
  /** The layouts stored in the workbook. */
  readonly layouts: readonly LayoutGroup[];
  /** The plan for carrying unit and contact of a form over to the others. */
  readonly carryOver: (source: Form) => CarryOver;
}

/** Reads the workbook, its forms, and their progress. `ownProfile`: the text of the profile chosen here, or null. */
export async function readWorkbookForms(
  workbook: LiveWorkbook,
  ownProfile: string | null,
): Promise<Result<WorkbookForms, LocalText>> {
  const checked = inWords(await checkWorkbook(workbook, null, { profile: requestOf(ownProfile), isGlance: true }));
  return checked.ok ? ok(formsOf(checked.value)) : checked;
}

/** Rereads after changes of the workbook settle (debounced); never writes. */
export const watchWorkbookForms = (
  workbook: LiveWorkbook,
  ownProfile: string | null,
  listener: (forms: Result<WorkbookForms, LocalText>) => void,
): Outcome<StopWatching> =>
  checkLive(
    workbook,
    null,
    (checked) => {
      listener(checked.ok ? ok(formsOf(checked.value)) : fail(portErrorWords(checked.error)));
    },
    requestOf(ownProfile),
  );

function formsOf(checked: CheckResult): WorkbookForms {
  const layouts = keptLayouts(checked.snapshot);
  return {
    forms: checked.forms,
    progress: fillProgress(checked),
    sums: knownSums(checked.forms),
    defaults: newFormDefaults(checked.forms, new Date()),
    editions: layoutChoices(layouts),
    layouts,
    carryOver: (source) => planCarryOver(checked.snapshot, source),
  };
}

/**
 * Inserts blank forms of an edition or of the workbook's layouts, and goes to the first place to fill; returns their
 * sheets.
 */
export async function insertAndShow(
  workbook: LiveWorkbook,
  request: NewFormsRequest,
  groups: readonly LayoutGroup[],
): Promise<Result<readonly string[], LocalText>> {
  const group = groups.find(({ id }) => id === request.edition);
  const inserted = await (group ? insertSavedForms(workbook, group.layouts, request) : insertForms(workbook, request));
  if (!inserted.ok) return fail(insertErrorWords(inserted.error));
  await showNewForms(workbook, inserted.value);
  return inserted;
}

/** Fits the row heights of all forms to long texts. */
export async function fitRowsOfForms(workbook: LiveWorkbook): Promise<Result<null, LocalText>> {
  const snapshot = inWords(await workbook.read());
  if (!snapshot.ok) return snapshot;
  const rowFits = planRowFits(snapshot.value, recognise(snapshot.value));
  const applied = inWords(await workbook.apply({ newSheets: [], edits: [], rowFits }));
  return applied.ok ? ok(null) : applied;
}
