import { cellName } from "../core/completeness/cell-name";
import type { LocalText } from "../core/local-text";
import { AMOUNT_FIELDS, type Form, type Located } from "../core/forms/form";
import { formatFen } from "../core/values/amount";
import type { CellRef } from "../core/workbook/address";

/** A cell beside those of other forms: the project that it belongs to, else what it is about, and the amount in it. */
export interface CellContent {
  readonly name: LocalText | null;
  /** In 万元; null where the cell holds no amount that was read. */
  readonly amount: string | null;
}

/** What to say of a cell that a finding names beside its own. */
export function contentAt(forms: readonly Form[], at: CellRef): CellContent {
  const form = forms.find((one) => one.sheet === at.sheet && cellName(one, at) !== null);
  if (!form) return { name: null, amount: null };
  const amount = AMOUNT_FIELDS.map((field) => form.amounts[field]).find((located) => isAt(located, at));
  const project = form.texts.projectName?.value ?? "";
  return {
    name: amount && project !== "" ? { zh: project, en: project } : cellName(form, at),
    amount: amount?.value.fen == null ? null : formatFen(amount.value.fen),
  };
}

const isAt = (located: Located<unknown> | undefined, { sheet, row, column }: CellRef): boolean =>
  located?.at.sheet === sheet && located.at.row === row && located.at.column === column;
