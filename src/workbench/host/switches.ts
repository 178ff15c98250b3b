import type { FaultCode } from "./fault";
import type { ConditionalFormatData } from "./model/book-data";

/** What happens to a batch that gets no answer. */
export type Silence = "nothing-done" | "done";

/** Behaviours of Excel that a test can switch on. They may change while the host runs. */
export interface Switches {
  /** The batch fails with this error before the action with this index, counted from 0; once. */
  failAtAction: { readonly index: number; readonly code: FaultCode } | null;
  /** The user is editing a cell: batches fail, or wait when sent with `delayForCellEdit`. */
  isCellEditMode: boolean;
  /** Another workbook has the focus. */
  isOtherWorkbookFocused: boolean;
  /** Picking from a dropdown raises no event. */
  isDropdownPickSilent: boolean;
  /** `range.select()` on a sheet that is not active does nothing. */
  isSelectOnInactiveSheetIgnored: boolean;
  /** Setting `pageLayout.zoom` to pages is ignored. */
  isFitToPagesIgnored: boolean;
  /** A new sheet reuses the id of the one deleted last, as can happen on a Mac. */
  isSheetIdReused: boolean;
  /** A write into covered cells of a merged area fails, or is dropped silently. */
  coveredCellWrites: "fail" | "drop";
  /** A conditional format restored by undo answers ItemNotFound to everything but its id (office-js#6396). */
  areRestoredFormatsLost: boolean;
  /**
   * Deleting a rule through the collection of its whole sheet fails where a cell also has another rule
   * (office-js#5222).
   */
  isDeletingStackedFormatsRefused: boolean;
  /** The error raised when a conditional format is read; null for a readable one (office-js#6835, #6827). */
  faultOfFormat: ((format: ConditionalFormatData) => FaultCode | null) | null;
  /** Asking for merged areas clears the undo history (office-js#5918). */
  doesAskingForMergesEmptyUndo: boolean;
  /** A list is refused while its source is an error. */
  isErrorListRefused: boolean;
  /**
   * Batches get no answer, and either nothing or everything of them is done (office-js#6150, #4273). A function decides
   * for each batch.
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
