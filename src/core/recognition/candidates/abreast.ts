import { flatMap } from "../../flat-map";
import { captionKind } from "../lexicon/period-captions";
import { isHeadLabel, type View } from "../view";
import type { ColumnSpan } from "./column-span";
import type { HeadedColumn } from "./header";
import { CERTAIN_HEAD } from "./judged-column";

/** Heads of two tables that hold the same indicators for different years. */
const OF_TIME = /年度|中期|长期|实施期|周期|阶段|上年|本年|当年/;
/** Tables of fewer indicators are no tables of their own. */
const MIN_ROWS = 2;

/**
 * The columns of two tables side by side with the same heads and different indicators: 产出指标 at the left, 效益指标 at the
 * right. A single group for every other table, such as 中期 ‖ 年度, which repeats its indicators.
 */
export function tablesAbreast(
  view: View,
  headed: readonly HeadedColumn[],
  dataRows: readonly number[],
): readonly (readonly HeadedColumn[])[] {
  const words = headed.map(({ path }) => path.at(-1) ?? "");
  const first = headed.findIndex((column) =>
    (["level1", "level2", "level3"] as const).some((role) => says(column, role)),
  );
  const second = first < 0 ? -1 : words.indexOf(words[first] ?? "", first + 1);
  if (second < 0) return [headed];
  const groups = [headed.slice(0, second), headed.slice(second)];
  const [left, right] = groups.map((group) => namesOf(view, group, dataRows));
  const areTables = left && right && Math.min(filled(left), filled(right)) >= MIN_ROWS;
  if (!areTables || headed.some((column) => isOfTime(view, column))) return [headed];
  const again = left.filter((name, index) => name !== "" && name === right[index]);
  return again.length === 0 ? groups : [headed];
}

/** The columns of a table with the indicators of the whole run beside those of the year. */
export interface PeriodsAbreast {
  readonly period: readonly HeadedColumn[];
  readonly year: readonly HeadedColumn[];
  /** The columns that only the indicators of the whole run have. */
  readonly columns: ColumnSpan;
}

/**
 * 二级 | 三级 | 指标值 under 中期目标 beside 二级 | 三级 | 指标值 under 年度目标, with different indicators: what stands left of both, 一级, belongs to
 * either. Null for every other table; the same indicators row by row have one name with two values (`column-groups.ts`).
 */
export function periodsAbreast(
  view: View,
  headed: readonly HeadedColumn[],
  dataRows: readonly number[],
): PeriodsAbreast | null {
  const names = flatMap(headed, (column, index) => (says(column, "level3") ? [index] : []));
  const [first, second, ...others] = names;
  if (first === undefined || second === undefined || others.length > 0) return null;
  const isLevel = (column: HeadedColumn | undefined): boolean =>
    column !== undefined && (["level1", "level2"] as const).some((role) => says(column, role));
  let own = 0;
  while (second - own - 1 > first && isLevel(headed[second - own - 1]) && isLevel(headed[first - own - 1])) own += 1;
  const [start, next] = [first - own, second - own];
  const shared = headed.slice(0, start);
  const [left, right] = [headed.slice(start, next), headed.slice(next)];
  const kinds = [left, right].map(([column]) => periodAbove(view, column));
  const [leftNames, rightNames] = [left, right].map((group) => namesOf(view, group, dataRows));
  if (!leftNames || !rightNames || kinds[0] === null || kinds[0] === kinds[1] || kinds[1] === null) return null;
  const areTables = Math.min(filled(leftNames), filled(rightNames)) >= MIN_ROWS;
  if (!areTables || leftNames.every((name, index) => name === rightNames[index])) return null;
  const [period, year] = kinds[0] ? [left, right] : [right, left];
  const ends = flatMap(period, ({ from, to }) => [from, to]);
  return {
    period: [...shared, ...period],
    year: [...shared, ...year],
    columns: { from: Math.min(...ends), to: Math.max(...ends) },
  };
}

/** How far above the heads the caption of a group may stand: the goals may be in between. */
const MAX_CAPTION_ROWS = 4;

/** Whether the nearest caption above a column is that of the whole run; null if there is none. */
function periodAbove({ grid }: View, column: HeadedColumn | undefined): boolean | null {
  const top = column?.head?.at.row ?? 0;
  for (let row = top - 1; column && row >= Math.max(0, top - MAX_CAPTION_ROWS); row -= 1) {
    const kind = captionKind(grid.at(row, column.from).compact);
    if (kind !== null) return kind;
  }
  return null;
}

const says = ({ fit }: HeadedColumn, role: "level1" | "level2" | "level3" | "target"): boolean =>
  (fit[role] ?? 0) >= CERTAIN_HEAD;

/** The names in the rows of a group, "" where there is none; null if the group has no column of names or of values. */
function namesOf(view: View, group: readonly HeadedColumn[], rows: readonly number[]): readonly string[] | null {
  const name = group.find((column) => says(column, "level3"));
  const value = group.find((column) => says(column, "target"));
  if (!name || !value) return null;
  return rows.map((row) => {
    const cell = view.grid.at(row, name.from);
    return cell.at.row === row ? cell.compact : "";
  });
}

const filled = (names: readonly string[]): number => names.filter((name) => name !== "").length;

/** Longer texts above a head are values of the form's fields, not captions. */
const MAX_CAPTION = 16;

/** Whether a head, or the caption above it, tells a time. 年度绩效目标 before its text is the label of a field. */
function isOfTime({ grid }: View, { path, head }: HeadedColumn): boolean {
  if (OF_TIME.test(path.join("/"))) return true;
  const above = head !== null && head.at.row > 0 ? grid.at(head.at.row - 1, head.at.column) : null;
  if (!above || above.compact.length > MAX_CAPTION || !OF_TIME.test(above.compact)) return false;
  const beside = grid.at(above.area.row, above.area.column + above.area.columns);
  return !isHeadLabel(above) || isHeadLabel(beside);
}
