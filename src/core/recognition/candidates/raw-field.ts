import type { MoneyUnit } from "../../values/amount";
import type { LabelTime, Term } from "../lexicon/label-reading";
import type { JudgedCell } from "../view";

/** A label and its value as found in a head or foot. */
export interface RawField {
  readonly term: Term;
  /** The label's cell; the same as the value's if both share one. */
  readonly label: JudgedCell;
  /** The cell of the value, blank or not, and the part of its text that is the value. */
  readonly cell: JudgedCell;
  readonly text: string;
  /** The cells below that continue the value: a goal with one row for each point. */
  readonly more?: readonly JudgedCell[];
  /** The cell with the end of a period that begins in `cell`. */
  readonly end?: JudgedCell;
  /** The unit of an amount, where the head of its column or block gives one and its label none. */
  readonly unit?: MoneyUnit;
  readonly time: LabelTime;
  /** The likelihood of this reading: words, type and position combined. */
  readonly score: number;
}

/** Rows `from` to `to` (inclusive) and columns up to `lastColumn` of a head or foot. */
export interface Region {
  readonly from: number;
  readonly to: number;
  readonly lastColumn: number;
}

export const isFilled = ({ text }: Pick<RawField, "text">): boolean => text.trim() !== "";

/** The labels that match. A cell that holds thousands of pairs is the label of each of them, and is looked at once. */
export function labelsWith(pattern: RegExp, fields: readonly RawField[]): ReadonlySet<JudgedCell> {
  const matching = new Set<JudgedCell>();
  let last: JudgedCell | null = null;
  for (const { label } of fields) {
    if (label !== last && pattern.test(label.compact)) matching.add(label);
    last = label;
  }
  return matching;
}
