import type { BookData } from "./book-data";

/** Excel keeps this many steps. */
const MAX_STEPS = 100;

/** What is told of the changes that can be taken back, whoever keeps them. */
export interface UndoLog {
  /** A new sync or user action begins. */
  begin(): void;
  /** Called before every change, with a way to the workbook as it is. */
  record(capture: () => BookData): void;
  /** The sync has ended. */
  end(): void;
  /** A call that undo does not know was made: nothing before it can be undone. */
  clear(): void;
}

/** What undo can go back to: one record a sync, or a user's action. */
export class UndoJournal implements UndoLog {
  readonly #records: BookData[] = [];
  #isRecorded = false;

  begin(): void {
    this.#isRecorded = false;
  }

  /** The first change of a sync makes the record. */
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
