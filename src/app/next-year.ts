import { editionById } from "../core/editions/registry";
import { AMOUNT_FIELDS, type Form, type Indicator, type TextField } from "../core/forms/form";
import { groupBy } from "../core/group-by";
import { formToJson } from "../core/forms/form-to-json";
import type { FormJson } from "../core/forms/forms-json";
import type { FormLayout } from "../core/layout/layout";
import { isList, layoutFields } from "../core/layout/layout-contents";
import { titleOf } from "../core/layout/render";
import { attachmentLabel, freeNumber, isTaken } from "../core/layout/sheet-names";
import type { NewSheet, Plan } from "../core/plan/plan";
import { ok, type Result } from "../core/result";
import { planFill } from "./fill";
import type { PlanProblem } from "./plan-problem";
import { targetSkeleton } from "./target-skeleton";
import { domainsOf, withCatalog } from "./with-catalog";

/** Texts in which last year's date is replaced by this year's. */
const DATED: readonly TextField[] = ["duties", "overallGoal", "annualGoal", "projectName", "period"];

/**
 * The workbook of a new year from last year's forms: the new set with dropdowns, followed by last year's forms on
 * hidden sheets (附件1-1（2024）), which are no longer checked and whose values are shown while the new ones are filled in.
 */
export function planNextYear(forms: readonly Form[], year: number): Result<Plan, readonly PlanProblem[]> {
  const renewed = planNewYear(forms, year);
  if (!renewed.ok) return renewed;
  const domains = domainsOf(forms.map(({ texts }) => texts.projectName?.value ?? ""));
  const plan = withCatalog(renewed.value, [], null, { domains });
  return ok({ ...plan, newSheets: [...plan.newSheets, ...setAside(forms, plan.newSheets)] });
}

/**
 * Last year's forms on hidden sheets; whatever the layout of its edition cannot hold stays in last year's workbook
 * only.
 */
function setAside(forms: readonly Form[], sheets: readonly NewSheet[]): readonly NewSheet[] {
  const taken = sheets.map(({ name }) => name);
  const groups = groupBy(forms, (form) => {
    const layout = editionById(form.edition)?.layouts?.[form.kind];
    return layout && isList(layout) ? listKey(form) : `${form.sheet}!${form.area.row}`;
  });
  return [...groups.values()].flatMap((group): readonly NewSheet[] => {
    const [first] = group;
    const sheet = freeName(first.sheet, first.year?.value ?? first.fileYear, taken);
    const plan = planFill({ version: 1, forms: group.map((form) => ({ ...formToJson(form), sheet })) });
    if (!plan.ok) return [];
    taken.push(sheet);
    return plan.value.newSheets.map((each) => ({ ...each, visibility: "hidden" }));
  });
}

/** Equal for forms of one list. */
const listKey = ({ edition, kind, sheet }: Form): string => `${edition}/${kind}/${sheet}`;

/**
 * A new year's set from last year's forms: names and goals are kept, with the year updated; amounts and the filing date
 * are blank, as are the numbers of indicators, whose comparator and unit are kept. The new set is numbered from 1 on
 * its own. Fails with every problem if a form's edition has no layout or no place for something.
 */
function planNewYear(forms: readonly Form[], year: number): Result<Plan, readonly PlanProblem[]> {
  const labels: string[] = [];
  const place = (layout: FormLayout): string => {
    const label = attachmentLabel(layout, freeNumber(layout, labels));
    labels.push(label);
    return label;
  };
  // The forms of a list share one sheet.
  const lists = new Map<string, string>();
  const renewed = forms.map((form): FormJson => {
    const json = renewedForm(form, year);
    const layout = editionById(form.edition)?.layouts?.[form.kind];
    if (!layout) return json;
    const key = listKey(form);
    const label = (isList(layout) ? lists.get(key) : undefined) ?? place(layout);
    if (isList(layout)) lists.set(key, label);
    const title = form.year ? json.title : titleOf(layout, year, json.fields.projectName?.value);
    const attachment = layoutFields(layout).includes("attachment") ? { attachment: { value: label } } : {};
    return { ...json, sheet: label, title, fields: { ...json.fields, ...attachment } };
  });
  return planFill({ version: 1, forms: renewed });
}

/** A name with its year appended, and a number after that if it is taken. */
function freeName(label: string, year: number | null, taken: readonly string[]): string {
  const dated = `${label}（${year ?? ""}）`;
  let name = dated;
  for (let number = 2; isTaken(name, taken); number += 1) name = `${dated}${number}`;
  return name;
}

function renewedForm(form: Form, year: number): FormJson {
  const json = formToJson(form);
  const lastYear = form.year?.value ?? null;
  const renew = (text: string): string => (lastYear === null ? text : withYear(text, lastYear, year));
  const amounts = AMOUNT_FIELDS.flatMap((key) => (json.fields[key] ? [[key, { value: null }] as const] : []));
  const dated = DATED.flatMap((key) => {
    const text = json.fields[key];
    return text ? [[key, { value: renew(text.value) }] as const] : [];
  });
  return {
    ...json,
    year,
    title: json.title === null || json.title === undefined ? null : renew(json.title),
    fields: {
      ...json.fields,
      ...Object.fromEntries(amounts),
      ...Object.fromEntries(dated),
      ...(json.fields.date ? { date: { value: "" } } : {}),
    },
    indicators: json.indicators.map((indicator, index) => {
      const read = form.indicators[index];
      // The figures of last year's quarters are dropped like those of the year.
      return read ? { ...indicator, parts: [], target: { text: renewedTarget(read, renew) } } : indicator;
    }),
  };
}

/** Keeps words, updates dates, and drops numbers, which the user fills in. */
function renewedTarget({ target, comparator, unit }: Indicator, renew: (text: string) => string): string {
  const { kind, typedComparator, magnitude, unit: typedUnit, lead } = target.value;
  if (lead !== "") return renew(target.text);
  if (kind === "qualitative" || kind === "unknown") return target.text;
  if (kind === "date") return renew(target.text);
  return targetSkeleton(comparator ? null : typedComparator, null, unit ? null : `${magnitude}${typedUnit ?? ""}`);
}

/** Replaces a year in digits; numbers that merely contain it are kept. */
const withYear = (text: string, from: number, to: number): string =>
  text.replace(/\d+/g, (digits) => (digits === String(from) ? String(to) : digits));
