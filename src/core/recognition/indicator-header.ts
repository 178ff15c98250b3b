import type { Grid, GridCell } from "./grid";
import { headerTermOf, headsTargets, type HeaderTerm } from "./vocabulary";

/** Columns `from` to `to`, both included, that a header cell heads. */
export interface ColumnSpan {
  readonly from: number;
  readonly to: number;
}

/** The header row of an indicator table: which columns hold what. */
export interface IndicatorHeader {
  readonly row: number;
  /** The first row below the header cells. */
  readonly firstDataRow: number;
  readonly columns: ReadonlyMap<HeaderTerm, ColumnSpan>;
  /** From the leftmost to the rightmost column of the table. */
  readonly span: ColumnSpan;
}

interface HeaderCell {
  readonly cell: GridCell;
  readonly term: HeaderTerm;
  readonly isNameColumn: boolean;
}

/** Reads a row as the header of an indicator table; null when it is none. */
export function indicatorHeaderAt(grid: Grid, row: number): IndicatorHeader | null {
  const cells = grid.cellsIn(row);
  // A header names the value column; looking for it first keeps large sheets without forms cheap.
  if (cells.length < 2 || !cells.some(({ compact }) => headsTargets(compact))) return null;
  const headed = cells.flatMap((cell): readonly HeaderCell[] => {
    const found = headerTermOf(cell.compact);
    return found ? [{ cell, ...found }] : [];
  });
  const heads = withoutCaption(headed);
  const columns = assignColumns(grid, row, heads);
  if (!columns.has("target") || !columns.has("level3")) return null;
  const spans = [...columns.values()];
  return {
    row,
    firstDataRow: Math.max(...heads.map(({ cell }) => cell.area.row + cell.area.rows)),
    columns,
    span: { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) },
  };
}

/** 绩效指标 to the left of 一级指标 or of 指标名称 is the caption of the block, not its column of names. */
function withoutCaption(headed: readonly HeaderCell[]): readonly HeaderCell[] {
  const counted = headed.some(({ term, isNameColumn }) => term === "level3" && !isNameColumn);
  const firstLevel = headed.findIndex(({ term }) => term === "level1" || term === "level2");
  const lastName = headed.findLastIndex(({ isNameColumn }) => isNameColumn);
  return headed.flatMap((header, index) => {
    if (!header.isNameColumn) return [header];
    if (index < firstLevel || index < lastName) return [];
    // Where 三级指标 has a column of its own, 指标内容 explains it.
    return counted ? [{ ...header, term: "explanation" as const }] : [header];
  });
}

/**
 * Gives each term its column. A table may be printed twice side by side (中期 and 年度): the block under 年度 counts, else
 * the last one.
 */
function assignColumns(grid: Grid, row: number, headed: readonly HeaderCell[]): ReadonlyMap<HeaderTerm, ColumnSpan> {
  const names = headed.filter(({ term }) => term === "level3");
  const [first] = names;
  const chosen =
    names.findLast(({ cell }) => grid.at(row - 1, cell.at.column).compact.includes("年度")) ?? names.at(-1);
  const columns = new Map<HeaderTerm, ColumnSpan>();
  for (const { term, cell } of headed) {
    const span = { from: cell.at.column, to: cell.at.column + cell.area.columns - 1 };
    if (first && chosen && first !== chosen && isOfOtherBlock(span, first, chosen, term)) continue;
    const earlier = columns.get(term);
    if (!earlier || prefers(cell, term, earlier, grid, row)) columns.set(term, span);
  }
  if (!columns.has("level3") && columns.has("level2")) return shiftLevels(columns);
  return columns;
}

/** Whether a column belongs to the block that was not chosen; 一级 and 二级 stand to the left of their 三级. */
function isOfOtherBlock(span: ColumnSpan, first: HeaderCell, chosen: HeaderCell, term: HeaderTerm): boolean {
  if (term === "level1" || term === "level2") return span.from > chosen.cell.at.column;
  return span.from >= first.cell.at.column && span.from < chosen.cell.at.column;
}

/** Of two columns with the same term: 年度 before 半年 and 中期 for values, the first for the rest; 二级 nearest to 三级. */
function prefers(cell: GridCell, term: HeaderTerm, earlier: ColumnSpan, grid: Grid, row: number): boolean {
  if (term === "level2") return true;
  if (term !== "target") return false;
  const before = grid.at(row, earlier.from).compact;
  if (/半年|中期|实施期|上年|历史/.test(cell.compact)) return false;
  return (
    /半年|中期|实施期|上年|历史/.test(before) || (/年度|全年|当年/.test(cell.compact) && !/年度|全年|当年/.test(before))
  );
}

/** Forms with two levels only: 一级 is the branch, 二级 the indicator. */
function shiftLevels(columns: ReadonlyMap<HeaderTerm, ColumnSpan>): ReadonlyMap<HeaderTerm, ColumnSpan> {
  const shifted = new Map(columns);
  const [level1, level2] = [columns.get("level1"), columns.get("level2")];
  shifted.delete("level1");
  if (level2) shifted.set("level3", level2);
  if (level1) shifted.set("level2", level1);
  else shifted.delete("level2");
  return shifted;
}
