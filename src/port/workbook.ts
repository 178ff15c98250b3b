import type { SheetLook } from "../core/plan/look";
import type { Mark } from "../core/plan/mark";
import type { CellNote } from "../core/plan/note";
import type { Plan } from "../core/plan/plan";
import type { CellRef } from "../core/workbook/address";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { Outcome } from "./errors";

/** Reads the workbook. */
export interface WorkbookReader {
  read(): Outcome<WorkbookSnapshot>;
  /** The names of all sheets in tab order, sheets without cells included. */
  sheetNames(): Outcome<readonly string[]>;
}

/** Reads how sheets look and print. */
export interface WorkbookLooks {
  /** The look of a sheet, as far as forms reach: its first thousand rows and hundred columns. */
  readLook(sheet: string): Outcome<SheetLook>;
}

/** Applies a plan as a whole: on an error the workbook is as it was. */
export interface WorkbookWriter {
  apply(plan: Plan): Outcome<{ readonly sheets: number; readonly cells: number }>;
}

/** Puts and removes the product's own marks; touches nothing that the user formatted. */
export interface WorkbookMarker {
  /** `skipped`: sheets whose marks stay as they were. */
  replaceMarks(marks: readonly Mark[]): Outcome<{ readonly placed: number; readonly skipped: readonly SkippedSheet[] }>;
  clearMarks(): Outcome<{ readonly removed: number; readonly skipped: readonly SkippedSheet[] }>;
}

/** Puts and removes the product's own notes (批注). Notes and comments of users stay, and so do ours once somebody has changed them. */
export interface WorkbookAnnotator {
  /** Earlier notes of ours go. `occupied`: cells that have a note or comment already and got none. */
  replaceNotes(notes: readonly CellNote[]): Outcome<{
    readonly placed: number;
    readonly skipped: readonly SkippedSheet[];
    readonly occupied: readonly CellRef[];
  }>;
  clearNotes(): Outcome<{ readonly removed: number; readonly skipped: readonly SkippedSheet[] }>;
}

/** A sheet that was left as it was, and why. */
export interface SkippedSheet {
  readonly sheet: string;
  /** It is protected against the change, or the program cannot hand out what stands there already. */
  readonly reason: "protected" | "unreadable";
}

/** A hidden name to set on a sheet, or with `formula` null to remove. Formulas are without "=". */
export interface HiddenName {
  readonly sheet: string;
  readonly name: string;
  readonly formula: string | null;
}

/** Keeps what belongs to a sheet in hidden names (隐藏的名称): every program carries them, and a copied sheet has its own. */
export interface WorkbookNamer {
  /** Sets all of them or none. A name that exists is replaced; one to remove that does not exist is no error. */
  setHiddenNames(names: readonly HiddenName[]): Outcome<null>;
}

/** Takes back what came through these ports; only in a running program. */
export interface WorkbookHistory {
  /** Whether the program's own undo knows what comes through these ports; else each write empties its list. */
  readonly isUndoable: boolean;
  /**
   * Takes the last applied plan back: writes what the cells held before, takes out rows and sheets that came in. Refused with
   * "changed-since", and nothing is done, where a cell holds something else by now.
   */
  takeBack(): Outcome<null>;
}

/** Why a revealed cell is not in sight. */
export type Obstacle = "sheet-hidden" | "row-hidden" | "column-hidden";

/** Moves the selection; only in a running program. */
export interface WorkbookNavigator {
  /** Selects a cell. Nothing is made visible that the user has hidden: `obstacle` says why the cell is not in sight. */
  reveal(cell: CellRef): Outcome<{ readonly obstacle: Obstacle | null }>;
  /** The selected cell; of a larger selection the one that typing goes to. */
  activeCell(): Outcome<CellRef>;
}

/** What changed since the last reading, named as the host names its sheets. */
export interface WorkbookChange {
  readonly sheets: readonly ChangedSheet[];
}

export interface ChangedSheet {
  readonly id: string;
  /** Rows, columns or cells were inserted or deleted. */
  readonly isShifted: boolean;
  /** A change was told. Else the selection moved away, and picking from a dropdown may have changed a cell before. */
  readonly isTold: boolean;
}

/** Follows what users and co-authors do; only in a running program. */
export interface WorkbookWatcher {
  /**
   * Calls the listener soon after a change has come to rest, never for changes that came through these ports. Sheets that
   * were added, deleted, renamed, moved, hidden or shown have changed too; what no event tells is seen when the selection
   * moves. Picking
   * from a dropdown may raise no event, so the sheet of the last selection counts as changed when the selection moves.
   */
  watch(listener: (change: WorkbookChange) => void): Outcome<StopWatching>;
  /** Calls the listener after each plan that was applied through these ports, until what is returned is called. */
  watchApplied(listener: () => void): () => void;
  /** The workbook after a change: only its sheets are read anew, the others are as last read. */
  reread(change: WorkbookChange): Outcome<WorkbookSnapshot>;
  /**
   * Calls the listener with the active cell soon after the selection has come to rest, also when it came through these
   * ports. Where no cell is selected it is not called.
   */
  watchSelection(listener: (cell: CellRef) => void): Outcome<StopWatching>;
}

export type StopWatching = () => Outcome<null>;

/** All roles of a workbook that is open in a running program. */
export interface LiveWorkbook
  extends
    WorkbookReader,
    WorkbookLooks,
    WorkbookWriter,
    WorkbookMarker,
    WorkbookNamer,
    WorkbookHistory,
    WorkbookNavigator,
    WorkbookWatcher {}
