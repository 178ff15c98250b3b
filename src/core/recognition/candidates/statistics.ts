import type { CellFeatures } from "../cells";
import type { View } from "../view";
import type { HeadedColumn } from "./header";

/** Properties of the cells of a column: shares and means over its filled cells, 0 to 1. */
export interface ColumnStatistics {
  readonly filled: number;
  readonly level1: number;
  readonly level2: number;
  readonly target: number;
  readonly comparator: number;
  readonly polarity: number;
  readonly unit: number;
  readonly number: number;
  readonly name: number;
  readonly prose: number;
  /** Share of distinct texts among the filled cells. */
  readonly distinct: number;
  /** 1 if the numbers look like weights: they add up to 80 to 101, none above 60. */
  readonly weights: number;
}

/** Number of rows examined; more do not change the result. */
const MAX_ROWS = 400;

/** The statistics of a column over the given rows. */
export function statisticsOf(
  { grid, features }: View,
  column: HeadedColumn,
  rows: readonly number[],
): ColumnStatistics {
  const found: CellFeatures[] = [];
  const texts = new Set<string>();
  const numbers: number[] = [];
  for (const row of rows.slice(0, MAX_ROWS)) {
    for (let place = column.from; place <= column.to; place += 1) {
      const { at, compact } = grid.at(row, place);
      if (at.row !== row || at.column !== place || compact === "") continue;
      const own = features(compact);
      if (own.number === 1) numbers.push(Number(compact.replaceAll(",", "")));
      texts.add(compact);
      found.push(own);
    }
  }
  const filled = found.length;
  const mean = (feature: (features: CellFeatures) => number): number =>
    filled === 0 ? 0 : found.reduce((sum, own) => sum + feature(own), 0) / filled;
  const total = numbers.reduce((sum, value) => sum + value, 0);
  const isWeights = numbers.length > 2 && total >= 80 && total <= 101 && Math.max(...numbers) <= 60;
  return {
    filled,
    level1: mean(({ level1 }) => level1),
    level2: mean(({ level2 }) => level2),
    target: mean(({ target }) => target),
    comparator: mean(({ comparator }) => comparator),
    polarity: mean(({ polarity }) => polarity),
    unit: mean(({ unit }) => unit),
    number: mean(({ number }) => number),
    name: mean(({ name }) => name),
    prose: mean(({ prose }) => prose),
    distinct: filled === 0 ? 0 : texts.size / filled,
    weights: isWeights ? 1 : 0,
  };
}
