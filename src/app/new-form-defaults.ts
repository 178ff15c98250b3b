import { DEFAULT_EDITION_ID, EDITIONS } from "../core/editions/registry";
import type { Form } from "../core/forms/form";

/** The initial values for new forms. */
export interface NewFormDefaults {
  readonly edition: string;
  readonly year: number;
  readonly department: string;
}

/** Month (counted from 0) in which departments start on the budget of the coming year. */
const BUDGET_SEASON = 6;

/** The editions with blank forms, in the order in which they are offered. */
export const INSERTABLE_EDITIONS = EDITIONS.filter(({ layouts }) => layouts !== null);

/**
 * New forms continue what the workbook has: its edition, latest year and department. In an empty workbook the year is
 * the one budgeted for on the day `today`.
 */
export function newFormDefaults(forms: readonly Form[], today: Date): NewFormDefaults {
  const known = forms.find(({ edition }) => INSERTABLE_EDITIONS.some(({ id }) => id === edition));
  const years = forms.flatMap(({ year }) => (year ? [year.value] : []));
  return {
    edition: known?.edition ?? DEFAULT_EDITION_ID,
    year: years.length > 0 ? Math.max(...years) : today.getFullYear() + (today.getMonth() >= BUDGET_SEASON ? 1 : 0),
    department: forms.map(departmentOf).find((name) => name !== "") ?? "",
  };
}

/** The department named by a form, or else the unit that fills it in; "" if it names neither. */
export const departmentOf = ({ texts }: Form): string =>
  [texts.departmentName, texts.unitName].find((text) => text !== undefined && text.value !== "")?.value ?? "";
