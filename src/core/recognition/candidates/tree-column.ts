import { rowsIn } from "../../workbook/grid";
import { isLevel1, isLevel2 } from "../lexicon/categories";
import type { JudgedCell, View } from "../view";

// A tree in one column: 一级, 二级 and 三级 one below the other, each in a row of its own, as systems export them.

/** How many rows below its heads a tree may begin: its unit and its project may stand before it. */
const MAX_ROWS_ABOVE = 4;

/** Whether a tree in the first column of a row begins soon below it: a 一级 alone in its row, and a 二级 alone in the next. */
export function isOverTreeColumn({ grid }: View, row: number): boolean {
  const column = grid.cellsIn(row)[0]?.at.column;
  return rowsIn(grid, row + 1, row + MAX_ROWS_ABOVE).some((below) => {
    const [level1, level2] = [grid.cellsIn(below), grid.cellsIn(below + 1)];
    const stand = [level1, level2].every((cells) => cells.length === 1 && cells[0]?.at.column === column);
    return stand && isLevel1(level1[0]?.compact ?? "") && isLevel2(level2[0]?.compact ?? "");
  });
}

/** The rows below the heads of a tree that are no levels. */
export const withoutLevels = ({ grid }: View, rows: readonly number[]): readonly number[] =>
  rows.filter((row) => {
    const cells = grid.cellsIn(row);
    const alone = cells.length === 1 ? (cells[0]?.compact ?? "") : "";
    return !isLevel1(alone) && !isLevel2(alone);
  });

/** What the row above a tree says of its project. */
export interface HeadOfTree {
  readonly name: JudgedCell;
  readonly money: JudgedCell;
  /** The unit, if it stands alone in the row above. */
  readonly unit: JudgedCell | null;
}

/** The project in a row whose money stands in another column and whose tree begins in the next row; null if there is none. */
export function headOfTree(view: View, row: number): HeadOfTree | null {
  const { grid } = view;
  const cells = grid.cellsIn(row);
  const next = cells.length === 2 ? grid.cellsIn(row + 1) : [];
  if (next.length !== 1) return null;
  const [name, money, below] = [cells[0], cells[1], next[0]];
  if (!name || !money || !below || below.at.column !== name.at.column) return null;
  const { level1, level2 } = name.judged.features;
  if (!isLevel1(below.compact) || level1 + level2 > 0 || money.judged.features.amount < 1) return null;
  return { name, money, unit: isUnitLine(view, row - 1) ? (grid.cellsIn(row - 1)[0] ?? null) : null };
}

/** Whether another tree begins in the row, with its unit or its project. */
export const beginsTree = (view: View, row: number): boolean =>
  headOfTree(view, row) !== null || (isUnitLine(view, row) && headOfTree(view, row + 1) !== null);

/** Whether a row holds nothing but the name of a body. */
export function isUnitLine({ grid }: View, row: number): boolean {
  const cells = grid.cellsIn(row);
  return cells.length === 1 && cells[0]?.judged.features.body === 1;
}
