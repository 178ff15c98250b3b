import { DEFAULT_EDITION_ID, EDITIONS } from "../core/editions/registry";
import type { Form } from "../core/forms/form";

/** What new forms start with. */
export interface NewFormDefaults {
  readonly edition: string;
  readonly year: number;
  readonly department: string;
}

/** Month (counted from 0) in which departments begin with the budget of the coming year. */
const BUDGET_SEASON = 6;

/** The editions whose blank forms can be made, in the order in which they are offered. */
export const INSERTABLE_EDITIONS = EDITIONS.filter(({ layouts }) => layouts !== null);

/**
 * New forms go on with what the workbook holds: its edition, its latest year, its department. Where it holds none, the
 * year is the one whose budget is made on the day `today`.
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

/** The department that a form names, or else the unit that fills it in; "" when it says neither. */
export const departmentOf = ({ texts }: Form): string =>
  [texts.departmentName, texts.unitName].find((text) => text !== undefined && text.value !== "")?.value ?? "";
