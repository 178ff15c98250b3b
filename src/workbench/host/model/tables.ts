import { contains, type Area, type CellAddress } from "../../../core/workbook/address";
import { freeTitle } from "../../../core/workbook/free-title";
import { covers, isResized, overlaps, shifted, type Shift } from "./areas";
import type { TableData } from "./book-data";
import type { CellMove } from "./cell-move";
import { sameName } from "./sheet-name";

/** Why a change of cells is refused: it would tear a table (表格) or a PivotTable (数据透视表) apart. */
export type TableConflict = "table" | "pivot-table";

/** A PivotTable takes no rows or columns in between, and gives none away, unless it goes as a whole. */
export const splitsPivotTable = (tables: readonly TableData[], shift: Shift): boolean =>
  tables.some(({ kind, area }) => kind === "pivotTable" && isResized(area, shift));

/** The titles that inserted columns of tables get, as in Excel: 列1, 列2. `titleAt` tells the present titles. */
export const newTitles = (
  tables: readonly TableData[],
  { axis, change, at, count }: Shift,
  titleAt: (row: number, column: number) => string,
): readonly { readonly row: number; readonly column: number; readonly title: string }[] =>
  tables.flatMap(({ kind, area, hasTitles }) => {
    const isInside = at > area.column && at < area.column + area.columns;
    if (kind !== "table" || !hasTitles || axis !== "columns" || change !== "insert" || !isInside) return [];
    const taken = Array.from({ length: area.columns }, (_, index) => titleAt(area.row, area.column + index));
    return Array.from({ length: count }, (_, index) => {
      const title = freeTitle("", taken);
      taken.push(title);
      return { row: area.row, column: at + index, title };
    });
  });

export const shiftedTables = (tables: readonly TableData[], shift: Shift): readonly TableData[] =>
  tables.flatMap((table) => {
    const area = shifted(table.area, shift);
    return area ? [{ ...table, area }] : [];
  });

/**
 * The conflict of a movement of cells with the tables of a sheet; null if there is none. They move as a whole within
 * their sheet. A table also stays while a block of its cells leaves, or arrives from elsewhere.
 */
export function tableConflict(
  tables: readonly TableData[],
  sheet: string,
  move: CellMove,
  isBlock: boolean,
): TableConflict | null {
  const torn = tables.find(({ kind, area }) => {
    const places = move.parts(sheet, area).map(({ to }) => to);
    const [first] = places;
    const stays = places.every((to) => to !== null && sameName(to.sheet, sheet));
    if (stays && places.length === 1 && first && sameSize(first.area, area)) return false;
    if (kind === "pivotTable") return true;
    // Rows that are dragged within a table stay in it.
    if (stays && places.every((to) => to !== null && covers(area, to.area))) return false;
    return !isBlock || (places.length === 1 && first !== null);
  });
  return torn ? (torn.kind === "table" ? "table" : "pivot-table") : null;
}

const sameSize = (a: TableData["area"], b: TableData["area"]): boolean => a.rows === b.rows && a.columns === b.columns;

/** The tables of a sheet after a movement of cells that has no conflict with them. */
export const movedTables = (tables: readonly TableData[], sheet: string, move: CellMove): readonly TableData[] =>
  tables.map((table) => {
    const [part, ...others] = move.parts(sheet, table.area);
    const isWhole = others.length === 0 && part?.to && sameName(part.to.sheet, sheet);
    return isWhole ? { ...table, area: part.to.area } : table;
  });

export const isInPivotTable = (tables: readonly TableData[], cell: CellAddress): boolean =>
  tables.some(({ kind, area }) => kind === "pivotTable" && contains(area, cell));

export const meetsPivotTable = (tables: readonly TableData[], area: Area): boolean =>
  tables.some((table) => table.kind === "pivotTable" && overlaps(table.area, area));
