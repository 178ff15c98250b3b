import { AutoHeightController } from "@univerjs/preset-sheets-core";
import { LifecycleService, LifecycleStages, type Injector } from "@univerjs/core";
import type { Area } from "../../../core/workbook/address";
import type { Book } from "../model/book";
import { usedArea } from "../model/cells";
import type { Sheet } from "../model/sheet";
import { rangeOf } from "../model/univer-sheet";

/** The area whose row heights are fitted. Forms are smaller; measuring all texts of a long list would block drawing. */
const FITTED: Area = { row: 0, column: 0, rows: 1000, columns: 100 };

/**
 * Fits the heights of rows without a set height to their text, as Excel does when it opens a file without heights.
 * Merged cells do not count, as in Excel. Fitted heights are not saved.
 */
export class GridRowHeights {
  readonly #book: Book;
  readonly #heights: AutoHeightController;
  /** Resolves when Univer has drawn something; it cannot measure texts before. */
  readonly #drawn: Promise<void>;
  readonly #seen = new Set<string>();
  #isOpen = true;

  constructor(injector: Injector, book: Book) {
    this.#book = book;
    this.#heights = injector.get(AutoHeightController);
    this.#drawn = injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  }

  /** Fits the rows of a sheet when it is first shown. Univer itself fits what is typed later. */
  show(sheet: Sheet): void {
    if (this.#seen.has(sheet.id)) return;
    this.#seen.add(sheet.id);
    void this.#drawn.then(() => {
      if (this.#isOpen && !sheet.isDeleted) this.#fit(sheet);
    });
  }

  dispose(): void {
    this.#isOpen = false;
  }

  #fit(sheet: Sheet): void {
    const { grid } = this.#book;
    const used = usedArea(this.#book, sheet, FITTED, false);
    if (!used) return;
    const sized = new Set(grid.lines.rows(sheet.id).map(({ index }) => index));
    const rows = Array.from({ length: used.rows }, (_, offset) => used.row + offset).filter((row) => !sized.has(row));
    const ranges = rows.map((row) => rangeOf({ ...used, row, rows: 1 }));
    const { redos } = this.#heights.getUndoRedoParamsOfAutoHeight(ranges, sheet.id);
    for (const { id, params } of redos) grid.run(id, params);
  }
}
