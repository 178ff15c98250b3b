import type { BookData } from "./book-data";

/** Number of undo steps that Excel keeps. */
const MAX_STEPS = 100;

/** Receives the changes that can be undone, wherever they are kept. */
export interface UndoLog {
  /** A new sync or user action begins. */
  begin(): void;
  /** Called before every change, with a function that captures the workbook. */
  record(capture: () => BookData): void;
  /** The sync has ended. */
  end(): void;
  /** A call was made that cannot be undone, nor anything before it. */
  clear(): void;
}

/** The undo history: one record per sync or user action. */
export class UndoJournal implements UndoLog {
  readonly #records: BookData[] = [];
  #isRecorded = false;

  begin(): void {
    this.#isRecorded = false;
  }

  /** Only the first change of a sync makes a record. */
  record(capture: () => BookData): void {
    if (this.#isRecorded) return;
    this.#isRecorded = true;
    this.#records.push(capture());
    if (this.#records.length > MAX_STEPS) this.#records.shift();
  }

  end(): void {
    this.#isRecorded = false;
  }

  clear(): void {
    this.#records.length = 0;
    this.#isRecorded = false;
  }

  take(): BookData | null {
    return this.#records.pop() ?? null;
  }

  get depth(): number {
    return this.#records.length;
  }
}
