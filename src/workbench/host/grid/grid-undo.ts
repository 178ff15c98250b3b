import { CommandType, ICommandService, type Injector } from "@univerjs/core";
import type { Book } from "../model/book";
import { captureBook } from "../model/book-capture";
import type { BookData } from "../model/book-data";
import { goBack } from "../model/restore";
import type { UndoLog } from "../model/undo";
import type { GridUndoService } from "./undo-service";

/** The mutation that a step of the host is taken back, and done again, by. */
export const RESTORE = "jixiao.mutation.restore-workbook";

/**
 * Puts steps of the add-in into Univer's list, between those of the person at the grid: a step goes back to the whole
 * workbook as it was, a moment that only steps of the list lie behind.
 */
export class GridUndo implements UndoLog {
  readonly #service: GridUndoService;
  readonly #records = new Map<number, BookData>();
  /** Called after each step of the host. */
  onStep: () => void = () => undefined;
  readonly #registration: { dispose(): void };
  #book: Book | null = null;
  #before: BookData | null = null;
  #next = 0;

  constructor(injector: Injector, service: GridUndoService) {
    this.#service = service;
    this.#registration = injector.get(ICommandService).registerCommand({
      id: RESTORE,
      type: CommandType.MUTATION,
      handler: (_, params) => this.#restore(params),
    });
  }

  /** The workbook that steps are put back into. */
  attach(book: Book): void {
    this.#book = book;
  }

  begin(): void {
    this.#service.flush();
    this.#before = null;
  }

  record(capture: () => BookData): void {
    this.#before ??= capture();
  }

  end(): void {
    const before = this.#before;
    this.#before = null;
    const book = this.#book;
    if (!before || !book) return;
    this.#service.pushStep({
      unitID: book.grid.unit,
      undoMutations: [this.#mutation(before, book.grid.unit)],
      redoMutations: [this.#mutation(captureBook(book), book.grid.unit)],
    });
    this.onStep();
  }

  /** Nothing before can be undone; a step that is being made still can, as in Excel on the web. */
  clear(): void {
    if (!this.#book) return;
    this.#service.clearUndoRedo(this.#book.grid.unit);
    this.#records.clear();
  }

  dispose(): void {
    this.clear();
    this.#registration.dispose();
  }

  #mutation(record: BookData, unitId: string): { readonly id: string; readonly params: object } {
    const number = this.#next++;
    this.#records.set(number, record);
    return { id: RESTORE, params: { unitId, record: number } };
  }

  #restore(params: object | undefined): boolean {
    const record = params && "record" in params ? this.#records.get(Number(params.record)) : undefined;
    const book = this.#book;
    if (!record || !book) return false;
    book.author = "user";
    book.grid.asHost(() => {
      goBack(book, record);
    });
    return true;
  }
}
