import { NO_FEATURES, type CellFeatures } from "../cells";
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
  readonly amount: number;
  readonly name: number;
  readonly prose: number;
  readonly body: number;
  /** Share of distinct texts among the filled cells. */
  readonly distinct: number;
  /** 1 if the numbers look like weights: they add up to 80 to 101, none above 60. */
  readonly weights: number;
}

const KEYS = Object.keys(NO_FEATURES) as readonly (keyof CellFeatures)[];

/** Number of rows examined; more do not change the result. */
const MAX_ROWS = 400;

/** The statistics of a column over the given rows. */
export function statisticsOf(
  { grid, features }: View,
  column: HeadedColumn,
  rows: readonly number[],
): ColumnStatistics {
  const sums: Record<keyof CellFeatures, number> = { ...NO_FEATURES };
  const texts = new Set<string>();
  const numbers: number[] = [];
  let filled = 0;
  for (const row of rows.slice(0, MAX_ROWS)) {
    for (let place = column.from; place <= column.to; place += 1) {
      const { at, compact } = grid.at(row, place);
      if (at.row !== row || at.column !== place || compact === "") continue;
      const found = features(compact);
      for (const key of KEYS) sums[key] += found[key];
      if (found.number === 1) numbers.push(Number(compact.replaceAll(",", "")));
      texts.add(compact);
      filled += 1;
    }
  }
  const share = (value: number): number => (filled === 0 ? 0 : value / filled);
  const total = numbers.reduce((sum, value) => sum + value, 0);
  const isWeights = numbers.length > 2 && total >= 80 && total <= 101 && Math.max(...numbers) <= 60;
  return {
    filled,
    level1: share(sums.level1),
    level2: share(sums.level2),
    target: share(sums.target),
    comparator: share(sums.comparator),
    polarity: share(sums.polarity),
    unit: share(sums.unit),
    number: share(sums.number),
    amount: share(sums.amount),
    name: share(sums.name),
    prose: share(sums.prose),
    body: share(sums.body),
    distinct: share(texts.size),
    weights: isWeights ? 1 : 0,
  };
}
