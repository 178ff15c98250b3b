import type { Grid } from "../../workbook/grid";
import { speaksOfYear } from "../lexicon/heads";
import type { View } from "../view";
import { bestOf, CERTAIN_HEAD, wordsOf, type JudgedColumn } from "./judged-column";

/**
 * A table may be printed twice side by side (中期 and 年度): the filled block counts; if both are filled, the one under 年度,
 * or else the last one. Columns to the left of both belong to either.
 */
export function withoutOtherGroups(grid: Grid, columns: readonly JudgedColumn[]): readonly JudgedColumn[] {
  const names = columns.filter((judged) => {
    const words = wordsOf(judged, "level3");
    const { level1, level2 } = judged.statistics;
    // 绩效指标 over 产出指标, 效益指标 heads the levels of the names beside it.
    if (level1 + level2 > 0.5) return false;
    return words >= CERTAIN_HEAD && judged.score("explanation") < words && judged.column.head !== null;
  });
  if (names.length < 2) return columns;
  const groups = names.map((name, index) => {
    const from = name.column.from;
    const to = names[index + 1]?.column.from ?? Infinity;
    const own = columns.filter(({ column }) => column.from >= from && column.from < to);
    return { name, own, target: bestOf(own, "target") };
  });
  if (groups.some(({ target }) => !target || target.score("target") < 1)) return columns;
  const filled = groups.filter(({ name, target }) => name.statistics.filled + (target?.statistics.filled ?? 0) > 0);
  const open = filled.length > 0 ? filled : groups;
  const isOfYear = ({ name }: (typeof groups)[number]): boolean =>
    speaksOfYear(name.column.path) ||
    grid.at((name.column.head?.at.row ?? 1) - 1, name.column.from).compact.includes("年度");
  const chosen = open.findLast(isOfYear) ?? open.at(-1);
  const first = groups[0];
  if (!chosen || !first) return columns;
  return columns
    .filter(
      (column) =>
        chosen.own.includes(column) ||
        column.column.from < first.name.column.from ||
        (column.column.from < chosen.name.column.from && isLevel(column)),
    )
    .filter((column) => !groups.some((group) => group !== chosen && group.own.includes(column) && !isLevel(column)));
}

/**
 * The values of the block for 中期 at the left of the one for 年度, if its names are the same row by row; null if there is
 * no such block.
 */
export function periodBeside(
  { grid }: View,
  columns: readonly JudgedColumn[],
  name: JudgedColumn,
  dataRows: readonly number[],
): JudgedColumn | null {
  const left = columns.filter(({ column }) => column.from < name.column.from);
  const other = left.findLast(
    (column) => column.column.path.at(-1) === name.column.path.at(-1) && wordsOf(column, "level3") >= CERTAIN_HEAD,
  );
  if (!other || other.statistics.filled < 2) return null;
  const textAt = (row: number, { column }: JudgedColumn): string => grid.at(row, column.from).compact;
  if (!dataRows.every((row) => textAt(row, name) === "" || textAt(row, name) === textAt(row, other))) return null;
  const values = left.filter(({ column }) => column.from > other.column.from);
  const value = bestOf(values, "target");
  return value && value.statistics.filled > 0 && value.score("target") >= 2 ? value : null;
}

const isLevel = (column: JudgedColumn): boolean => Math.max(column.score("level1"), column.score("level2")) >= 2;
