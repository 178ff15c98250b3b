import { LifecycleService, LifecycleStages, type ICommandInfo, type Injector, type IRange } from "@univerjs/core";
import { SheetsSelectionsService } from "@univerjs/preset-sheets-core";
import { formatArea, type Area } from "../../../core/workbook/address";
import type { Book } from "../model/book";
import { activateSheet, select } from "../model/sheets";
import type { Sheet } from "../model/sheet";
import { areaOf, rangeOf } from "../model/univer-sheet";

const ACTIVATE = "sheet.operation.set-worksheet-active";
const SELECT = "sheet.operation.set-selections";
/** Start and middle of a selection that is still being dragged, in Univer's SelectionMoveType. */
const UNFINISHED: readonly unknown[] = [0, 1];

interface SelectionParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly type?: number;
  readonly selections: readonly { readonly range: IRange }[];
}

/** Keeps the active sheet and the selection of grid and model the same. */
export class GridView {
  readonly #book: Book;
  readonly #selections: SheetsSelectionsService;
  readonly #lifecycle: LifecycleService;

  constructor(injector: Injector, book: Book) {
    this.#book = book;
    this.#selections = injector.get(SheetsSelectionsService);
    this.#lifecycle = injector.get(LifecycleService);
  }

  /** Sheets that the host has just added: Univer activates them by itself, Excel does not. */
  readonly #added = new Set<string>();

  /** Records a new sheet. */
  noteAdded({ sheet }: { readonly sheet: { readonly id: string } }): void {
    this.#added.add(sheet.id);
    setTimeout(() => this.#added.delete(sheet.id), 0);
  }

  /** Whether a command of Univer's changes the active sheet or selection. */
  isMove({ id }: ICommandInfo): boolean {
    return id === ACTIVATE || id === SELECT;
  }

  /** Takes over the user's active sheet and selection; returns whether they changed. */
  follow(command: ICommandInfo): boolean {
    if (!this.isMove(command)) return false;
    const { id, params } = command;
    const { unitId, subUnitId, type, selections } = params as SelectionParams;
    const sheet = unitId === this.#book.grid.unit ? this.#book.sheets.get(subUnitId) : undefined;
    if (sheet?.visibility !== "visible" || UNFINISHED.includes(type) || this.#added.has(subUnitId)) return false;
    this.#book.author = "user";
    if (id === ACTIVATE) activateSheet(this.#book, sheet);
    else if (sheet.id === this.#book.activeSheet)
      select(
        this.#book,
        sheet,
        selections.map(({ range }) => areaOf(range)),
      );
    return true;
  }

  /** Shows the model's active sheet and selection. */
  show(): void {
    const { grid, sheets, activeSheet } = this.#book;
    const sheet = sheets.get(activeSheet);
    if (!sheet) return;
    if (grid.tabs.active() !== activeSheet) grid.run(ACTIVATE, { subUnitId: activeSheet });
    if (this.#selected(sheet) !== textOf(sheet.selection)) this.#select(sheet);
  }

  #selected(sheet: Sheet): string {
    const selections = this.#selections.getWorkbookSelections(this.#book.grid.unit).getSelectionsOfWorksheet(sheet.id);
    return textOf(selections.map(({ range }) => areaOf(range)));
  }

  #select(sheet: Sheet): void {
    const { grid } = this.#book;
    const last = sheet.selection.at(-1);
    const selections = sheet.selection.map((area) => ({
      range: rangeOf(area),
      primary: area === last ? this.#primaryOf(sheet, area) : null,
      style: null,
    }));
    grid.run(SELECT, { subUnitId: sheet.id, selections });
    // Before the workbook is first drawn there is nothing to scroll.
    if (!last || this.#lifecycle.stage < LifecycleStages.Rendered) return;
    grid.asHost(() =>
      grid.univer.syncExecuteCommand("sheet.command.scroll-to-cell", {
        range: rangeOf({ ...last, rows: 1, columns: 1 }),
      }),
    );
  }

  /** The active cell of a selection, with its merged area. */
  #primaryOf(sheet: Sheet, { row, column }: Area): object {
    const merged = this.#book.grid.merges(sheet.id).find((area) => area.row === row && area.column === column);
    return {
      ...rangeOf(merged ?? { row, column, rows: 1, columns: 1 }),
      actualRow: row,
      actualColumn: column,
      isMerged: merged !== undefined,
      isMergedMainCell: merged !== undefined,
    };
  }
}

const textOf = (areas: readonly Area[]): string => areas.map(formatArea).join(",");
