import { EDITIONS, editionById } from "../core/editions/registry";
import type { FieldKey } from "../core/forms/form";
import { groupBy } from "../core/group-by";
import { noLayout } from "../core/layout/form-content";
import type { FormLayout } from "../core/layout/layout";
import { isList, layoutFields } from "../core/layout/layout-contents";
import { renderForms, titleOf } from "../core/layout/render";
import { attachmentLabel, freeNumber } from "../core/layout/sheet-names";
import type { NewSheet, Plan } from "../core/plan/plan";
import { fail, ok, type Result } from "../core/result";
import { amountCell } from "../core/layout/amount-cell";
import { budgetField } from "./budget-field";
import { unknownEdition, type PlanProblem } from "./plan-problem";

/** Blank forms to make. */
export interface NewFormsRequest {
  /** Id of an edition. */
  readonly edition: string;
  /** The budget year, four digits. */
  readonly year: number;
  /** 填报单位, also used as 部门名称 and 预算部门; "" to leave them blank. */
  readonly department: string;
  /** Whether to put a 部门整体支出绩效目标表 before the project forms. */
  readonly withDepartmentForm: boolean;
  /** One 项目支出绩效目标表 each: its name, and its amount in 万元 as a decimal string; "" leaves either blank. */
  readonly projects: readonly { readonly name: string; readonly amount: string }[];
}

const AMOUNT = /^-?\d+(\.\d+)?$/;

/**
 * Blank forms, one per sheet (those of a list together on one), numbered after the existing sheets: 附件1-1, 附件2-1, 附件2-2
 * …
 */
export function planNewForms(
  request: NewFormsRequest,
  existingSheets: readonly string[],
): Result<Plan, readonly PlanProblem[]> {
  const edition = editionById(request.edition);
  if (!edition)
    return fail([
      unknownEdition(
        request.edition,
        EDITIONS.map(({ id }) => id),
      ),
    ]);
  if (!edition.layouts) return fail([noLayout(edition.id)]);
  const { department: departmentLayout, project: projectLayout } = edition.layouts;
  if (request.withDepartmentForm && !departmentLayout) return fail([noLayout(edition.id, "department")]);
  if (request.projects.length > 0 && !projectLayout) return fail([noLayout(edition.id, "project")]);
  const problems = requestProblems(request);
  if (problems.length > 0) return fail(problems);

  const forms = [
    ...(request.withDepartmentForm && departmentLayout
      ? [
          {
            kind: "department",
            layout: departmentLayout,
            name: "",
            fields: departmentFields(departmentLayout, request),
          } as const,
        ]
      : []),
    ...request.projects.flatMap(({ name, amount }) => {
      if (!projectLayout) return [];
      const budget = budgetField(new Set(layoutFields(projectLayout)));
      const fields = {
        ...departmentFields(projectLayout, request),
        ...(layoutFields(projectLayout).includes("projectName") ? { projectName: name } : {}),
        [budget]: amountCell({ value: amount === "" ? null : amount }, edition.moneyUnit),
      };
      return [{ kind: "project", layout: projectLayout, name, fields } as const];
    }),
  ];
  const sheets: NewSheet[] = [];
  // The forms of a list share one sheet.
  for (const group of groupBy(forms, (form) => (isList(form.layout) ? form.kind : form)).values()) {
    const [{ kind, layout }] = group;
    const number = freeNumber(layout, [...existingSheets, ...sheets.map(({ name }) => name)]);
    const attachment = attachmentLabel(layout, number);
    const contents = group.map(({ name, fields }) => ({
      title: titleOf(layout, request.year, name),
      year: request.year,
      fields: { ...fields, ...(layoutFields(layout).includes("attachment") ? { attachment } : {}) },
      indicators: [],
    }));
    const sheet = renderForms(edition, kind, attachment, contents);
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  return ok({ newSheets: sheets, edits: [] });
}

/** The invalid parts of a request. */
export function requestProblems({
  year,
  projects,
}: Pick<NewFormsRequest, "year" | "projects">): readonly PlanProblem[] {
  const isYear = Number.isInteger(year) && year >= 2000 && year <= 2099;
  const badYear: PlanProblem = {
    kind: "bad-year",
    message: { zh: `预算年度应为四位年份：${year}`, en: `The budget year must have four digits: ${year}` },
  };
  const badAmounts = projects
    .filter(({ amount }) => amount !== "" && !AMOUNT.test(amount))
    .map(({ name, amount }): PlanProblem => ({
      kind: "bad-amount",
      message: {
        zh: `项目“${name}”的金额应为以万元为单位的数字：${amount}`,
        en: `The amount of project "${name}" must be a number of 万元: ${amount}`,
      },
    }));
  return [...(isYear ? [] : [badYear]), ...badAmounts];
}

/** The department's name for every field that asks for it. */
function departmentFields(layout: FormLayout, { department }: NewFormsRequest): Partial<Record<FieldKey, string>> {
  const fields = layoutFields(layout);
  return Object.fromEntries(
    (["unitName", "departmentName"] as const).filter((key) => fields.includes(key)).map((key) => [key, department]),
  );
}
