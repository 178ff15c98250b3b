import { flatMap } from "../../flat-map";
import { categoryOf } from "../../forms/category";
import type { Located } from "../../forms/form";
import { withoutCode } from "../../values/text";
import type { Grid, GridCell } from "../../workbook/grid";
import { gluedLevels, isLevel1, isLevel2 } from "../lexicon/categories";
import { cellOf, firstCell } from "./row-cells";
import type { Columns, TableLine } from "./table-line";

/**
 * A level alone in the column of names, for the names below it: 数量指标, or 一、产出指标 where no column holds 一级. Null where a
 * column holds 二级 or the row holds more.
 */
export function headingAt(grid: Grid, row: number, columns: Columns): GridCell | null {
  if (columns.has("level2")) return null;
  const name = cellOf(grid, row, columns.get("level3"));
  if (name?.at.row !== row) return null;
  if (!isLevel2(name.compact) && (columns.has("level1") || !isLevel1(name.compact))) return null;
  const others = (["target", "comparator", "unit"] as const).map((role) => cellOf(grid, row, columns.get(role)));
  return others.every((cell) => cell === null || cell === name || cell.compact === "") ? name : null;
}

/** Where a heading in the column of names stands. */
export interface HeadingPlace {
  readonly columns: Columns;
  readonly next: TableLine | undefined;
  /** How the last 一级 among the headings was numbered. */
  readonly serialOfLevel1: string;
}

/** Whether a heading is a 一级. 成本指标 and 满意度指标 can be both: numbered like a 一级, or above a 二级, they are one. */
export function headsBranches(
  grid: Grid,
  { compact }: GridCell,
  { columns, next, serialOfLevel1 }: HeadingPlace,
): boolean {
  if (!isLevel1(compact) || columns.has("level1")) return false;
  const isNumberedAlike = serialOfLevel1 !== "" && serialKind(compact) === serialOfLevel1;
  const isAboveHeading = next !== undefined && headingAt(grid, next.row, next.columns) !== null;
  return !isLevel2(compact) || isNumberedAlike || isAboveHeading;
}

/**
 * Whether a level in a row of its own is a 二级. 成本指标 and 满意度指标 can be both: numbered in another way than the 一级 above,
 * （四）成本指标 below 一、产出指标, they are one.
 */
export function namesBranch(compact: string, serialOfLevel1: string): boolean {
  if (!isLevel2(compact)) return false;
  const serial = serialKind(compact);
  return !isLevel1(compact) || (serialOfLevel1 !== "" && serial !== "" && serial !== serialOfLevel1);
}

/** How a level is numbered: "一、" for 二、效益指标, "(1)" for （2）数量指标, "" without a number. */
export const serialKind = (compact: string): string =>
  (LEVEL_SERIAL.exec(compact)?.[0] ?? "").replace(/[一二三四五六七八九十]+/, "一").replace(/\d+/g, "1");

export const categoryOfLevels = (level1: Located<string> | null, level2: Located<string> | null) =>
  categoryOf(level2?.value ?? "") ?? categoryOf(level1?.value ?? "");

/** Whether most names begin with both levels because the table has no columns for them. */
export function namesHoldLevels(grid: Grid, lines: readonly TableLine[]): boolean {
  const names = flatMap(lines, ({ row, columns }) => {
    if (columns.has("level2")) return [];
    const cell = cellOf(grid, row, columns.get("level3"));
    return cell && cell.compact !== "" ? [cell.compact] : [];
  });
  return names.length > 0 && names.filter((name) => (gluedLevels(name)?.rest ?? "") !== "").length * 2 > names.length;
}

/** 一、产出指标, （一）数量指标, 1.1数量指标. */
const LEVEL_SERIAL = /^[(（]?(?:[一二三四五六七八九十]+|\d{1,2}(?:\.\d{1,2})*)[)）]?[、.．:：]?(?=[^\d.])/;

/** A level without its number; 三公经费 and the like do not begin with a number. */
export function bareLevel(compact: string): string {
  const bare = compact.replace(LEVEL_SERIAL, "");
  return bare === compact || isLevel1(bare) || isLevel2(bare) ? bare : compact;
}

/** Points and remarks in brackets after a level: 产出指标（50分）, 产出指标(40-50)分, 满意度指标(10), 生态效益指标（选填）. */
const LEVEL_REMARK = /\((?:\d+(?:[.-]\d+)?[分%]?|(?:必填|选填|必选|可选)[^()\d]{0,6})\)分?$/;

export const levelOf = (cell: GridCell, value: string = cell.compact): Located<string> => ({
  at: cell.at,
  cellText: cell.text,
  text: value === cell.compact ? cell.text : value,
  value: bareLevel(withoutCode(value)).replace(LEVEL_REMARK, ""),
});

/** The 一级 and 二级 for the row; null if blank. */
export function levelsAt(
  grid: Grid,
  row: number,
  columns: Columns,
  isGlued: boolean,
): readonly [Located<string> | null, Located<string> | null] {
  const [first, second] = [columns.get("level1"), columns.get("level2")];
  if (isGlued) {
    const cell = cellOf(grid, row, columns.get("level3"));
    const glued = cell && gluedLevels(cell.compact);
    return glued ? [levelOf(cell, glued.level1), levelOf(cell, glued.level2)] : [null, null];
  }
  const [cell1, cell2] = [first && firstCell(grid, row, first), second && firstCell(grid, row, second)];
  const only = first && !second ? cell1 : second && !first ? cell2 : undefined;
  const glued = only ? gluedLevels(only.compact) : null;
  if (only && glued?.rest === "") return [levelOf(only, glued.level1), levelOf(only, glued.level2)];
  const filled = (cell: GridCell | undefined): Located<string> | null =>
    cell && cell.compact !== "" ? levelOf(cell) : null;
  // A group of the form's own over both columns has no branches.
  const isGroupAlone = cell1 !== undefined && cell1 === cell2 && !isLevel2(cell1.compact);
  return [filled(cell1), isGroupAlone ? null : filled(cell2)];
}
