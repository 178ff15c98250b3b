import type { BookData } from "./book-data";

/** Excel keeps this many steps. */
const MAX_STEPS = 100;

/** What undo can go back to: one record a sync, or a user's action. */
export class UndoJournal {
  readonly #records: BookData[] = [];
  #isRecorded = false;

  /** A new sync or user action begins. */
  begin(): void {
    this.#isRecorded = false;
  }

  /** Called before every change; the first of a sync makes the record. */
  record(capture: () => BookData): void {
    if (this.#isRecorded) return;
    this.#isRecorded = true;
    this.#records.push(capture());
    if (this.#records.length > MAX_STEPS) this.#records.shift();
  }

  /** A call that undo does not know was made: nothing before it can be undone. */
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
