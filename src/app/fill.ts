import { AMOUNT_NAMES } from "../core/forms/field-names";
import { EDITIONS, editionById } from "../core/editions/registry";
import type { Edition } from "../core/editions/edition";
import { AMOUNT_FIELDS, TEXT_FIELDS, type FieldKey } from "../core/forms/form";
import { OPTIONAL_COLUMNS, type FormJson, type FormsJson, type IndicatorJson } from "../core/forms/forms-json";
import { groupBy } from "../core/group-by";
import { noLayout, noSuchColumn, type FormContent, type IndicatorContent } from "../core/layout/form-content";
import type { FormLayout } from "../core/layout/layout";
import { isList, layoutFields, sharedContents, tableOf } from "../core/layout/layout-contents";
import { renderForm, renderForms, titleOf } from "../core/layout/render";
import { attachmentLabel, freeNumber, isSheetName, isTaken } from "../core/layout/sheet-names";
import type { NewSheet, Plan } from "../core/plan/plan";
import { fail, ok, type Result } from "../core/result";
import { compactText } from "../core/values/text";
import { amountCell } from "../core/layout/amount-cell";
import { withBudgetIn } from "./budget-field";
import { withJoinedTargets } from "./joined-target";
import { unknownEdition, type PlanProblem } from "./plan-problem";

/**
 * A new workbook from forms as JSON: one sheet per form, in the layout of its edition, with every text as typed; forms
 * of a list that shared a sheet share one again. Fails with all problems of all forms, each naming its form, if
 * anything would be lost.
 */
export function planFill({ forms }: FormsJson): Result<Plan, readonly PlanProblem[]> {
  const read = forms.map((form, index) => ({ form, index, result: contentOf(form) }));
  const problems = read.flatMap(({ form, index, result }) =>
    result.ok ? [] : result.error.map((problem) => ofForm(problem, form, index)),
  );
  if (problems.length > 0) return fail(problems);
  const sheets = [
    ...groupBy(
      read.flatMap(({ form, index, result }) => (result.ok ? [{ form, index, ...result.value }] : [])),
      ({ form, index, layout, content }) => (isList(layout) ? listKey(form, layout, content) : index),
    ).values(),
  ];
  const names = sheetNames(sheets.map(([{ form }]) => form));
  const newSheets: NewSheet[] = [];
  for (const [number, group] of sheets.entries()) {
    const [{ form, edition }] = group;
    const contents = group.map(({ content }) => content);
    const sheet = renderForms(edition, form.kind, names[number] ?? "", contents);
    if (!sheet.ok) return sheet;
    newSheets.push(sheet.value);
  }
  return ok({ newSheets, edits: [] });
}

/** Forms with the same key belong to one list: they come from one sheet, with the same content above the list. */
function listKey({ edition, kind, sheet }: FormJson, layout: FormLayout, content: FormContent): string {
  const { title, year, fields, own = {} } = content;
  const shared = sharedContents(layout).map((cell) => (cell.kind === "own" ? own[cell.key] : fields[cell.field]));
  return JSON.stringify([edition, kind, sheet, title, year, shared]);
}

/** Names the form of a problem, counted from 1. */
export function ofForm({ kind, message }: PlanProblem, { sheet }: FormJson, index: number): PlanProblem {
  const zh = sheet === undefined ? "" : `（${sheet}）`;
  const en = sheet === undefined ? "" : ` (${sheet})`;
  return {
    kind,
    message: { zh: `第 ${index + 1} 张表${zh}：${message.zh}`, en: `Form ${index + 1}${en}: ${message.en}` },
  };
}

/** The content of a form, and the layout that has a place for all of it. */
function contentOf(
  form: FormJson,
): Result<
  { readonly edition: Edition; readonly layout: FormLayout; readonly content: FormContent },
  readonly PlanProblem[]
> {
  const edition = editionById(form.edition);
  if (!edition)
    return fail([
      unknownEdition(
        form.edition,
        EDITIONS.map(({ id }) => id),
      ),
    ]);
  const unplain = unplainAmounts(form);
  if (unplain.length > 0) return fail(unplain);
  const layout = edition.layouts?.[form.kind];
  if (!layout) return fail([noLayout(edition.id, edition.layouts ? form.kind : null)]);
  const columns: readonly string[] = tableOf(layout)?.columns.map((column) => column.content) ?? [];
  const hasColumn = (column: string): boolean => columns.includes(column);
  const content: FormContent = {
    title: form.title ?? titleOf(layout, form.year ?? null, form.fields.projectName?.value),
    year: form.year ?? null,
    fields: fieldContents(withBudgetIn(form, new Set(layoutFields(layout))), edition),
    own: ownContents(form),
    indicators: form.indicators.map((indicator) => withJoinedTargets(indicatorContent(indicator), hasColumn)),
  };
  const lost = [...lostParts(form, edition.id), ...lostBlock(form, edition.id)];
  if (lost.length > 0) return fail(lost);
  const rendered = renderForm(edition, form.kind, "", content);
  return rendered.ok ? ok({ edition, layout, content }) : rendered;
}

/** Values for quarters, stages or regions, for which no layout has columns. */
export function lostParts({ indicators }: FormJson, layout: string): readonly PlanProblem[] {
  const lost = indicators.find(({ parts = [] }) => parts.some(({ text }) => text.trim() !== ""));
  return lost ? [noSuchColumn("parts", indicatorContent(lost), layout)] : [];
}

/** The indicators of the whole run in a block of their own, which no layout has: beside those of the year they would be doubles. */
function lostBlock({ indicators }: FormJson, layout: string): readonly PlanProblem[] {
  const [first, ...further] = indicators.filter(({ ofPeriod }) => ofPeriod === true);
  if (!first) return [];
  const count = further.length + 1;
  return [
    {
      kind: "no-such-column",
      message: {
        zh: `版式“${layout}”没有实施期（长期）指标的表，${count} 个指标（如“${first.level3}”）无处填写`,
        en: `Edition "${layout}" has no table for indicators of the whole run: ${count} (such as "${first.level3}") have no place`,
      },
    },
  ];
}

/** A plain amount in 万元: "864.3". */
const PLAIN_AMOUNT = /^-?\d+(?:\.\d+)?$/;

/** Foreign JSON is validated before; forms built by a program may contain anything. */
const unplainAmounts = ({ fields }: FormJson): readonly PlanProblem[] =>
  AMOUNT_FIELDS.flatMap((key): readonly PlanProblem[] => {
    const value = fields[key]?.value ?? null;
    if (value === null || PLAIN_AMOUNT.test(value)) return [];
    const { zh, en } = AMOUNT_NAMES[key];
    return [
      {
        kind: "bad-amount",
        message: {
          zh: `“${zh}”应为以万元为单位的数字：${value}`,
          en: `The amount “${en}” must be a number of 万元: ${value}`,
        },
      },
    ];
  });

function fieldContents({ fields }: FormJson, { moneyUnit }: Edition): FormContent["fields"] {
  const amounts = AMOUNT_FIELDS.flatMap((key): [FieldKey, string | number][] => {
    const amount = fields[key];
    return amount ? [[key, amountCell(amount, moneyUnit)]] : [];
  });
  const texts = TEXT_FIELDS.flatMap((key): [FieldKey, string][] => {
    const text = fields[key];
    return text ? [[key, asTyped(text.value, text.text)]] : [];
  });
  return Object.fromEntries([...amounts, ...texts]);
}

const ownContents = ({ own = {} }: FormJson): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(own).map(([key, { value, text }]) => [key, asTyped(value, text)]));

/** A JSON indicator in the form that layouts take. */
export function indicatorContent(indicator: IndicatorJson): IndicatorContent {
  const { level2, level3, target, standard, weight, texts = {} } = indicator;
  const optional = OPTIONAL_COLUMNS.map((key) => [key, asTyped(indicator[key] ?? "", texts[key])] as const);
  return {
    level2: level2 ?? "",
    level3: asTyped(level3, texts.level3),
    columns: {
      target: target.text,
      periodTarget: indicator.periodTarget ?? "",
      standard: asTyped(standard ?? "", texts.standard),
      weight: weight ?? texts.weight ?? "",
      ...Object.fromEntries(optional),
    },
  };
}

/** The text as typed if it matches the value; else the value, which was changed after reading. */
export const asTyped = (value: string, text: string | undefined): string =>
  text !== undefined && compactText(text) === compactText(value) ? text : value;

/**
 * A sheet name for every form: the sheet it was read from, or, if several forms share one, its attachment label or the
 * next free label of its layout.
 */
function sheetNames(forms: readonly FormJson[]): readonly string[] {
  const wishes = forms.map(({ sheet, fields }) => [sheet ?? "", fields.attachment?.value ?? ""].filter(isSheetName));
  const count = (name: string): number => wishes.filter((names) => isTaken(name, names)).length;
  const names = wishes.map((own) => own.find((name) => count(name) === 1) ?? null);
  const taken = names.filter((name) => name !== null);
  return forms.map((form, index) => {
    const wished = names[index];
    if (wished !== null && wished !== undefined) return wished;
    const layout = editionById(form.edition)?.layouts?.[form.kind];
    if (!layout) return "";
    const name = attachmentLabel(layout, freeNumber(layout, taken));
    taken.push(name);
    return name;
  });
}
