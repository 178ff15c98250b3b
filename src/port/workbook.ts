import type { SheetLook } from "../core/plan/look";
import type { Mark } from "../core/plan/mark";
import type { CellNote } from "../core/plan/note";
import type { Plan } from "../core/plan/plan";
import type { CellRef } from "../core/workbook/address";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { Outcome } from "./errors";

/** Reads the workbook. */
export interface WorkbookReader {
  /**
   * `isGlance`: of a running program merged areas may be those read before, where no cell speaks against it, and none are asked
   * for on sheets that hold no form. In some Excels the question empties the list of what can be undone (office-js#5918).
   */
  read(options?: { readonly isGlance?: boolean }): Outcome<WorkbookSnapshot>;
  /** The names of all sheets in tab order, including sheets without cells. */
  sheetNames(): Outcome<readonly string[]>;
}

/** Reads the appearance and page setup of sheets. */
export interface WorkbookLooks {
  /** The look of a sheet, limited to what forms need: its first thousand rows and hundred columns. */
  readLook(sheet: string): Outcome<SheetLook>;
}

/** Applies a plan as a whole: on an error the workbook stays unchanged. */
export interface WorkbookWriter {
  apply(plan: Plan): Outcome<{ readonly sheets: number; readonly cells: number }>;
}

/** Adds and removes our marks without touching the user's formatting. */
export interface WorkbookMarker {
  /** `skipped`: sheets whose marks were left unchanged. */
  replaceMarks(marks: readonly Mark[]): Outcome<{ readonly placed: number; readonly skipped: readonly SkippedSheet[] }>;
  clearMarks(): Outcome<{ readonly removed: number; readonly skipped: readonly SkippedSheet[] }>;
}

/**
 * Adds and removes our notes (批注). Users' notes and comments stay, and so do our notes once a user has changed them.
 */
export interface WorkbookAnnotator {
  /**
   * Removes our earlier notes first. `occupied`: cells that got no note because they already have a note or comment.
   */
  replaceNotes(notes: readonly CellNote[]): Outcome<{
    readonly placed: number;
    readonly skipped: readonly SkippedSheet[];
    readonly occupied: readonly CellRef[];
  }>;
  clearNotes(): Outcome<{ readonly removed: number; readonly skipped: readonly SkippedSheet[] }>;
}

/** A sheet that was left unchanged, and why. */
export interface SkippedSheet {
  readonly sheet: string;
  /** It is protected against the change, or the program cannot read or change its current content. */
  readonly reason: "protected" | "unreadable";
}

/** A hidden name to set on a sheet, or to remove if `formula` is null. Formulas are without "=". */
export interface HiddenName {
  readonly sheet: string;
  readonly name: string;
  readonly formula: string | null;
}

/**
 * Stores data about a sheet in hidden names (隐藏的名称): every program preserves them, and a copied sheet has its own.
 */
export interface WorkbookNamer {
  /** Sets all of them or none. An existing name is replaced; removing a missing name is not an error. */
  setHiddenNames(names: readonly HiddenName[]): Outcome<null>;
}

/** Undoes changes made through these ports; only in a running program. */
export interface WorkbookHistory {
  /**
   * Whether the program's own undo covers changes made through these ports; if not, each write clears its undo list.
   */
  readonly isUndoable: boolean;
  /**
   * Undoes the last applied plan: restores cells, removes added rows and sheets. Fails with "changed-since" without
   * doing anything if a cell has changed since.
   */
  takeBack(): Outcome<null>;
}

/** Why a revealed cell is not visible. */
export type Obstacle = "sheet-hidden" | "row-hidden" | "column-hidden";

/** Moves the selection; only in a running program. */
export interface WorkbookNavigator {
  /**
   * Selects a cell without unhiding anything that the user has hidden; `obstacle` tells why the cell is not visible.
   */
  reveal(cell: CellRef): Outcome<{ readonly obstacle: Obstacle | null }>;
  /** The active cell of the selection. */
  activeCell(): Outcome<CellRef>;
}

/** What changed since the last reading; sheets are identified by the host's ids. */
export interface WorkbookChange {
  readonly sheets: readonly ChangedSheet[];
}

export interface ChangedSheet {
  readonly id: string;
  /** Rows, columns or cells were inserted or deleted. */
  readonly isShifted: boolean;
  /**
   * Whether a change event was raised. If not, the selection moved away, and a dropdown may have changed a cell before
   * that.
   */
  readonly isTold: boolean;
}

/** Watches changes by the user and co-authors; only in a running program. */
export interface WorkbookWatcher {
  /**
   * Calls the listener after changes settle (debounced), never for changes made through these ports. Adding, deleting,
   * renaming, moving, hiding and showing sheets also count as changes; those without an event are detected when the
   * selection moves. Picking from a dropdown may raise no event, so the sheet of the last selection counts as changed
   * when the selection moves.
   */
  watch(listener: (change: WorkbookChange) => void): Outcome<StopWatching>;
  /** Calls the listener after each plan applied through these ports, until the returned function is called. */
  watchApplied(listener: () => void): () => void;
  /** The workbook after a change: only the changed sheets are read again, the others are as last read. */
  reread(change: WorkbookChange): Outcome<WorkbookSnapshot>;
  /**
   * Calls the listener with the active cell after the selection settles (debounced), including selections made through
   * these ports. Not called if no cell is selected.
   */
  watchSelection(listener: (cell: CellRef) => void): Outcome<StopWatching>;
}

export type StopWatching = () => Outcome<null>;

/** All roles of a workbook open in a running program. */
export interface LiveWorkbook
  extends
    WorkbookReader,
    WorkbookLooks,
    WorkbookWriter,
    WorkbookMarker,
    WorkbookAnnotator,
    WorkbookNamer,
    WorkbookHistory,
    WorkbookNavigator,
    WorkbookWatcher {}
