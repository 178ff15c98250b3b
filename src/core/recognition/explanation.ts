import { flatMap } from "../flat-map";
import type { FieldKey, Form, Months, TableColumn } from "../forms/form";
import type { CellRef } from "../workbook/address";
import type { ReadForm } from "./assemble";
import type { JudgedColumn } from "./candidates/judged-column";
import type { RawField } from "./candidates/raw-field";

/** A reading of a field: its label, its text and its score. */
export interface FieldReading {
  readonly label: string;
  readonly labelAt: CellRef;
  readonly at: CellRef;
  readonly text: string;
  readonly score: number;
}

/** A reading of a column: its position, its head, and how well head and cells suit the role. */
export interface ColumnReading {
  /** 0-based. */
  readonly column: number;
  readonly head: string;
  readonly score: number;
}

/** A column of values for a part of the year, or for a region: its head, and the months that it covers. */
export interface PartReading {
  /** 0-based. */
  readonly column: number;
  readonly head: string;
  readonly months: Months | null;
}

/** The chosen reading and the second best; null if there is no other. */
export interface Choice<T> {
  readonly first: T;
  readonly second: T | null;
}

/** Why a form was read the way it was. */
export interface FormExplanation {
  readonly form: Form;
  readonly fields: readonly (Choice<FieldReading> & { readonly field: FieldKey })[];
  readonly columns: readonly (Choice<ColumnReading> & { readonly role: TableColumn })[];
  /** The columns that hold values for parts of the year or for regions. */
  readonly parts: readonly PartReading[];
  /** The compared editions that the form resembles, best first, 0 to 1 (2 for the branches of an act). */
  readonly editions: readonly { readonly edition: string; readonly score: number }[];
}

/**
 * Explains a form. The score of a field combines words, position and kind of value; that of a column combines head and
 * cells.
 */
export function explain({ readings }: ReadForm, form: Form): FormExplanation {
  return {
    form,
    fields: flatMap([...readings.fields], ([field, [first, second]]) =>
      first ? [{ field, first: fieldReading(first), second: second ? fieldReading(second) : null }] : [],
    ),
    columns: columnChoices(readings),
    parts: (readings.columns?.parts ?? []).map(({ head, months }) => ({
      column: head.at.column,
      head: head.compact,
      months,
    })),
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
  return flatMap([...(columns?.columns ?? [])], ([role, { from }]) => {
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
