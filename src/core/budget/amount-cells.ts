import { flatMap } from "../flat-map";
import { AMOUNT_FIELDS, type Form, type Located } from "../forms/form";
import type { AmountReading } from "../values/amount";
import { oncePer } from "../once-per";

/** Every amount above a form's indicators (its fields, its tasks and their parts), in reading order. */
export const amountCells = oncePer(({ amounts, tasks }: Form): readonly Located<AmountReading>[] =>
  [
    ...flatMap(AMOUNT_FIELDS, (field) => amounts[field] ?? []),
    ...flatMap(tasks, ({ total, parts }) => [total, ...parts]),
  ].toSorted((a, b) => a.at.row - b.at.row || a.at.column - b.at.column),
);
