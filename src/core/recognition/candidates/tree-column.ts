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
    const stand = [level1, level2].every(
      ([cell, ...others]) => cell !== undefined && cell.at.column === column && others.length === 0,
    );
    return stand && isLevel1(level1[0]?.compact ?? "") && isLevel2(level2[0]?.compact ?? "");
  });
}

/** The rows below the heads of a tree that are no levels. */
export const withoutLevels = ({ grid }: View, rows: readonly number[]): readonly number[] =>
  rows.filter((row) => {
    const [cell, ...others] = grid.cellsIn(row);
    return !(cell && others.length === 0 && (isLevel1(cell.compact) || isLevel2(cell.compact)));
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
  const [name, money, ...others] = grid.cellsIn(row);
  const [below, ...beside] = grid.cellsIn(row + 1);
  if (!name || !money || !below || others.length + beside.length > 0 || below.at.column !== name.at.column) return null;
  const { level1, level2 } = name.judged.features;
  if (!isLevel1(below.compact) || level1 + level2 > 0 || money.judged.features.amount < 1) return null;
  return { name, money, unit: isUnitLine(view, row - 1) ? (grid.cellsIn(row - 1)[0] ?? null) : null };
}

/** Whether another tree begins in the row, with its unit or its project. */
export const beginsTree = (view: View, row: number): boolean =>
  headOfTree(view, row) !== null || (isUnitLine(view, row) && headOfTree(view, row + 1) !== null);

/** Whether a row holds nothing but the name of a body. */
export function isUnitLine({ grid }: View, row: number): boolean {
  const [cell, ...others] = grid.cellsIn(row);
  return cell !== undefined && others.length === 0 && cell.at.row === row && cell.judged.features.body === 1;
}
