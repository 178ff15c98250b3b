// Brings the sheet members of the facade into its types.
import type {} from "@univerjs/preset-sheets-node-core";
import { generateRandomId } from "@univerjs/core";
import type { ICellData, IStyleData, Workbook, Worksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { oncePer } from "../../../core/once-per";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../core/workbook/address";
import type { Shift } from "./areas";
import type { CellFormat } from "./cell-format";
import { GridFormulas } from "./grid-formulas";
import { namesResource, type GridName } from "./grid-names";
import { isShared, ownFormulas } from "./shared-cells";
import { GridLines, type RunCommand } from "./grid-lines";
import { GridTabs } from "./grid-tabs";
import { cellData, customOf, isErrorCell, valueOf, type CellChange, type StoredCell } from "./univer-cell";
import { FormatCache } from "./format-cache";
import { areaOf, blankSheet, rangeOf, roomFor } from "./univer-sheet";
import { formatOfStyle, univerFormat, type FormatExtras, type UniverFormat } from "./univer-style";

/** The workbook as Univer keeps it: values, styles and merged areas; formulas, lines and tabs have parts of their own. */
export class Grid {
  readonly univer: FUniver;
  /** The look of a cell without a style. */
  readonly baseFormat: CellFormat;
  readonly formulas: GridFormulas;
  readonly tabs: GridTabs;
  readonly lines: GridLines;
  /** The cells of a change share few formats. */
  readonly #univerFormat: (format: CellFormat) => UniverFormat;
  #formats = new FormatCache();
  #unit = "";
  /** Cached: the facade creates a new object on each request, some hundred times slower than reading from it. */
  #opened: Workbook | null = null;
  #writing = 0;

  constructor(univer: FUniver, baseFormat: CellFormat) {
    this.univer = univer;
    this.baseFormat = baseFormat;
    this.#univerFormat = oncePer((format) => univerFormat(format, baseFormat));
    const run: RunCommand = (id, params) => {
      this.run(id, params);
    };
    const worksheet = (sheet: string): Worksheet => this.#worksheet(sheet);
    this.formulas = new GridFormulas(univer, () => this.#unit, run);
    this.lines = new GridLines({ worksheet, run });
    this.tabs = new GridTabs({
      workbook: () => this.#workbook(),
      worksheet,
      run,
      blank: (id, name) => blankSheet(id, name, this.#baseStyle()),
      changed: () => {
        this.formulas.noteChange("all");
      },
    });
  }

  /** Opens a workbook of blank sheets with these names in place of the current one. There must be at least one sheet. */
  open(sheets: readonly { readonly id: string; readonly name: string }[], names: readonly GridName[]): void {
    this.close();
    this.#formats = new FormatCache();
    this.formulas.trustResults();
    // Give each opened workbook a unique id: permissions and formula lookups are cached by id across workbooks.
    this.#unit = generateRandomId();
    const opened = this.univer.createWorkbook({
      id: this.#unit,
      sheetOrder: sheets.map(({ id }) => id),
      sheets: Object.fromEntries(sheets.map(({ id, name }) => [id, blankSheet(id, name, this.#baseStyle())])),
      // At once: with each name that is set by itself, Univer goes through all of them.
      resources: [namesResource(names)],
    });
    this.#opened = opened.getWorkbook();
  }

  /** Closes the workbook. */
  close(): void {
    if (this.#unit !== "") this.univer.disposeUnit(this.#unit);
    this.#unit = "";
    this.#opened = null;
  }

  /** Univer's id of the open workbook. */
  get unit(): string {
    return this.#unit;
  }

  /** Whether Univer's current changes are made by the host, not by the user. */
  get isWriting(): boolean {
    return this.#writing > 0;
  }

  /** Runs something as a change by the host. */
  asHost<T>(change: () => T): T {
    this.#writing += 1;
    try {
      return change();
    } finally {
      this.#writing -= 1;
    }
  }

  /** Null for a cell that was never touched. */
  cell(sheet: string, row: number, column: number): StoredCell | null {
    const matrix = this.#worksheet(sheet).getCellMatrix();
    const cell = matrix.getValue(row, column);
    return cell ? this.storedCell(ownFormulas(matrix.getMatrix())(row, column, cell)) : null;
  }

  /** Whether Univer shares the formula of a cell with others. */
  isShared(sheet: string, row: number, column: number): boolean {
    return isShared(this.#worksheet(sheet).getCellMatrix().getValue(row, column));
  }

  /** Visits the touched cells in row order, then column order. */
  eachCell(sheet: string, visit: (row: number, column: number, cell: StoredCell) => void): void {
    const rows = this.#worksheet(sheet).getCellMatrix().getMatrix();
    const withOwnFormula = ownFormulas(rows);
    for (const row of Object.keys(rows).map(Number).sort(ascending)) {
      const cells = rows[row] ?? {};
      for (const column of Object.keys(cells).map(Number).sort(ascending)) {
        const cell = cells[column];
        if (cell) visit(row, column, this.storedCell(withOwnFormula(row, column, cell)));
      }
    }
  }

  /** The smallest area that contains all cells that count, or null. */
  extent(sheet: string, counts: (cell: StoredCell) => boolean): Area | null {
    let [top, left, bottom, right] = [MAX_ROWS, MAX_COLUMNS, -1, -1];
    this.eachCell(sheet, (row, column, cell) => {
      if (!counts(cell)) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    });
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  write(sheet: string, changes: readonly CellChange[]): void {
    if (changes.length === 0) return;
    const cellValue: Record<number, Record<number, ICellData>> = {};
    const worksheet = this.#worksheet(sheet);
    let [top, left, bottom, right] = [MAX_ROWS, MAX_COLUMNS, -1, -1];
    for (const change of changes) {
      const { row, column, content } = change;
      const old = worksheet.getCellMatrix().getValue(row, column);
      (cellValue[row] ??= {})[column] = cellData(old, change, change.format && this.#univerFormat(change.format));
      if (content === undefined) continue;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
      if (content !== null && "formula" in content) this.formulas.noteFormulas();
    }
    this.#grow(
      sheet,
      changes.reduce((last, { row }) => Math.max(last, row), 0),
      changes.reduce((last, { column }) => Math.max(last, column), 0),
    );
    // Local only: otherwise Univer writes the formulas again a moment later, over later changes.
    this.run("sheet.mutation.set-range-values", { subUnitId: sheet, cellValue }, { onlyLocal: true });
    if (bottom >= 0) {
      const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
      this.formulas.noteChange({ sheet, area });
    }
  }

  /** The area that Univer has allocated; a sheet in Excel continues beyond it, blank. */
  room(sheet: string): Area {
    const worksheet = this.#worksheet(sheet);
    return { row: 0, column: 0, rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() };
  }

  merges(sheet: string): readonly Area[] {
    return this.#worksheet(sheet).getMergeData().map(areaOf);
  }

  addMerge(sheet: string, area: Area): void {
    this.#grow(sheet, area.row + area.rows - 1, area.column + area.columns - 1);
    this.run("sheet.mutation.add-worksheet-merge", { subUnitId: sheet, ranges: [rangeOf(area)] });
  }

  removeMerges(sheet: string, areas: readonly Area[]): void {
    this.run("sheet.mutation.remove-worksheet-merge", { subUnitId: sheet, ranges: areas.map(rangeOf) });
  }

  /** Inserts or deletes rows or columns; cells, merged areas and formulas move along. */
  shift(sheet: string, { axis, change, at, count }: Shift): void {
    const worksheet = this.univer.getWorkbook(this.#unit)?.getSheetBySheetId(sheet);
    if (!worksheet) throw new Error(`No sheet ${sheet}`);
    if (change === "insert") this.#grow(sheet, axis === "rows" ? at : 0, axis === "columns" ? at : 0);
    this.asHost(() => {
      if (axis === "rows" && change === "insert") worksheet.insertRowsBefore(at, count);
      else if (axis === "rows") worksheet.deleteRows(at, count);
      else if (change === "insert") worksheet.insertColumnsBefore(at, count);
      else worksheet.deleteColumns(at, count);
    });
    this.formulas.noteChange("all");
  }

  #baseStyle(): IStyleData {
    const { font } = this.baseFormat;
    return { ff: font.name, fs: font.size, cl: { rgb: font.color } };
  }

  /** Grows the sheet to include a cell. */
  #grow(sheet: string, row: number, column: number): void {
    const worksheet = this.#worksheet(sheet);
    if (row >= worksheet.getRowCount()) {
      this.run("sheet.mutation.set-worksheet-row-count", { subUnitId: sheet, rowCount: roomFor(row, MAX_ROWS) });
    }
    if (column >= worksheet.getColumnCount()) {
      const columnCount = roomFor(column, MAX_COLUMNS);
      this.run("sheet.mutation.set-worksheet-column-count", { subUnitId: sheet, columnCount });
    }
  }

  /** A cell as Univer keeps it, read as the host reads cells. */
  storedCell(cell: ICellData): StoredCell {
    const custom = customOf(cell);
    const formula = cell.f ?? "";
    return {
      value: valueOf(cell),
      isError: isErrorCell(cell),
      formula: formula === "" ? null : formula,
      format: this.#format(cell, custom.extras ?? null),
      fileFormat: custom.file ?? null,
    };
  }

  /** The look of a cell with what conditional formats change; null for a cell that was never touched. */
  drawnFormat(sheet: string, row: number, column: number): CellFormat | null {
    const cell = this.#worksheet(sheet).getCell(row, column);
    return cell ? this.#format(cell, customOf(cell).extras ?? null) : null;
  }

  #format(cell: ICellData, extras: FormatExtras | null): CellFormat {
    return this.#formats.of(cell.s, extras, () => {
      const style = this.#workbook().getStyles().getStyleByCell(cell);
      return formatOfStyle(style, extras, this.baseFormat);
    });
  }

  /** Runs a command of Univer's on the workbook as a change by the host. Throws when Univer refuses it. */
  run(id: string, params: object, options: { readonly onlyLocal?: boolean } = {}): void {
    const isDone = this.asHost(() => this.univer.syncExecuteCommand(id, { unitId: this.#unit, ...params }, options));
    if (!isDone) throw new Error(`${id} was refused`);
  }

  #workbook(): Workbook {
    if (!this.#opened) throw new Error("No workbook is open");
    return this.#opened;
  }

  #worksheet(sheet: string): Worksheet {
    const worksheet = this.#workbook().getSheetBySheetId(sheet);
    if (!worksheet) throw new Error(`No sheet ${sheet}`);
    return worksheet;
  }
}

const ascending = (a: number, b: number): number => a - b;
