import { guessDomains } from "../../core/catalog/guess-domain";
import { DEPARTMENT_DOMAIN } from "../../core/catalog/domains";
import { formBudget, known } from "../../core/forms/amounts";
import type { Form, IndicatorCategory } from "../../core/forms/form";
import { compactName } from "../../core/values/text";
import type { Fen } from "../../core/values/amount";
import { contains, type CellRef } from "../../core/workbook/address";

/** The context of the place where an indicator will be added. */
export interface RowContext {
  readonly form: Form;
  /** The 二级 of the row; null outside the indicator table or if its name is unknown. */
  readonly category: IndicatorCategory | null;
  /** 领域 of the form's project or department, most likely first. */
  readonly domains: readonly string[];
  /** The form's budget. */
  readonly budget: Fen | null;
}

/** The form that a cell belongs to and the 二级 of its row; null for a cell outside all forms. */
export function rowContext(forms: readonly Form[], cell: CellRef): RowContext | null {
  const form = forms.find(({ sheet, area }) => sheet === cell.sheet && contains(area, cell));
  if (!form) return null;
  return {
    form,
    category: categoryAt(form, cell.row),
    domains: domainsOf(form),
    budget: known(formBudget(form))?.value.fen ?? null,
  };
}

/** A department's own indicators come before those of its field: 图书馆 → department, culture. */
function domainsOf({ kind, texts: { projectName, departmentName, unitName } }: Form): readonly string[] {
  if (kind === "project") return guessDomains(projectName?.value ?? "");
  return [DEPARTMENT_DOMAIN, ...guessDomains((departmentName ?? unitName)?.value ?? "")];
}

/** The 二级 of a row of the form. */
export const categoryAt = ({ branches, indicators }: Form, row: number): IndicatorCategory | null =>
  branches.find(({ rows }) => row >= rows.from && row <= rows.to)?.category ??
  indicators.find(({ level3 }) => level3.at.row === row)?.category ??
  null;

/** The names of all indicators of a workbook, in the form of `compactName`. */
export const usedNames = (forms: readonly Form[]): ReadonlySet<string> =>
  new Set(forms.flatMap(({ indicators }) => indicators.map(({ level3 }) => compactName(level3.value))));
