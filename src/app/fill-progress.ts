import { fillSlots, type FillSlot } from "../core/completeness/fill-slots";
import type { Finding } from "../core/engine/finding";
import type { Form } from "../core/forms/form";
import type { CheckResult } from "./check";
import type { FillProgress, FormProgress } from "./next-gap";

/** The progress of a checked workbook, over everything that is typed; signatures come on paper. */
export function fillProgress({ forms, findings, judgement }: CheckResult): FillProgress {
  const { editionOf } = judgement.criteria;
  const slotsOf = (form: Form): readonly FillSlot[] => fillSlots(form, editionOf(form));
  const each = forms.map((form): FormProgress => {
    const slots = slotsOf(form).filter((slot) => !isSignature(slot));
    return { form, total: slots.length, gaps: slots.filter(isOpen) };
  });
  const unsigned = forms.reduce((sum, form) => sum + slotsOf(form).filter(isSignature).filter(isOpen).length, 0);
  const total = each.reduce((sum, form) => sum + form.total, 0);
  const left = each.reduce((sum, { gaps }) => sum + gaps.length, 0);
  const count = (severity: Finding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    forms: each,
    total,
    left,
    filled: total - left,
    unsigned,
    errors: count("error"),
    warnings: count("warning"),
  };
}

const isSignature = ({ kind }: FillSlot): boolean => kind === "signature";
const isOpen = ({ gap }: FillSlot): boolean => gap !== null;
