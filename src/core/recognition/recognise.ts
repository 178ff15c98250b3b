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

/**
 * Finds the forms of a workbook, in sheet order and from top to bottom. Reads every table with indicators, except
 * indicator catalogs and lists of review opinions.
 */
export const recognise = (snapshot: WorkbookSnapshot): readonly Form[] => finish(recogniseInSteps(snapshot));

/** The same step by step, one sheet at a time. */
export function* recogniseInSteps(snapshot: WorkbookSnapshot): Steps<readonly Form[]> {
  const complete = completeIn(snapshot);
  return (yield* readInSteps(snapshot)).map(({ form }) => complete(form));
}

/** The forms of a workbook and the readings from which they were chosen. */
export const explainForms = (snapshot: WorkbookSnapshot): readonly FormExplanation[] =>
  finish(readInSteps(snapshot)).map((read) => explain(read, completeIn(snapshot)(read.form)));

/**
 * Completes forms with facts about their workbook. These come before the spread: V8 makes a hidden class for each object that
 * gets new keys behind one, and looks the properties of such objects up anew.
 */
function completeIn({ sheets, savedYear }: WorkbookSnapshot): (form: UndatedForm) => Form {
  const hidden = new Set(flatMap(sheets, ({ name, visibility }) => (visibility === "visible" ? [] : [name])));
  return (form) => ({ savedYear, isHidden: hidden.has(form.sheet), ...form });
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
