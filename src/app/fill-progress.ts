import { fillSlots } from "../core/completeness/fill-slots";
import type { Finding } from "../core/engine/finding";
import type { CheckResult } from "./check";
import type { FillProgress, FormProgress } from "./next-gap";

/** How far a workbook is that has been checked.  */
export function fillProgress({ forms, findings, judgement }: CheckResult): FillProgress {
  const { editionOf } = judgement.criteria;
  const each = forms.map((form): FormProgress => {
    const slots = fillSlots(form, editionOf(form));
    return { form, total: slots.length, gaps: slots.filter(({ gap }) => gap !== null) };
  });
  const total = each.reduce((sum, form) => sum + form.total, 0);
  const left = each.reduce((sum, { gaps }) => sum + gaps.length, 0);
  const count = (severity: Finding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { forms: each, total, left, filled: total - left, errors: count("error"), warnings: count("warning") };
}
