import { holdsCatalog } from "../catalog/catalog-names";
import { flatMap } from "../flat-map";
import type { Form } from "../forms/form";
import { finish, type Steps } from "../steps";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { explain, type FormExplanation } from "./explanation";
import type { UndatedForm } from "./assemble";
import { formsOfSheet, type ReadForm } from "./sheet-forms";
import { newJudge } from "./judged-text";
import { listsOpinions } from "./review-sheets";
import { yearsOfTargets } from "./year";

/**
 * Finds the forms of a workbook, in sheet order and from top to bottom. Reads every table with indicators, except
 * indicator catalogs and lists of review opinions.
 */
export const recognise = (snapshot: WorkbookSnapshot): readonly Form[] => finish(recogniseInSteps(snapshot));

/** The same step by step, one sheet at a time. */
export function* recogniseInSteps(snapshot: WorkbookSnapshot): Steps<readonly Form[]> {
  const forms = (yield* readInSteps(snapshot)).map(({ form }) => form);
  return forms.map(completeIn(snapshot, forms));
}

/** The forms of a workbook and the readings from which they were chosen. */
export function explainForms(snapshot: WorkbookSnapshot): readonly FormExplanation[] {
  const forms = finish(readInSteps(snapshot));
  const complete = completeIn(
    snapshot,
    forms.map(({ form }) => form),
  );
  return forms.map((read) => explain(read, complete(read.form)));
}

/**
 * Completes forms with facts about their workbook. These come before the spread: V8 makes a hidden class for each object that
 * gets new keys behind one, and looks the properties of such objects up anew.
 */
function completeIn(
  { sheets, savedYear }: WorkbookSnapshot,
  forms: readonly UndatedForm[],
): (form: UndatedForm) => Form {
  const hidden = new Set(flatMap(sheets, ({ name, visibility }) => (visibility === "visible" ? [] : [name])));
  const visible = forms.filter(({ sheet }) => !hidden.has(sheet));
  const fileYear = commonYear(visible) ?? savedYear;
  return (form) => ({ fileYear, isHidden: hidden.has(form.sheet), ...form });
}

/** The year on which the forms agree, or, if none states one, all dates among their targets; null if there is none. */
function commonYear(forms: readonly UndatedForm[]): number | null {
  const stated = flatMap(forms, ({ year }) => (year ? [year.value] : []));
  const named =
    stated.length > 0
      ? stated
      : flatMap(forms, ({ indicators }) => yearsOfTargets(indicators.map(({ target }) => target)));
  const [year, ...others] = new Set(named);
  return others.length === 0 ? (year ?? null) : null;
}

function* readInSteps({ sheets }: WorkbookSnapshot): Steps<readonly ReadForm[]> {
  const forms: ReadForm[] = [];
  const judge = newJudge();
  for (const [index, sheet] of sheets.entries()) {
    if (!holdsCatalog(sheet) && !listsOpinions(sheet)) forms.push(...formsOfSheet(sheet, judge));
    yield (index + 1) / sheets.length;
  }
  return forms;
}
