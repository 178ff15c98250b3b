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

/** Sums of the features of which a column has means. */
type Sums = Record<
  "level1" | "level2" | "target" | "comparator" | "polarity" | "unit" | "number" | "name" | "prose",
  number
>;

const NO_SUMS: Readonly<Sums> = {
  level1: 0,
  level2: 0,
  target: 0,
  comparator: 0,
  polarity: 0,
  unit: 0,
  number: 0,
  name: 0,
  prose: 0,
};

/** The statistics of a column over the given rows. */
export function statisticsOf({ grid }: View, column: HeadedColumn, rows: readonly number[]): ColumnStatistics {
  const sums: Sums = { ...NO_SUMS };
  let filled = 0;
  const texts = new Set<string>();
  const numbers: number[] = [];
  for (const row of rows.slice(0, MAX_ROWS)) {
    for (let place = column.from; place <= column.to; place += 1) {
      const { at, compact, judged } = grid.at(row, place);
      if (at.row !== row || at.column !== place || compact === "") continue;
      const own = judged.features;
      filled += 1;
      sums.level1 += own.level1;
      sums.level2 += own.level2;
      sums.target += own.target;
      sums.comparator += own.comparator;
      sums.polarity += own.polarity;
      sums.unit += own.unit;
      sums.number += own.number;
      sums.name += own.name;
      sums.prose += own.prose;
      if (own.number === 1) numbers.push(Number(compact.replaceAll(",", "")));
      texts.add(compact);
    }
  }
  const mean = (sum: number): number => (filled === 0 ? 0 : sum / filled);
  const total = numbers.reduce((sum, value) => sum + value, 0);
  const isWeights = numbers.length > 2 && total >= 80 && total <= 101 && Math.max(...numbers) <= 60;
  return {
    filled,
    level1: mean(sums.level1),
    level2: mean(sums.level2),
    target: mean(sums.target),
    comparator: mean(sums.comparator),
    polarity: mean(sums.polarity),
    unit: mean(sums.unit),
    number: mean(sums.number),
    name: mean(sums.name),
    prose: mean(sums.prose),
    distinct: filled === 0 ? 0 : texts.size / filled,
    weights: isWeights ? 1 : 0,
  };
}
