import { type GridCell } from "../../workbook/grid";
import { type LabelTime, type Term } from "../lexicon/labels";

/** A label with its value as found in a head or foot. */
export interface RawField {
  readonly term: Term;
  /** The label's cell; equals the value's cell where both share one. */
  readonly label: GridCell;
  /** The cell of the value, blank or not, and the part of it that is the value. */
  readonly cell: GridCell;
  readonly text: string;
  readonly time: LabelTime;
  /** Words, type and place together: how much speaks for this reading. */
  readonly score: number;
}

/** Rows `from` to `to` (both included) and columns up to `lastColumn` that a head or foot takes. */
export interface Region {
  readonly from: number;
  readonly to: number;
  readonly lastColumn: number;
}
