import type { LabelReading } from "../lexicon/label-reading";

/** A label and its value in the same cell. */
export interface InlinePair {
  readonly reading: LabelReading;
  /** The part of the cell that is the value, as typed, trimmed. */
  readonly text: string;
}
