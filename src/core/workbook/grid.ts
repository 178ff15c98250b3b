import { firstIndex } from "../first-index";
import { contains, MAX_COLUMNS, type Area, type CellRef } from "./address";
import type { SheetSnapshot, SnapshotCell } from "./snapshot";
import { compactText } from "../values/text";

/** A cell with the area it covers: its merged area, or itself. */
export interface GridCell {
  readonly at: CellRef;
  readonly area: Area;
  /** The displayed text; "" for a blank cell. */
  readonly text: string;
  /** `text` without spaces and with full-width characters normalised, for comparison. */
  readonly compact: string;
  /** The number in a numeric cell, else null. */
  readonly number: number | null;
}

/**
 * Access to a sheet's cells by position, with merged areas resolved. Only rows with content are stored, so that a lone
 * cell in row 1,048,576 or a merge of whole columns costs nothing.
 */
export interface Grid<Cell extends GridCell = GridCell> {
  readonly sheet: string;
  /** Rows that contain a value or belong to a merged area with a value, ascending. */
  readonly rows: readonly number[];
  /** The non-blank cells that start in the row, from left to right. */
  readonly cellsIn: (row: number) => readonly Cell[];
  /** The cell that covers the position; a blank one if it is empty. */
  readonly at: (row: number, column: number) => Cell;
}

/** Merged areas taller than any form are treated as unmerged. */
const MAX_MERGE_ROWS = 2000;
/** Limit on the indexed rows of merged areas per sheet; forms have hundreds. */
const MAX_INDEXED_ROWS = 1_000_000;

/** Builds the grid of a sheet. */
export const gridOf = (sheet: SheetSnapshot): Grid =>
  gridOfCells(sheet, (at, area, text, compact, number) => ({ at, area, text, compact, number }));

/** Makes a cell of what every cell has, see `GridCell`. */
export type MakeCell<Cell extends GridCell> = (
  at: CellRef,
  area: Area,
  text: string,
  compact: string,
  number: number | null,
) => Cell;

/** Builds the grid of a sheet, with cells that hold more than their content. */
export function gridOfCells<Cell extends GridCell>(sheet: SheetSnapshot, make: MakeCell<Cell>): Grid<Cell> {
  const byRow = new Map<number, Map<number, SnapshotCell>>();
  for (const cell of sheet.cells) {
    const cells = byRow.get(cell.row) ?? new Map<number, SnapshotCell>();
    if (cells.size === 0) byRow.set(cell.row, cells);
    cells.set(cell.column, cell);
  }
  const rows = [...byRow.keys()].toSorted((a, b) => a - b);
  const mergesByRow = indexMerges(sheet.merges, rows);

  const areaAt = (row: number, column: number): Area => {
    const own = { row, column, rows: 1, columns: 1 };
    return mergesByRow.get(row)?.find((merge) => contains(merge, own)) ?? own;
  };

  const byPlace = new Map<number, Cell>();
  const at = (row: number, column: number): Cell => {
    const place = placeOf(row, column);
    const known = byPlace.get(place);
    if (known) return known;
    const area = areaAt(row, column);
    const isFirst = area.row === row && area.column === column;
    const cell = isFirst ? gridCell(make, sheet.name, area, byRow.get(row)?.get(column)) : at(area.row, area.column);
    byPlace.set(place, cell);
    return cell;
  };

  const begun = new Map<number, readonly Cell[]>();
  const cellsIn = (row: number): readonly Cell[] => {
    const known = begun.get(row);
    if (known) return known;
    const cells: Cell[] = [];
    for (const column of byRow.get(row)?.keys() ?? []) {
      const cell = at(row, column);
      if (cell.at.row === row && cell.compact !== "") cells.push(cell);
    }
    begun.set(row, cells);
    return cells;
  };

  return { sheet: sheet.name, rows, cellsIn, at };
}

/** The part of a grid that columns `from` to `to` take, both included; cells that reach into it belong to it. */
export function gridWithin<Cell extends GridCell>(
  grid: Grid<Cell>,
  { from, to }: { readonly from: number; readonly to: number },
  make: MakeCell<Cell>,
): Grid<Cell> {
  const isWithin = ({ area }: GridCell): boolean => area.column <= to && area.column + area.columns > from;
  const begun = new Map(grid.rows.map((row) => [row, grid.cellsIn(row).filter(isWithin)] as const));
  const blank = (row: number, column: number): Cell =>
    gridCell(make, grid.sheet, { row, column, rows: 1, columns: 1 }, undefined);
  return {
    sheet: grid.sheet,
    rows: grid.rows.filter((row) => grid.at(row, from).compact !== "" || (begun.get(row)?.length ?? 0) > 0),
    cellsIn: (row) => begun.get(row) ?? [],
    at: (row, column) => (column < from || column > to ? blank(row, column) : grid.at(row, column)),
  };
}

const placeOf = (row: number, column: number): number => row * MAX_COLUMNS + column;

function gridCell<Cell extends GridCell>(
  make: MakeCell<Cell>,
  sheet: string,
  area: Area,
  source: SnapshotCell | undefined,
): Cell {
  const text = source?.text ?? "";
  const number = typeof source?.value === "number" ? source.value : null;
  return make({ sheet, row: area.row, column: area.column }, area, text, compactText(text), number);
}

function indexMerges(merges: readonly Area[], rows: readonly number[]): ReadonlyMap<number, readonly Area[]> {
  const byRow = new Map<number, Area[]>();
  let indexed = 0;
  for (const merge of merges) {
    if (merge.rows > MAX_MERGE_ROWS) continue;
    for (const row of rowsWithin(rows, merge)) {
      const list = byRow.get(row);
      if (list) list.push(merge);
      else byRow.set(row, [merge]);
      indexed += 1;
    }
    if (indexed > MAX_INDEXED_ROWS) break;
  }
  return byRow;
}

/** The rows with content that an area covers. */
const rowsWithin = (rows: readonly number[], area: Area): readonly number[] =>
  numbersBetween(rows, area.row, area.row + area.rows - 1);

/** The numbers from `from` to `to` inclusive in an ascending list. */
export function numbersBetween(numbers: readonly number[], from: number, to: number): readonly number[] {
  const first = firstIndex(numbers, (number) => number >= from);
  let end = first;
  while (end < numbers.length && (numbers[end] ?? 0) <= to) end += 1;
  return numbers.slice(first, end);
}

/** The cells that begin in the rows from `from` to `to`, inclusive, row by row. */
export function cellsBetween<Cell extends GridCell>(grid: Grid<Cell>, from: number, to: number): readonly Cell[] {
  const cells: Cell[] = [];
  for (const row of rowsIn(grid, from, to)) cells.push(...grid.cellsIn(row));
  return cells;
}

/** The rows with content from `from` on, for those who soon stop: on a long sheet a list of them is dear. */
export function* rowsFrom({ rows }: Grid, from: number): Generator<number, void> {
  for (let index = firstIndex(rows, (row) => row >= from); index < rows.length; index += 1) yield rows[index] ?? from;
}

/** The rows with content from `from` to `to`, inclusive. */
export const rowsIn = ({ rows }: Grid, from: number, to: number): readonly number[] => numbersBetween(rows, from, to);
