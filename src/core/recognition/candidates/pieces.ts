import type { Grid, GridCell } from "../../workbook/grid";
import type { View } from "../view";
import type { ColumnSpan } from "./column-span";
import { NO_HEAD, type HeadedColumn } from "./header";
import { statisticsOf, type ColumnStatistics } from "./statistics";

/**
 * The columns under one head: one, or several if all of its rows are split the same way and each piece has its own kind
 * of content (≥ | 90 | %).
 */
export function pieces(view: View, column: HeadedColumn, dataRows: readonly number[]): readonly HeadedColumn[] {
  if (column.to === column.from) return [column];
  const begins = new Map<number, number>();
  let rows = 0;
  for (const row of dataRows) {
    let any = false;
    for (const cell of cellsWithin(view.grid, row, column)) {
      begins.set(cell.at.column, (begins.get(cell.at.column) ?? 0) + 1);
      any = true;
    }
    if (any) rows += 1;
  }
  const starts = [...begins]
    .filter(([, count]) => count >= rows * 0.4)
    .map(([start]) => start)
    .toSorted((a, b) => a - b);
  if (rows < 2 || starts.length < 2) return [column];
  const parts = starts.map((start, index): HeadedColumn => {
    const to = (starts[index + 1] ?? column.to + 1) - 1;
    return { ...column, from: index === 0 ? column.from : start, to };
  });
  const statistics = parts.map((part) => statisticsOf(view, part, dataRows));
  // 指标类型 over 一级 | 二级: categories of both levels side by side.
  if (statistics.every(({ level1, level2 }) => level1 + level2 > 0.6)) return parts;
  const [groups, branches] = statistics;
  if (groups && branches && parts.length === 2 && branches.level2 > 0.6 && holdsGroups(groups, rows))
    return parts.map((part, index) => {
      const path = [...part.path, index === 0 ? "一级指标" : "二级指标"];
      return { ...part, path, fit: view.head(path) };
    });
  // 评价指标 over 成本目标 | 目标1: a level beside numbers.
  const levels = statistics.findIndex(({ level1, level2 }) => level1 + level2 > 0.6);
  const isNumbered = parts.every((part, index) => index === levels || holdsSerials(view.grid, part, dataRows));
  if (levels >= 0 && isNumbered) return parts.map((part, index) => (index === levels ? part : { ...part, ...NO_HEAD }));
  const isSplit = statistics.some(({ comparator }) => comparator > 0.6) || statistics.some(({ unit }) => unit > 0.6);
  const value = statistics.findIndex(({ target, comparator, unit }) => target > 0.4 && comparator < 0.5 && unit < 0.5);
  if (!isSplit || value < 0) return [column];
  return parts.map((part, index) => (index === value ? part : { ...part, ...NO_HEAD }));
}

/** 评价内容 over 资金管理 | 时效指标: words of the form's own for groups of rows, beside categories. */
const holdsGroups = ({ filled, distinct, ...shares }: ColumnStatistics, rows: number): boolean =>
  filled * distinct < rows &&
  shares.target < 0.5 &&
  shares.prose + shares.number + shares.unit + shares.comparator === 0;

/** 目标1, 指标2, 3. */
const SERIAL = /^(?:目标|指标|标准)?\(?\d{1,2}\)?[、.．]?$/;

const holdsSerials = (grid: Grid, column: ColumnSpan, rows: readonly number[]): boolean =>
  rows.every((row) => cellsWithin(grid, row, column).every(({ compact }) => compact === "" || SERIAL.test(compact)));

const cellsWithin = (grid: Grid, row: number, { from, to }: ColumnSpan): readonly GridCell[] =>
  grid.cellsIn(row).filter(({ at }) => at.column >= from && at.column <= to);
