import type { Area } from "../../../src/core/workbook/address";
import type { SheetSnapshot, SnapshotCell } from "../../../src/core/workbook/snapshot";
import { compactText } from "../../../src/core/values/text";

/** Where the one indicator table of a sheet stands; columns count from 0, a head may be several columns wide. */
export interface TableAt {
  readonly headerRow: number;
  readonly lastRow: number;
  readonly level1: number;
  readonly value: { readonly from: number; readonly to: number };
  /** The head of the values, as printed. */
  readonly valueHead: string;
  readonly lastColumn: number;
}

/** Heads of values of the one year that a form has a column for. */
const VALUE_HEAD = /^(?:年度|本年|绩效|\(\/项目\))*(?:指标|目标)值$/;
/** Heads beside which a value is split already, or has a second column. */
const SPLIT_ALREADY = /单位$|性质$|值类型$|^实施周期/;
/** Labels of the foot of a form. */
const FOOT = /^(?:填[报表]|联系|审核|备注[:：]|注[:：]|其他需|其他说明)/;

/** The table of a sheet with one table that has one column of whole values; null for other sheets. */
export function tableAt({ cells, merges }: SheetSnapshot): TableAt | null {
  const widthOf = (cell: SnapshotCell): number =>
    merges.find(({ row, column }) => row === cell.row && column === cell.column)?.columns ?? 1;
  const compact = (cell: SnapshotCell): string => compactText(cell.text);
  const firsts = cells.filter((cell) => compact(cell) === "一级指标");
  const [level1] = firsts;
  if (!level1 || firsts.length > 1) return null;
  const heads = cells.filter(({ row }) => row === level1.row);
  const values = heads.filter((cell) => VALUE_HEAD.test(compact(cell)));
  const [value] = values;
  if (!value || values.length > 1 || heads.some((cell) => SPLIT_ALREADY.test(compact(cell)))) return null;
  const below = cells.filter(({ row }) => row > level1.row);
  const foot = below.filter((cell) => FOOT.test(compact(cell))).map(({ row }) => row);
  const rows = below.map(({ row }) => row).filter((row) => row < Math.min(Infinity, ...foot));
  return {
    headerRow: level1.row,
    lastRow: Math.max(level1.row, ...rows),
    level1: level1.column,
    value: { from: value.column, to: value.column + widthOf(value) - 1 },
    valueHead: value.text,
    lastColumn: Math.max(...cells.map((cell) => cell.column + widthOf(cell) - 1)),
  };
}

/**
 * Puts a blank column before column `at`. In the rows of the table it is a column of its own; in the other rows the cell
 * at its left, or the one at its right if there is none, takes its place as well.
 */
export function withColumn(sheet: SheetSnapshot, { headerRow, lastRow }: TableAt, at: number): SheetSnapshot {
  const isTableRow = (row: number): boolean => row >= headerRow && row <= lastRow;
  const areaOf = (cell: SnapshotCell): Area =>
    sheet.merges.find(({ row, column }) => row === cell.row && column === cell.column) ?? {
      row: cell.row,
      column: cell.column,
      rows: 1,
      columns: 1,
    };
  const covers = (area: Area, row: number): boolean =>
    row >= area.row && row < area.row + area.rows && area.column < at && area.column + area.columns === at;
  const hasLeft = (row: number): boolean => sheet.cells.some((cell) => covers(areaOf(cell), row));
  const cells: SnapshotCell[] = [];
  const merges: Area[] = [];
  for (const cell of sheet.cells) {
    const area = areaOf(cell);
    const end = area.column + area.columns;
    const moved =
      area.column < at
        ? { ...area, columns: end > at || (end === at && !isTableRow(cell.row)) ? area.columns + 1 : area.columns }
        : area.column === at && !isTableRow(cell.row) && !hasLeft(cell.row)
          ? { ...area, columns: area.columns + 1 }
          : { ...area, column: area.column + 1 };
    cells.push({ ...cell, column: moved.column });
    if (moved.rows > 1 || moved.columns > 1) merges.push(moved);
  }
  return { ...sheet, cells, merges };
}

/** The sheet with these cells written, each in place of what stands there. */
export function withCells(sheet: SheetSnapshot, written: readonly SnapshotCell[]): SheetSnapshot {
  const isWritten = (cell: SnapshotCell): boolean =>
    written.some(({ row, column }) => row === cell.row && column === cell.column);
  return {
    ...sheet,
    cells: [...sheet.cells.filter((cell) => !isWritten(cell)), ...written].toSorted(
      (a, b) => a.row - b.row || a.column - b.column,
    ),
  };
}

/** A cell with a text or a number. */
export const cellWith = (row: number, column: number, value: string | number): SnapshotCell => ({
  row,
  column,
  value,
  text: String(value),
  formula: null,
  numberFormat: null,
});
