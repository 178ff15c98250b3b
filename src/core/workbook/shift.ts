import { MAX_COLUMNS, MAX_ROWS, type Area } from "./address";

/** Rows or columns inserted or deleted. */
export interface Shift {
  readonly axis: "rows" | "columns";
  readonly change: "insert" | "delete";
  /** Index of the first affected row or column, from 0. */
  readonly at: number;
  readonly count: number;
}

/** The position of an area after a shift of whole rows or columns; null when it is deleted entirely. */
export function shifted(area: Area, { axis, change, at, count }: Shift): Area | null {
  const isRows = axis === "rows";
  const start = isRows ? area.row : area.column;
  const length = isRows ? area.rows : area.columns;
  const limit = isRows ? MAX_ROWS : MAX_COLUMNS;
  const span =
    change === "insert" ? afterInsert(start, length, at, count, limit) : afterDelete(start, length, at, count, limit);
  if (!span) return null;
  return isRows
    ? { ...area, row: span.start, rows: span.length }
    : { ...area, column: span.start, columns: span.length };
}

/** Whether a shift makes an area larger or smaller; one that is deleted entirely is not. */
export function isResized(area: Area, shift: Shift): boolean {
  const now = shifted(area, shift);
  return now !== null && (now.rows !== area.rows || now.columns !== area.columns);
}

interface Extent {
  readonly start: number;
  readonly length: number;
}

function afterInsert(start: number, length: number, at: number, count: number, limit: number): Extent | null {
  if (length === limit) return { start, length };
  const moved = at <= start ? start + count : start;
  const grown = at > start && at < start + length ? length + count : length;
  return moved >= limit ? null : { start: moved, length: Math.min(grown, limit - moved) };
}

function afterDelete(start: number, length: number, at: number, count: number, limit: number): Extent | null {
  if (length === limit) return { start, length };
  const removedBefore = Math.max(0, Math.min(start, at + count) - Math.min(start, at));
  const removedInside = Math.max(0, Math.min(start + length, at + count) - Math.max(start, at));
  return removedInside >= length ? null : { start: start - removedBefore, length: length - removedInside };
}

/** Likewise for the index of a single row or column. */
export const shiftedLine = (index: number, shift: Shift): number | null => {
  const area = { row: index, column: index, rows: 1, columns: 1 };
  const moved = shifted(area, shift);
  return moved && (shift.axis === "rows" ? moved.row : moved.column);
};
