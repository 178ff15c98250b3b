import { freeSheetName } from "../../core/dropdowns/catalog-sheet";
import { AMOUNT_FIELDS, TEXT_FIELDS, type AmountField, type FormKind, type TextField } from "../../core/forms/form";
import type { AmountJson, FormJson, FormsJson } from "../../core/forms/forms-json";
import { NO_CONTENT, type SavedContent } from "../../core/saved-layouts/content";
import { placeForm } from "../../core/saved-layouts/place-form";
import { savedFields, type SavedLayout } from "../../core/saved-layouts/saved-layout";
import { isSheetName, isTaken } from "../../core/layout/sheet-names";
import type { NewSheet, Plan } from "../../core/plan/plan";
import { fail, ok, type Result } from "../../core/result";
import { budgetField, withBudgetIn } from "../budget-field";
import { withJoinedTargets } from "../joined-target";
import { asTyped, indicatorContent, lostParts, ofForm } from "../fill";
import type { WorkbookReader, WorkbookWriter } from "../../port/workbook";
import { insertPlanned, type InsertError } from "../insert";
import { domainsOf } from "../with-catalog";
import { requestProblems, type NewFormsRequest } from "../new-forms";
import type { PlanProblem } from "../plan-problem";

/** Blank forms to make from saved layouts. */
export type SavedFormsRequest = Omit<NewFormsRequest, "edition">;

/** The layouts that forms are made from: at most one for each kind. */
export type LayoutsByKind = Readonly<Partial<Record<FormKind, SavedLayout>>>;

const SHEET_NAMES: Readonly<Record<FormKind, string>> = { department: "部门表", project: "项目表" };

/**
 * Blank forms of saved layouts, one per sheet: a department form if requested and there is a layout for it, and a form
 * for each project. Fails if a requested form has no layout.
 */
export function planSavedForms(
  layouts: LayoutsByKind,
  request: SavedFormsRequest,
  existingSheets: readonly string[],
): Result<Plan, readonly PlanProblem[]> {
  const problems = requestProblems(request);
  if (problems.length > 0) return fail(problems);
  const { department, project } = layouts;
  if (request.projects.length > 0 && !project) return fail([noLayoutFor("project")]);
  const wanted = [
    ...(request.withDepartmentForm && department
      ? [{ layout: department, content: contentFor(department, request, null) }]
      : []),
    ...(project
      ? request.projects.map((each) => ({ layout: project, content: contentFor(project, request, each) }))
      : []),
  ];
  if (wanted.length === 0) return fail([noLayoutFor("department")]);
  const sheets: NewSheet[] = [];
  for (const { layout, content } of wanted) {
    const name = freeSheetName(SHEET_NAMES[layout.kind], [...existingSheets, ...sheets.map((sheet) => sheet.name)]);
    const placed = placeForm(layout, name, content);
    if (!placed.ok) return placed;
    sheets.push(placed.value);
  }
  return ok({ newSheets: sheets, edits: [] });
}

const noLayoutFor = (kind: FormKind): PlanProblem => ({
  kind: "no-layout",
  message:
    kind === "project"
      ? { zh: "没有项目支出绩效目标表的版式，无法生成项目表", en: "There is no layout for project forms" }
      : {
          zh: "没有部门整体支出绩效目标表的版式；要生成项目表，请写出项目",
          en: "There is no layout for department forms; name projects to make project forms",
        },
});

function contentFor(
  layout: SavedLayout,
  { year, department }: SavedFormsRequest,
  project: SavedFormsRequest["projects"][number] | null,
): SavedContent {
  const fields = savedFields(layout);
  const texts: Partial<Record<TextField, string>> = {};
  for (const field of ["unitName", "departmentName"] as const) if (fields.has(field)) texts[field] = department;
  const budget = budgetField(fields);
  if (!project) return { ...NO_CONTENT, year, texts };
  const amounts = project.amount === "" ? {} : { [budget]: { value: project.amount } };
  return {
    ...NO_CONTENT,
    year,
    amounts,
    texts: { ...texts, ...(project.name === "" ? {} : { projectName: project.name }) },
  };
}

/** A new workbook from forms as JSON in the saved layout of their kind. Fails with all problems of all forms. */
export function planSavedFill(layouts: LayoutsByKind, { forms }: FormsJson): Result<Plan, readonly PlanProblem[]> {
  const names: string[] = [];
  const results = forms.map((form, index) => {
    const layout = layouts[form.kind];
    if (!layout) return { form, index, result: fail<readonly PlanProblem[]>([noLayoutFor(form.kind)]) };
    const wished =
      form.sheet !== undefined && isSheetName(form.sheet) && !isTaken(form.sheet, names) ? form.sheet : null;
    const name = wished ?? freeSheetName(SHEET_NAMES[form.kind], names);
    names.push(name);
    const lost = lostParts(form, layout.name);
    return { form, index, result: lost.length > 0 ? fail(lost) : placeForm(layout, name, contentOfJson(form, layout)) };
  });
  const problems = results.flatMap(({ form, index, result }) =>
    result.ok ? [] : result.error.map((problem) => ofForm(problem, form, index)),
  );
  if (problems.length > 0) return fail(problems);
  return ok({ newSheets: results.flatMap(({ result }) => (result.ok ? [result.value] : [])), edits: [] });
}

/** The content of a JSON form for a saved layout. */
function contentOfJson(form: FormJson, layout: SavedLayout): SavedContent {
  const { fields } = withBudgetIn(form, savedFields(layout));
  const hasColumn = (column: string): boolean => layout.indicators.some(({ cells }) => column in cells);
  const amounts = AMOUNT_FIELDS.flatMap((key): readonly (readonly [AmountField, AmountJson])[] => {
    const amount = fields[key];
    return amount ? [[key, amount]] : [];
  });
  const texts = TEXT_FIELDS.flatMap((key) => {
    const text = fields[key];
    return text ? [[key, asTyped(text.value, text.text)] as const] : [];
  });
  return {
    year: form.year ?? null,
    title: form.title ?? null,
    amounts: Object.fromEntries(amounts),
    texts: Object.fromEntries(texts),
    indicators: form.indicators.map((indicator) => ({
      ...withJoinedTargets(indicatorContent(indicator), hasColumn),
      level1: indicator.level1 ?? "",
    })),
    tasks: [],
  };
}

/** Inserts blank forms of saved layouts into a workbook, as `insertForms` does those of an edition. */
export const insertSavedForms = (
  workbook: WorkbookReader & WorkbookWriter,
  layouts: LayoutsByKind,
  request: SavedFormsRequest,
): Promise<Result<readonly string[], InsertError>> =>
  insertPlanned(workbook, domainsOf(request.projects.map(({ name }) => name)), (taken) =>
    planSavedForms(layouts, request, taken),
  );
