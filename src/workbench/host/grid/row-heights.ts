import { AutoHeightController } from "@univerjs/preset-sheets-core";
import { LifecycleService, LifecycleStages, type Injector } from "@univerjs/core";
import type { Area } from "../../../core/workbook/address";
import type { Book } from "../model/book";
import { usedArea } from "../model/cells";
import type { Sheet } from "../model/sheet";
import { rangeOf } from "../model/univer-sheet";

/** Forms are shorter; measuring all texts of a long list would keep the grid from being drawn. */
const FITTED: Area = { row: 0, column: 0, rows: 1000, columns: 100 };

/**
 * Draws rows as high as their texts where nobody has set a height, as Excel does when it opens a file that leaves heights to
 * it. Merged cells do not count, as in Excel. Heights that are found so go into no file.
 */
export class GridRowHeights {
  readonly #book: Book;
  readonly #heights: AutoHeightController;
  /** Univer measures texts once it has drawn something. */
  readonly #drawn: Promise<void>;
  readonly #seen = new Set<string>();
  #isOpen = true;

  constructor(injector: Injector, book: Book) {
    this.#book = book;
    this.#heights = injector.get(AutoHeightController);
    this.#drawn = injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  }

  /** Fits the rows of a sheet that is shown for the first time. What is typed later Univer fits itself. */
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
