import { IActiveDirtyManagerService, TriggerCalculationController } from "@univerjs/preset-sheets-core";
import type { ICommandInfo, IExecutionOptions, Injector } from "@univerjs/core";
import { of } from "rxjs";
import { calculate, type Book } from "../model/book";
import { SET_CELLS } from "./edits";
import { areaOf } from "../model/univer-sheet";

/** How long a change of formulas' sources waits for others that come with it, in ms. */
const PAUSE = 20;

/**
 * Keeps the grid's formulas computed after what the person at it does. Univer's own trigger is switched off: it would stop
 * what the host has begun to compute.
 */
export class Calculation {
  readonly #book: Book;
  readonly #conversions: IActiveDirtyManagerService;
  readonly #tell: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(injector: Injector, book: Book, tell: () => Promise<void>) {
    const trigger = injector.get(TriggerCalculationController);
    trigger.dispose();
    // Its progress bar goes on asking.
    Object.assign(trigger, { progress$: of({ count: 0, done: 0 }) });
    this.#conversions = injector.get(IActiveDirtyManagerService);
    this.#book = book;
    this.#tell = tell;
  }

  /** Takes note of what Univer has done. */
  follow(command: ICommandInfo, options: IExecutionOptions | undefined): void {
    const conversion = this.#conversions.get(command.id);
    // Results of formulas, which Univer writes as cells.
    if (!conversion || (command.id === SET_CELLS && options?.onlyLocal === true)) return;
    const { dirtyRanges = [], dirtyUnitOtherFormulaMap = {}, ...rest } = conversion.getDirtyData(command);
    const { grid } = this.#book;
    grid.formulas.noteOtherFormulas(dirtyUnitOtherFormulaMap);
    // Of the cells that the host writes the grid takes note itself.
    if (!grid.isWriting) {
      for (const { unitId, sheetId, range } of dirtyRanges) {
        if (unitId === grid.unit) grid.formulas.noteChange({ sheet: sheetId, area: areaOf(range) });
      }
      if (Object.values(rest).some(isFilled)) grid.formulas.noteChange("all");
    }
    this.schedule();
  }

  /** Computes soon. */
  schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void calculate(this.#book).then(this.#tell);
    }, PAUSE);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}

const isFilled = (value: unknown): boolean =>
  value === true || (typeof value === "object" && value !== null && Object.keys(value).length > 0);
