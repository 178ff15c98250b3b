import { flatMap } from "../../flat-map";
import { parseTarget } from "../../values/parse-target";
import type { GridCell } from "../../workbook/grid";
import { isLevel1 } from "../lexicon/categories";
import { located } from "../located";
import type { View } from "../view";
import { CERTAIN_HEAD } from "./judged-column";
import type { HeadedColumn } from "./header";
import { branchesOf, statedIndicator, type CellOfIndicators, type Heading } from "./one-cell";

/** 指标名称 | 目标值 under 数量指标: a column of names and at its right that of their values, under the same levels. */
export interface PairedColumns {
  readonly name: HeadedColumn;
  readonly value: HeadedColumn;
  readonly heading: Heading;
}

/** Pairs of which fewer are the columns of a plain table. */
const MIN_PAIRS = 2;

/** The pairs of columns of a list whose heads begin in `firstRow`; empty where it has none. */
export function pairedColumns(view: View, headed: readonly HeadedColumn[], firstRow: number): readonly PairedColumns[] {
  const says = ({ head }: HeadedColumn, role: "level3" | "target"): boolean =>
    head !== null && (view.head([head.compact])[role] ?? 0) >= CERTAIN_HEAD;
  const pairs = flatMap(headed, (name, index): readonly PairedColumns[] => {
    const value = headed[index + 1];
    if (!value || !says(name, "level3") || !says(value, "target")) return [];
    const heading = headingOver(view, name, value, firstRow);
    return heading ? [{ name, value, heading }] : [];
  });
  return pairs.length < MIN_PAIRS ? [] : pairs;
}

/** The levels that head both columns, the lower one first; null where none does. */
function headingOver({ grid }: View, name: HeadedColumn, value: HeadedColumn, firstRow: number): Heading | null {
  const levels: GridCell[] = [];
  for (let row = (name.head?.at.row ?? firstRow) - 1; row >= firstRow; row -= 1) {
    const cell = grid.at(row, name.from);
    if (cell !== grid.at(row, value.from) || levels.includes(cell)) continue;
    if (cell.judged.isLevel) levels.push(cell);
  }
  const [lower, upper] = levels;
  if (!lower) return null;
  if (upper) return { level1: upper, level2: lower };
  return isLevel1(lower.compact) ? { level1: lower, level2: null } : { level1: null, level2: lower };
}

/** The indicators that the pairs hold in a row; null where it holds none. */
export function indicatorsOfPairs(
  { grid }: View,
  pairs: readonly PairedColumns[],
  row: number,
): CellOfIndicators | null {
  const indicators = flatMap(pairs, ({ name, value, heading }) => {
    const [nameCell, valueCell] = [grid.at(row, name.from), grid.at(row, value.from)];
    if (nameCell.compact === "" || nameCell.at.row !== row || nameCell === valueCell) return [];
    return [
      statedIndicator({
        level1: heading.level1 && located(heading.level1, heading.level1.compact),
        level2: heading.level2 && located(heading.level2, heading.level2.compact),
        level3: located(nameCell, nameCell.text.trim()),
        target: located(valueCell, parseTarget(valueCell.text)),
      }),
    ];
  });
  return indicators.length === 0 ? null : { indicators, branches: branchesOf(indicators, row), goal: null };
}
