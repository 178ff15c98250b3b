import type { Area } from "./address";
import { flatMap } from "../flat-map";

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** The intersection of two areas, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export const overlaps = (a: Area, b: Area): boolean => intersection(a, b) !== null;

export const covers = (outer: Area, inner: Area): boolean => {
  const common = intersection(outer, inner);
  return common !== null && sameArea(common, inner);
};

/** An area minus another: up to four areas, above, below, left and right of the hole. */
export function subtract(area: Area, hole: Area): readonly Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const rest: readonly Area[] = [
    { ...area, rows: cut.row - area.row },
    { ...area, row: cut.row + cut.rows, rows: area.row + area.rows - cut.row - cut.rows },
    { ...cut, column: area.column, columns: cut.column - area.column },
    {
      ...cut,
      column: cut.column + cut.columns,
      columns: area.column + area.columns - cut.column - cut.columns,
    },
  ];
  return rest.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Subtracts a hole from areas. */
export const subtractFrom = (areas: readonly Area[], hole: Area): readonly Area[] =>
  flatMap(areas, (area) => subtract(area, hole));
