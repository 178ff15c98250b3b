import { AMOUNT_FIELDS, type Form, type Located } from "../forms/form";
import type { AmountReading } from "../values/amount";
import { oncePer } from "../once-per";

/** Every amount above a form's indicators (its fields, its tasks and their parts), in reading order. */
export const amountCells = oncePer(({ amounts, tasks }: Form): readonly Located<AmountReading>[] =>
  [
    ...AMOUNT_FIELDS.flatMap((field) => amounts[field] ?? []),
    ...tasks.flatMap(({ total, parts }) => [total, ...parts]),
  ].toSorted((a, b) => a.at.row - b.at.row || a.at.column - b.at.column),
);
