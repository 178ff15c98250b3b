import { CommandType, ICommandService, type Injector } from "@univerjs/core";
import type { Book } from "../model/book";
import { captureBook } from "../model/book-capture";
import type { BookData } from "../model/book-data";
import { goBack } from "../model/restore";
import type { UndoLog } from "../model/undo";
import type { GridUndoService } from "./undo-service";

/** The mutation that undoes and redoes a step of the host. */
export const RESTORE = "jixiao.mutation.restore-workbook";

/**
 * Puts the add-in's steps into Univer's undo list, between the user's: undoing one restores the whole workbook as it
 * was then; all later changes are steps of the list and have been undone before.
 */
export class GridUndo implements UndoLog {
  readonly #service: GridUndoService;
  /**
   * By the parameters of the mutation that restores it: Univer's list keeps 20 steps, and dropped records are
   * collected.
   */
  readonly #records = new WeakMap<object, BookData>();
  /** Called after each step of the host. */
  onStep: () => void = () => undefined;
  readonly #registration: { dispose(): void };
  #book: Book | null = null;
  #before: BookData | null = null;

  constructor(injector: Injector, service: GridUndoService) {
    this.#service = service;
    this.#registration = injector.get(ICommandService).registerCommand({
      id: RESTORE,
      type: CommandType.MUTATION,
      handler: (_, params) => this.#restore(params),
    });
  }

  /** Sets the workbook that steps are restored into. */
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

  /** Forgets all former steps; the step in progress can still be undone, as in Excel on the web. */
  clear(): void {
    if (this.#book) this.#service.clearUndoRedo(this.#book.grid.unit);
  }

  dispose(): void {
    this.clear();
    this.#registration.dispose();
  }

  #mutation(record: BookData, unitId: string): { readonly id: string; readonly params: object } {
    const params = { unitId };
    this.#records.set(params, record);
    return { id: RESTORE, params };
  }

  #restore(params: object | undefined): boolean {
    const record = params && this.#records.get(params);
    const book = this.#book;
    if (!record || !book) return false;
    book.author = "user";
    book.grid.asHost(() => {
      goBack(book, record);
    });
    return true;
  }
}
