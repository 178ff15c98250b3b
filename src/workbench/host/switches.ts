import type { FaultCode } from "./fault";
import type { ConditionalFormatData } from "./model/book-data";

/** What becomes of a batch that is never answered. */
export type Silence = "nothing-done" | "done";

/** What a test can make Excel do. They may be changed while the host runs. */
export interface Switches {
  /** The batch stops with this error before its action of this index, counted from 0; once. */
  failAtAction: { readonly index: number; readonly code: FaultCode } | null;
  /** The user is typing in a cell: batches fail, or wait when they were sent with `delayForCellEdit`. */
  isCellEditMode: boolean;
  /** Another workbook has the focus. */
  isOtherWorkbookFocused: boolean;
  /** Picking from a dropdown raises no event. */
  isDropdownPickSilent: boolean;
  /** `range.select()` on a sheet that is not active does nothing. */
  isSelectOnInactiveSheetIgnored: boolean;
  /** Setting `pageLayout.zoom` to pages is ignored. */
  isFitToPagesIgnored: boolean;
  /** A new sheet gets the id of the one deleted last, as it may happen on a Mac. */
  isSheetIdReused: boolean;
  /** A write into covered cells of a merged area fails, or is left out without a word. */
  coveredCellWrites: "fail" | "drop";
  /** A conditional format that undo brings back answers ItemNotFound to everything but its id (office-js#6396). */
  areRestoredFormatsLost: boolean;
  /** Deleting a rule through the collection of its whole sheet fails where a cell carries another one too (office-js#5222). */
  isDeletingStackedFormatsRefused: boolean;
  /** The error that reading a conditional format ends with; null for one that can be read (office-js#6835, #6827). */
  faultOfFormat: ((format: ConditionalFormatData) => FaultCode | null) | null;
  /** Asking for merged areas empties the list of what can be undone (office-js#5918). */
  doesAskingForMergesEmptyUndo: boolean;
  /** A list is refused while its source is an error. */
  isErrorListRefused: boolean;
  /**
   * Batches get no answer, and either nothing of them is done or all (office-js#6150, #4273). Also said of a single one, by a
   * function that is asked once a batch.
   */
  unanswered: Silence | null | (() => Silence | null);
  /** Called before each batch runs; a co-author's edit can be made here. */
  beforeBatch: (() => void) | null;
  /** Called before each action of a batch with its index, counted from 0. */
  beforeAction: ((index: number) => void) | null;
  /** Called with each message and its answer. */
  trace: ((line: string) => void) | null;
}

export const DEFAULT_SWITCHES: Readonly<Switches> = {
  failAtAction: null,
  isCellEditMode: false,
  isOtherWorkbookFocused: false,
  isDropdownPickSilent: false,
  isSelectOnInactiveSheetIgnored: false,
  isFitToPagesIgnored: false,
  isSheetIdReused: false,
  coveredCellWrites: "fail",
  areRestoredFormatsLost: false,
  isDeletingStackedFormatsRefused: false,
  faultOfFormat: null,
  doesAskingForMergesEmptyUndo: false,
  isErrorListRefused: false,
  unanswered: null,
  beforeBatch: null,
  beforeAction: null,
  trace: null,
};
