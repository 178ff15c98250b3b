import type { Grid } from "../../workbook/grid";
import type { HeadFit } from "../lexicon/heads";
import { HEAD_TERMS } from "../lexicon/labels";
import { isOverTreeColumn } from "./tree-column";
import type { JudgedCell, View } from "../view";
import type { HeaderRows } from "./header-rows";

/** Taller cells are captions of a block, not heads. */
const MAX_HEAD_ROWS = 4;

/** Recognises a row as the heads of an indicator table by their words; null if it is not one. */
export function headerByWords(view: View, row: number): HeaderRows | null {
  const known = view.headers.get(row);
  if (known !== undefined) return known;
  const found = findHeader(view, row);
  view.headers.set(row, found);
  return found;
}

function findHeader(view: View, row: number): HeaderRows | null {
  const cells = view.grid.cellsIn(row);
  if (cells.length < 2) return null;
  // Categories occur below heads, never beside them.
  if (cells.some(({ judged }) => judged.features.level2 === 1)) return null;
  const levels = new Set<string>();
  const others = new Set<string>();
  let values = 0;
  const heads: JudgedCell[] = [];
  for (const cell of cells) {
    if (cell.compact.length > 30) continue;
    const { level, isValue, other } = cell.judged.roles;
    if (other) others.add(other);
    if (level && !(other && level === "level3" && levels.has("level3"))) levels.add(level);
    if (isValue) values += 1;
    if (level || isValue || other) heads.push(cell);
  }
  const isHeader =
    levels.size >= 2 || (levels.size >= 1 && (values > 0 || others.size >= 2)) || (values > 0 && others.size >= 2);
  const isOverTree = !isHeader && values > 0 && isOverTreeColumn(view, row);
  if (!isOverTree && (!isHeader || heads.length < 2)) return null;
  return { row, firstDataRow: firstDataRow(view, row, heads), by: "words" };
}

/** The first row after the heads: where most of them end, and after a row that only splits some of them. */
function firstDataRow(view: View, row: number, heads: readonly JudgedCell[]): number {
  const heights = heads.map(({ area }) => area.rows).filter((height) => height <= MAX_HEAD_ROWS);
  const height = mostCommon(heights.length > 0 ? heights : [1]);
  const below = row + height;
  return height === 1 && splitsHeads(view, below, heads) ? below + 1 : below;
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1;
}

/** 指标值 over 上年 | 本年: a second row of heads, all of them under merged heads. */
function splitsHeads({ grid }: View, row: number, heads: readonly JudgedCell[]): boolean {
  const cells = grid.cellsIn(row).filter(({ area }) => area.rows <= MAX_HEAD_ROWS);
  const wide = heads.filter(({ area }) => area.columns > 1);
  return (
    cells.length >= 2 &&
    cells.every((cell) => {
      const { features, head } = cell.judged;
      const { level1, level2, target } = features;
      const isUnder = wide.some(
        ({ area }) => cell.at.column >= area.column && cell.at.column < area.column + area.columns,
      );
      // 一季度 is a date among values, and a head among heads.
      const isValue = target >= 0.8 && head.part === undefined;
      return isUnder && level1 + level2 === 0 && !isValue && Object.keys(head).length > 0;
    })
  );
}

/** How many rows are searched for similar cells below the first one. */
const LOOK_AHEAD = 14;

/**
 * Whether an indicator table without known heads begins in the row: categories one below the other, or comparators, or
 * values with comparators. The row above is its header if it looks like one.
 */
export function tableByContent(view: View, rows: readonly number[], index: number): HeaderRows | null {
  const row = rows[index];
  if (row === undefined) return null;
  const cells = view.grid.cellsIn(row);
  if (cells.length < 2) return null;
  const first = cells.filter(mayStartColumn);
  const ahead = first.length === 0 ? [] : rows.slice(index + 1, index + 1 + LOOK_AHEAD);
  if (!first.some((cell) => startsColumn(view, cell, ahead))) return null;
  const above = rows[index - 1];
  const isHeader = above !== undefined && row - above <= MAX_HEAD_ROWS && looksLikeHeader(view, above, cells);
  return { row: isHeader ? above : row - 1, firstDataRow: row, by: "content" };
}

const mayStartColumn = ({ judged: { features } }: JudgedCell): boolean =>
  features.level2 === 1 || features.comparator === 1 || features.target === 1;

/** Whether the cells below a category, a comparator or a value with one are of its kind. */
function startsColumn({ grid }: View, cell: JudgedCell, ahead: readonly number[]): boolean {
  const { level2, comparator } = cell.judged.features;
  const below = (row: number): JudgedCell => grid.at(row, cell.at.column);
  if (level2 === 1) {
    return ahead.some((row) => {
      const { compact, judged } = below(row);
      return compact !== cell.compact && judged.features.level2 === 1;
    });
  }
  const next = ahead.slice(0, 2).map((row) => below(row).judged.features);
  if (next.length < 2) return false;
  if (comparator === 1) return next.every((features) => features.comparator === 1);
  return next.every((features) => features.target === 1);
}

/** Short texts side by side, none of them a value. */
function looksLikeHeader({ grid }: View, row: number, below: readonly JudgedCell[]): boolean {
  const cells = grid.cellsIn(row).filter(({ area }) => area.rows <= MAX_HEAD_ROWS);
  return (
    cells.length >= 2 &&
    cells.length >= below.length - 2 &&
    cells.every(({ compact, judged }) => {
      const { number, target, prose, comparator, level2 } = judged.features;
      return compact.length <= 24 && number + prose + comparator + level2 === 0 && target < 0.8 && !judged.isPlainTitle;
    })
  );
}

/** A column of a table, with the texts above it from the top head to the lowest. */
export interface HeadedColumn {
  readonly from: number;
  readonly to: number;
  readonly path: readonly string[];
  /** How well these texts suit each role. */
  readonly fit: HeadFit;
  /** The lowest head; null if the column has none. */
  readonly head: JudgedCell | null;
}

/** What a column without a head has of one. */
export const NO_HEAD: Pick<HeadedColumn, "path" | "fit" | "head"> = { path: [], fit: {}, head: null };

/** No form has more columns; further ones are ignored. */
const MAX_COLUMNS_OF_TABLE = 100;
/** How many rows above the heads may name groups of them. */
const MAX_PARENT_ROWS = 3;

/** The columns under a header, and columns that only have cells below it. */
export function columnsUnder(
  view: View,
  { row, firstDataRow, by }: HeaderRows,
  dataRows: readonly number[],
  after: number,
): readonly HeadedColumn[] {
  const { grid } = view;
  const bottom = firstDataRow - 1;
  const parents = parentRows(view, row, after);
  const byColumn = new Map<number, HeadedColumn>();
  const rows = [...parents];
  for (let headRow = row; headRow <= bottom; headRow += 1) rows.push(headRow);
  const isTopmost = by === "content" && grid.cellsIn(row).length === 0;
  const reach = (cell: JudgedCell): number => cell.area.row + cell.area.rows - 1;
  for (const headRow of isTopmost ? [] : rows) {
    for (const cell of grid.cellsIn(headRow)) {
      // A head that ends higher belongs to other heads below it, or to a column whose cell in the header row is blank.
      const isLowest = reach(cell) >= bottom || (headRow < row && grid.at(row, cell.at.column).compact === "");
      if (byColumn.size >= MAX_COLUMNS_OF_TABLE || !isLowest || cell.area.rows > MAX_HEAD_ROWS || reach(cell) > bottom)
        continue;
      const path = pathTo(grid, cell, parents[0] ?? row);
      byColumn.set(cell.at.column, {
        from: cell.at.column,
        to: cell.at.column + (reach(cell) < bottom ? 1 : cell.area.columns) - 1,
        path,
        fit: view.head(path),
        head: cell,
      });
    }
  }
  addUnheaded(grid, dataRows, byColumn);
  return [...byColumn.values()].toSorted((a, b) => a.from - b.from);
}

/** The fit of 指标值, 绩效目标值 and the like, which only heads of values are. */
const CERTAIN_VALUE = 3;

/** Rows above that group heads: 其中： over 财政资金 | 其他资金. They contain several short texts and nothing else. */
function parentRows({ grid }: View, row: number, after: number): readonly number[] {
  const parents: number[] = [];
  for (let above = row - 1; above > after && above >= row - MAX_PARENT_ROWS; above -= 1) {
    const cells = grid.cellsIn(above);
    if (cells.length === 0) continue;
    // A row with a field of the form's head is not a group of columns; 绩效目标值 over 上年 | 本年 is no field.
    const holdsField = cells.some(({ judged }) => {
      const { label } = judged;
      const isField = label !== null && label.fit >= 0.8 && HEAD_TERMS.has(label.term);
      return isField && (judged.head.target ?? 0) < CERTAIN_VALUE;
    });
    const isGroup = !holdsField && cells.some(({ area }) => area.columns > 1 || area.rows > 1);
    const isParent =
      cells.length >= 2 &&
      (isGroup || cells.every(({ judged }) => judged.label !== null)) &&
      cells.every(({ compact, judged }) => {
        const { number, prose, target, amount, body } = judged.features;
        return compact.length <= 20 && number + prose + amount + body === 0 && target < 0.8 && !/[:：]./.test(compact);
      });
    if (!isParent) break;
    parents.unshift(above);
  }
  return parents;
}

function pathTo(grid: Grid, cell: JudgedCell, top: number): readonly string[] {
  const path = [cell.compact];
  for (let above = cell.area.row - 1; above >= top; above -= 1) {
    const parent = grid.at(above, cell.at.column);
    if (parent.compact !== "" && parent.compact !== path[0]) path.unshift(parent.compact);
  }
  return path;
}

/** How many data rows are searched for columns without a head. */
const SAMPLE = 60;

function addUnheaded(grid: Grid<JudgedCell>, dataRows: readonly number[], byColumn: Map<number, HeadedColumn>): void {
  const covered = (column: number): boolean =>
    byColumn.has(column) || [...byColumn.values()].some(({ from, to }) => column >= from && column <= to);
  for (const row of dataRows.slice(0, SAMPLE)) {
    for (const { at } of grid.cellsIn(row)) {
      if (byColumn.size >= MAX_COLUMNS_OF_TABLE || covered(at.column)) continue;
      byColumn.set(at.column, { from: at.column, to: at.column, ...NO_HEAD });
    }
  }
}
