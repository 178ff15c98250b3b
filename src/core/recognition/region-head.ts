import type { Area } from "../workbook/address";
import { cellsBetween, rowsIn, type GridCell } from "../workbook/grid";
import { statedUnit, titleCell } from "./assemble";
import { readFields } from "./candidates/fields";
import type { Region } from "./candidates/raw-field";
import { isInTasks, readTasks } from "./candidates/tasks";
import { located } from "./located";
import type { View } from "./view";
import { yearOf } from "./year";

/** The rows above a table, read once for all of its forms. */
export function readHead(view: View, head: Region) {
  const headCells = cellsOf(view, head);
  const heading = titleCell(view, headCells);
  const title = heading && located(heading, heading.text.replace(/\s+/g, ""));
  const stated = statedUnit(headCells);
  const year = yearOf(title, headCells, null, null)?.value ?? null;
  const tasks = readTasks(view, head, stated ?? "万元");
  const fields = readFields(view, head, (cell) => cell === heading || isInTasks(tasks, cell), year);
  return { view, head, headCells, title, stated, tasks, fields };
}

/** The cells that begin in the rows of a region. */
export const cellsOf = ({ grid }: View, { from, to }: Region): readonly GridCell[] => cellsBetween(grid, from, to);

/** What was read of the rows above a table. */
export type RegionHead = ReturnType<typeof readHead>;

/** The last filled row of a foot, or else `lastRow`. */
export const lastFilledRow = ({ grid }: View, foot: Region, lastRow: number): number =>
  rowsIn(grid, foot.from, foot.to).at(-1) ?? lastRow;

/** The area of a form in these rows, from its first filled column. */
export function areaOf(view: View, from: number, to: number, lastColumn: number): Area {
  const first = cellsOf(view, { from, to, lastColumn }).reduce((left, { at }) => Math.min(left, at.column), lastColumn);
  return { row: from, column: first, rows: to - from + 1, columns: lastColumn - first + 1 };
}
