import { cellName } from "../completeness/cell-name";
import type { Form } from "../forms/form";
import type { LocalText } from "../local-text";
import { formatCell } from "../workbook/address";
import type { Finding, FindingPart } from "./finding";

/** A finding as one of the places that a joint finding covers. */
export const asPart = ({ rule, at, message, fix }: Finding, name: LocalText): FindingPart => ({
  rule,
  at,
  name,
  message,
  fix,
});

/** The same, named after its cell: 整体绩效目标, 馆员培训覆盖率, else F6. */
export function asPartOf(form: Form | null, finding: Finding): FindingPart {
  const cell = formatCell(finding.at);
  return asPart(finding, (form && cellName(form, finding.at)) ?? { zh: cell, en: cell });
}
