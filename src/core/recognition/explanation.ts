import type { FieldKey, Form, TableColumn } from "../forms/form";
import type { CellRef } from "../workbook/address";
import type { ReadForm } from "./assemble";
import type { JudgedColumn } from "./candidates/judged-column";
import type { RawField } from "./candidates/raw-field";

/** One reading of a field: the label that leads to the cell, what stands there, and how much speaks for it. */
export interface FieldReading {
  readonly label: string;
  readonly labelAt: CellRef;
  readonly at: CellRef;
  readonly text: string;
  readonly score: number;
}

/** One reading of a column: where it begins, its head, and how much its words and cells speak for the role. */
export interface ColumnReading {
  /** Counted from 0. */
  readonly column: number;
  readonly head: string;
  readonly score: number;
}

/** What was chosen and what came second; null where nothing competes. */
export interface Choice<T> {
  readonly first: T;
  readonly second: T | null;
}

/** Why a form reads as it does. */
export interface FormExplanation {
  readonly form: Form;
  readonly fields: readonly (Choice<FieldReading> & { readonly field: FieldKey })[];
  readonly columns: readonly (Choice<ColumnReading> & { readonly role: TableColumn })[];
  /** Editions that the form was compared with and is like, the most like first, 0 to 1 (2 for the branches of an act). */
  readonly editions: readonly { readonly edition: string; readonly score: number }[];
}

/** Explains a form. Scores of a field add up words, place and kind of value; those of a column words and cells. */
export function explain({ readings }: ReadForm, form: Form): FormExplanation {
  return {
    form,
    fields: [...readings.fields].flatMap(([field, [first, second]]) =>
      first ? [{ field, first: fieldReading(first), second: second ? fieldReading(second) : null }] : [],
    ),
    columns: columnChoices(readings),
    editions: readings.editions,
  };
}

const fieldReading = ({ label, cell, text, score }: RawField): FieldReading => ({
  label: label.text,
  labelAt: label.at,
  at: cell.at,
  text,
  score,
});

function columnChoices({ columns }: ReadForm["readings"]): FormExplanation["columns"] {
  return [...(columns?.columns ?? [])].flatMap(([role, { from }]) => {
    const reading = (judged: JudgedColumn): ColumnReading => ({
      column: judged.column.from,
      head: judged.column.path.join("/"),
      score: judged.score(role),
    });
    const judged = columns?.judged ?? [];
    const first = judged.find(({ column }) => column.from === from);
    const [second] = judged.filter((each) => each !== first).toSorted((a, b) => b.score(role) - a.score(role));
    return first ? [{ role, first: reading(first), second: second ? reading(second) : null }] : [];
  });
}
