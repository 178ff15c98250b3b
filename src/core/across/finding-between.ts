import type { RuleMeta } from "../engine/rule";
import type { AcrossFinding } from "./across-rule";
import type { FiledForm } from "./same-unit";

/** A cell ("E16") of a form in one of several workbooks. */
export interface FiledCell extends FiledForm {
  readonly cell: string;
}

/** A finding at one cell, compared with a cell of another workbook. */
export const findingBetween = (
  { code, severity }: RuleMeta,
  { pack, form, cell }: FiledCell,
  against: FiledCell,
  text: Pick<AcrossFinding, "headline" | "message" | "params">,
): AcrossFinding => ({
  rule: code,
  severity,
  unit: pack.unit ?? "",
  file: pack.file,
  sheet: form.sheet,
  cell,
  related: [{ file: against.pack.file, sheet: against.form.sheet, cell: against.cell }],
  ...text,
});
