import type { Worksheet } from "@univerjs/core";
import { MAX_COLUMNS, MAX_ROWS } from "../../../core/workbook/address";
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, gridLine, type GridLine, type Lines } from "./univer-sheet";

/** Runs a command of Univer's on the workbook as a change by the host. */
export type RunCommand = (id: string, params: object) => void;

/** What the lines need from the grid. */
export interface LinesContext {
  readonly worksheet: (sheet: string) => Worksheet;
  readonly run: RunCommand;
}

/** The columns and rows of the open workbook: how wide and high they are, and which are hidden. Sizes in pixels. */
export class GridLines {
  readonly #worksheet: LinesContext["worksheet"];
  readonly #run: LinesContext["run"];

  constructor({ worksheet, run }: LinesContext) {
    this.#worksheet = worksheet;
    this.#run = run;
  }

  columnWidth(sheet: string, column: number): number {
    return this.#worksheet(sheet).getColumnWidth(column);
  }

  setColumnWidth(sheet: string, from: number, count: number, pixels: number): void {
    const ranges = [{ startRow: 0, endRow: MAX_ROWS - 1, startColumn: from, endColumn: from + count - 1 }];
    this.#run("sheet.mutation.set-worksheet-col-width", { subUnitId: sheet, ranges, colWidth: pixels });
  }

  rowHeight(sheet: string, row: number): number {
    return this.#worksheet(sheet).getRowHeight(row);
  }

  setRowHeight(sheet: string, from: number, count: number, pixels: number): void {
    const ranges = [{ startRow: from, endRow: from + count - 1, startColumn: 0, endColumn: MAX_COLUMNS - 1 }];
    this.#run("sheet.mutation.set-worksheet-row-height", { subUnitId: sheet, ranges, rowHeight: pixels });
  }

  columns(sheet: string): readonly GridLine[] {
    const data = this.#worksheet(sheet).getColumnManager().getColumnData() as Lines;
    return within(MAX_COLUMNS, data).flatMap(([index, line]) => gridLine(index, line?.w, line?.hd, DEFAULT_WIDTH));
  }

  rows(sheet: string): readonly GridLine[] {
    const data = this.#worksheet(sheet).getRowManager().getRowData() as Lines;
    return within(MAX_ROWS, data).flatMap(([index, line]) => gridLine(index, line?.h, line?.hd, DEFAULT_HEIGHT));
  }

  setRowsHidden(sheet: string, from: number, count: number, hidden: boolean): void {
    const ranges = [{ startRow: from, endRow: from + count - 1, startColumn: 0, endColumn: MAX_COLUMNS - 1 }];
    this.#run(`sheet.mutation.set-row-${hidden ? "hidden" : "visible"}`, { subUnitId: sheet, ranges });
  }

  setColumnsHidden(sheet: string, from: number, count: number, hidden: boolean): void {
    const ranges = [{ startRow: 0, endRow: MAX_ROWS - 1, startColumn: from, endColumn: from + count - 1 }];
    this.#run(`sheet.mutation.set-col-${hidden ? "hidden" : "visible"}`, { subUnitId: sheet, ranges });
  }
}

/** Drops lines that an insertion pushed over the edge of the sheet: Univer keeps them, Excel does not. */
const within = (limit: number, lines: Lines): readonly (readonly [number, Lines[number]])[] =>
  Object.entries(lines).flatMap(([index, line]) => (Number(index) < limit ? [[Number(index), line] as const] : []));
