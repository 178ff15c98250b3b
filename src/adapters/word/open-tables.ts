import type { TableCell, TableRow } from "../../core/document/block";
import type { OpenBlocks } from "./open-blocks";
import { WORD_LIMITS } from "./word-limits";

/** In points; for columns without a stated width. */
const DEFAULT_COLUMN = 50;

interface OpenTable {
  readonly rows: TableRow[];
  /** Edges of the grid in points, starting with the table's left one. */
  readonly grid: number[];
}

interface OpenRow {
  readonly cells: TableCell[];
  /** The grid column at which the next cell starts. */
  column: number;
  isDeleted: boolean;
}

interface OpenCell {
  span: number;
  merge: TableCell["merge"];
}

/** The tables of a document while it is read, including nested ones. */
export class OpenTables {
  private readonly blocks: OpenBlocks;
  private readonly tables: OpenTable[] = [];
  private readonly rows: OpenRow[] = [];
  private readonly cells: OpenCell[] = [];
  private cellCount = 0;

  constructor(blocks: OpenBlocks) {
    this.blocks = blocks;
  }

  openTable(): void {
    this.blocks.endParagraph();
    this.tables.push({ rows: [], grid: [0] });
  }

  /** Adds the next column of the grid; null if its width is not stated. */
  addColumn(width: number | null): void {
    const grid = this.tables.at(-1)?.grid;
    grid?.push((grid.at(-1) ?? 0) + (width ?? DEFAULT_COLUMN));
  }

  openRow(): void {
    this.rows.push({ cells: [], column: 0, isDeleted: false });
  }

  /** Skips grid columns before the row's first cell. */
  leaveOut(columns: number): void {
    const row = this.rows.at(-1);
    if (row) row.column = columns;
  }

  deleteRow(): void {
    const row = this.rows.at(-1);
    if (row) row.isDeleted = true;
  }

  openCell(): void {
    this.cellCount += 1;
    if (this.cellCount > WORD_LIMITS.cells) this.blocks.refuse("cells", WORD_LIMITS.cells);
    this.cells.push({ span: 1, merge: "none" });
    this.blocks.openContainer();
  }

  span(columns: number): void {
    const cell = this.cells.at(-1);
    if (cell) cell.span = Math.max(1, columns);
  }

  merge(merge: TableCell["merge"]): void {
    const cell = this.cells.at(-1);
    if (cell) cell.merge = merge;
  }

  closeCell(): void {
    const blocks = this.blocks.closeContainer();
    const cell = this.cells.pop();
    const row = this.rows.at(-1);
    const grid = this.tables.at(-1)?.grid;
    if (!cell || !row || !grid) return;
    const left = row.column;
    row.column = left + cell.span;
    row.cells.push({ left: edgeAt(grid, left), right: edgeAt(grid, row.column), merge: cell.merge, blocks });
  }

  closeRow(): void {
    const row = this.rows.pop();
    if (row && !row.isDeleted) this.tables.at(-1)?.rows.push({ cells: row.cells });
  }

  closeTable(): void {
    const table = this.tables.pop();
    if (table && table.rows.length > 0) this.blocks.add([{ kind: "table", rows: table.rows }]);
  }
}

/** An edge of the grid; beyond its end, columns of the default width are assumed. */
const edgeAt = (grid: readonly number[], column: number): number =>
  grid[column] ?? (grid.at(-1) ?? 0) + (column - grid.length + 1) * DEFAULT_COLUMN;
