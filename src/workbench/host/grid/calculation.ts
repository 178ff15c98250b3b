import { IActiveDirtyManagerService, TriggerCalculationController } from "@univerjs/preset-sheets-core";
import type { ICommandInfo, IExecutionOptions, Injector } from "@univerjs/core";
import { of } from "rxjs";
import { calculate, type Book } from "../model/book";
import { SET_CELLS } from "./edits";
import { areaOf } from "../model/univer-sheet";

/** How long a recalculation waits for further changes, in ms. */
const PAUSE = 20;

/**
 * Keeps the grid's formulas computed after the user's edits. Univer's own trigger is switched off: it would stop a
 * calculation that the host has started.
 */
export class Calculation {
  readonly #book: Book;
  readonly #conversions: IActiveDirtyManagerService;
  readonly #tell: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(injector: Injector, book: Book, tell: () => Promise<void>) {
    const trigger = injector.get(TriggerCalculationController);
    trigger.dispose();
    // The progress bar still reads this.
    Object.assign(trigger, { progress$: of({ count: 0, done: 0 }) });
    this.#conversions = injector.get(IActiveDirtyManagerService);
    this.#book = book;
    this.#tell = tell;
  }

  /** Observes what Univer has done. */
  follow(command: ICommandInfo, options: IExecutionOptions | undefined): void {
    const conversion = this.#conversions.get(command.id);
    // Results of formulas, which Univer writes as cell changes.
    if (!conversion || (command.id === SET_CELLS && options?.onlyLocal === true)) return;
    const { dirtyRanges = [], dirtyUnitOtherFormulaMap = {}, ...rest } = conversion.getDirtyData(command);
    const { grid } = this.#book;
    grid.formulas.noteOtherFormulas(dirtyUnitOtherFormulaMap);
    // The grid itself records the cells that the host writes.
    if (!grid.isWriting) {
      for (const { unitId, sheetId, range } of dirtyRanges) {
        if (unitId === grid.unit) grid.formulas.noteChange({ sheet: sheetId, area: areaOf(range) });
      }
      if (Object.values(rest).some(isFilled)) grid.formulas.noteChange("all");
    }
    this.schedule();
  }

  /** Schedules a calculation. */
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
