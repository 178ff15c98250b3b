import { expenditureSum, incomeSum, sourceSum } from "../budget/budget-sums";
import { readSum, type SumOfLines } from "../budget/sums";
import { AMOUNT_FIELDS, type AmountField, type Form } from "../forms/form";
import { editionOf } from "../recognition/edition";
import type { LayoutSum } from "../layout/layout";

/** The sums that the form's own figures confirm, so that a layout made from it can guard them. */
export function knownSums(form: Form): readonly LayoutSum[] {
  const edition = editionOf(form);
  const candidates: readonly (readonly [LayoutSum["kind"], SumOfLines | null])[] = [
    ["income", incomeSum(form, edition)],
    ["sources", sourceSum(form, edition)],
    ["expenditure", expenditureSum(form, edition)],
  ];
  return candidates.flatMap(([kind, sum]): readonly LayoutSum[] => {
    const reading = sum && readSum(sum);
    if (!sum || reading?.state !== "holds") return [];
    const parts = [...new Set([...sum.lines, ...reading.counted])].flatMap((amount) => fieldOf(form, amount) ?? []);
    const total = fieldOf(form, sum.total);
    return total && parts.length >= 2 ? [{ kind, total, parts, complete: sum.complete ?? false }] : [];
  });
}

const fieldOf = ({ amounts }: Form, amount: unknown): AmountField | undefined =>
  amount === undefined ? undefined : AMOUNT_FIELDS.find((field) => amounts[field] === amount);
