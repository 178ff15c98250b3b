import { type LabelReading } from "../lexicon/labels";

/** A label and its value that share a cell. */
export interface InlinePair {
  readonly reading: LabelReading;
  /** The part of the cell that is the value, as typed, edges trimmed. */
  readonly text: string;
}
