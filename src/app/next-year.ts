import { editionById } from "../core/editions/registry";
import { AMOUNT_FIELDS, type Form, type Indicator, type TextField } from "../core/forms/form";
import { formToJson } from "../core/forms/form-to-json";
import type { FormJson } from "../core/forms/forms-json";
import type { FormLayout } from "../core/layout/layout";
import { isList, layoutFields } from "../core/layout/layout-contents";
import { titleOf } from "../core/layout/render";
import { attachmentLabel, freeNumber, isTaken } from "../core/layout/sheet-names";
import type { Plan } from "../core/plan/plan";
import type { Result } from "../core/result";
import { planFill } from "./fill";
import type { PlanProblem } from "./plan-problem";
import { targetSkeleton } from "./target-skeleton";

/** Texts in which last year's date stands for this year's. */
const DATED: readonly TextField[] = ["duties", "overallGoal", "annualGoal", "projectName", "period"];

/**
 * A new year's set from last year's forms: names and goals are kept, with last year's year renewed in them; amounts are
 * blank, figures of indicators are blank with comparator and unit left, and so is the filing date. The new set is numbered
 * from 1 on its own; a sheet whose name is taken gets the year behind it: 附件1-1（2025）. Fails with every problem when a
 * form's edition has no layout or no place for something.
 */
export function planNextYear(
  forms: readonly Form[],
  year: number,
  existingSheets: readonly string[],
): Result<Plan, readonly PlanProblem[]> {
  const labels: string[] = [];
  const taken = [...existingSheets];
  const place = (layout: FormLayout): { readonly label: string; readonly sheet: string } => {
    const label = attachmentLabel(layout, freeNumber(layout, labels));
    const sheet = freeName(label, year, taken);
    labels.push(label);
    taken.push(sheet);
    return { label, sheet };
  };
  // The forms of a list share one sheet.
  const lists = new Map<string, ReturnType<typeof place>>();
  const renewed = forms.map((form): FormJson => {
    const json = renewedForm(form, year);
    const layout = editionById(form.edition)?.layouts?.[form.kind];
    if (!layout) return json;
    const key = `${form.edition}/${form.kind}/${form.sheet}`;
    const { label, sheet } = (isList(layout) ? lists.get(key) : undefined) ?? place(layout);
    if (isList(layout)) lists.set(key, { label, sheet });
    const title = form.year ? json.title : titleOf(layout, year, json.fields.projectName?.value);
    const attachment = layoutFields(layout).includes("attachment") ? { attachment: { value: label } } : {};
    return { ...json, sheet, title, fields: { ...json.fields, ...attachment } };
  });
  return planFill({ version: 1, forms: renewed });
}

/** The label, or with the year behind it where last year's sheet bears it, or with a number behind that. */
function freeName(label: string, year: number, taken: readonly string[]): string {
  if (!isTaken(label, taken)) return label;
  const dated = `${label}（${year}）`;
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
      return read ? { ...indicator, target: { text: renewedTarget(read, renew) } } : indicator;
    }),
  };
}

/** Words stay, dates are renewed, figures are left to the user. */
function renewedTarget({ target, comparator, unit }: Indicator, renew: (text: string) => string): string {
  const { kind, typedComparator, magnitude, unit: typedUnit, lead } = target.value;
  if (lead !== "") return renew(target.text);
  if (kind === "qualitative" || kind === "unknown") return target.text;
  if (kind === "date") return renew(target.text);
  return targetSkeleton(comparator ? null : typedComparator, null, unit ? null : `${magnitude}${typedUnit ?? ""}`);
}

/** The text with another year in digits; longer numbers that it is a part of stay. */
const withYear = (text: string, from: number, to: number): string =>
  text.replace(/\d+/g, (digits) => (digits === String(from) ? String(to) : digits));
