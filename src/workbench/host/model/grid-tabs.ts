import { BooleanNumber, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import type { IWorksheetData, Workbook, Worksheet } from "@univerjs/core";
import type { FrozenPanes } from "./book-data";
import type { LinesContext } from "./grid-lines";

/** What the tabs need from the grid. */
export interface TabsContext extends LinesContext {
  readonly workbook: () => Workbook;
  readonly worksheet: (sheet: string) => Worksheet;
  /** A blank sheet in Univer's notation. */
  readonly blank: (id: string, name: string) => Partial<IWorksheetData>;
  /** Called after a change that may affect any formula. */
  readonly changed: () => void;
}

/** The sheets of the open workbook: their order, names, visibility, colours, gridlines and frozen panes. */
export class GridTabs {
  readonly #context: TabsContext;

  constructor(context: TabsContext) {
    this.#context = context;
  }

  ids(): readonly string[] {
    return this.#context
      .workbook()
      .getSheets()
      .map((sheet) => sheet.getSheetId());
  }

  /** The id of the sheet that Univer shows. */
  active(): string {
    return this.#context.workbook().getActiveSheet().getSheetId();
  }

  nameOf(sheet: string): string {
    return this.#context.worksheet(sheet).getName();
  }

  insert(id: string, name: string, index: number): void {
    const sheet = mergeWorksheetSnapshotWithDefault(this.#context.blank(id, name));
    this.#context.run("sheet.mutation.insert-sheet", { index, sheet });
    this.#context.changed();
  }

  remove(sheet: string): void {
    this.#context.run("sheet.mutation.remove-sheet", { subUnitId: sheet });
    this.#context.changed();
  }

  rename(sheet: string, name: string): void {
    this.#context.run("sheet.command.set-worksheet-name", { subUnitId: sheet, name });
    this.#context.changed();
  }

  move(sheet: string, to: number): void {
    const from = this.ids().indexOf(sheet);
    if (from !== to) {
      this.#context.run("sheet.mutation.set-worksheet-order", { subUnitId: sheet, fromOrder: from, toOrder: to });
    }
  }

  setHidden(sheet: string, hidden: boolean): void {
    this.#context.run("sheet.mutation.set-worksheet-hidden", { subUnitId: sheet, hidden: hidden ? 1 : 0 });
  }

  showsGridlines(sheet: string): boolean {
    return this.#context.worksheet(sheet).getConfig().showGridlines !== BooleanNumber.FALSE;
  }

  setGridlines(sheet: string, shown: boolean): void {
    this.#context.run("sheet.mutation.toggle-gridlines", { subUnitId: sheet, showGridlines: shown ? 1 : 0 });
  }

  setTabColor(sheet: string, color: string): void {
    this.#context.run("sheet.mutation.set-tab-color", { subUnitId: sheet, color });
  }

  frozen(sheet: string): FrozenPanes {
    const { ySplit, xSplit } = this.#context.worksheet(sheet).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  setFrozen(sheet: string, { rows, columns }: FrozenPanes): void {
    const first = { startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
    this.#context.run("sheet.mutation.set-frozen", { subUnitId: sheet, ...first, ySplit: rows, xSplit: columns });
  }
}
