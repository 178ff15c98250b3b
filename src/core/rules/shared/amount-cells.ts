import { AMOUNT_FIELDS, type Form, type Located } from "../../forms/form";
import type { AmountReading } from "../../values/amount";

/** Every amount of a form's head: its fields, then its tasks with their parts. */
export const amountCells = ({ amounts, tasks }: Form): readonly Located<AmountReading>[] => [
  ...AMOUNT_FIELDS.map((field) => amounts[field]).filter((amount) => amount !== undefined),
  ...tasks.flatMap(({ total, parts }) => [total, ...parts]),
];
