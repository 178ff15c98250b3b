import type { LocalText } from "../core/engine/finding";
import { AMOUNT_FIELDS, type Form, type Located } from "../core/forms/form";
import { AMOUNT_NAMES } from "../core/budget/field-names";
import { formatFen } from "../core/values/amount";
import type { CellRef } from "../core/workbook/address";

/** What a cell of a form is about, for lists: the indicator of its row, or the amount that it holds; null for other cells. */
export function subjectAt({ amounts, indicators }: Form, at: CellRef): LocalText | null {
  const amount = AMOUNT_FIELDS.find((field) => isAt(amounts[field], at));
  if (amount) return AMOUNT_NAMES[amount];
  const indicator = indicators.find(
    ({ level3, target, standard, weight }) =>
      level3.value !== "" && [level3, target, standard, weight].some((part) => isAt(part, at)),
  );
  return indicator ? sameInAll(indicator.level3.value) : null;
}

/** A cell beside those of other forms: the project that it belongs to, else what it is about, and the amount in it. */
export interface CellContent {
  readonly name: LocalText | null;
  /** In 万元; null where the cell holds no amount that was read. */
  readonly amount: string | null;
}

/** What to say of a cell that a finding names beside its own. */
export function contentAt(forms: readonly Form[], at: CellRef): CellContent {
  const form = forms.find(
    (one) =>
      one.sheet === at.sheet &&
      (subjectAt(one, at) !== null || AMOUNT_FIELDS.some((field) => isAt(one.amounts[field], at))),
  );
  if (!form) return { name: null, amount: null };
  const amount = AMOUNT_FIELDS.map((field) => form.amounts[field]).find((located) => isAt(located, at));
  const project = form.texts.projectName?.value ?? "";
  return {
    name: amount && project !== "" ? sameInAll(project) : subjectAt(form, at),
    amount: amount?.value.fen == null ? null : formatFen(amount.value.fen),
  };
}

const sameInAll = (text: string): LocalText => ({ zh: text, en: text });

const isAt = (located: Located<unknown> | null | undefined, { sheet, row, column }: CellRef): boolean =>
  located?.at.sheet === sheet && located.at.row === row && located.at.column === column;
