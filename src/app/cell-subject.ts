import { cellName } from "../core/completeness/cell-name";
import type { LocalText } from "../core/local-text";
import { AMOUNT_FIELDS, type Form, type Located } from "../core/forms/form";
import { formatFen } from "../core/values/amount";
import type { CellRef } from "../core/workbook/address";

/** A cell as seen from another form: its project, else what it is about, and its amount. */
export interface CellContent {
  readonly name: LocalText | null;
  /** In 万元; null if no amount was read from the cell. */
  readonly amount: string | null;
}

/** The description of a cell that a finding names besides its own. */
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
