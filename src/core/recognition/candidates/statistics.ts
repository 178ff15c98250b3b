import type { View } from "../view";
import type { HeadedColumn } from "./header";

/** The features of cells of which a column has means. */
const MEANS = ["level1", "level2", "target", "comparator", "polarity", "unit", "number", "name", "prose"] as const;
type Mean = (typeof MEANS)[number];

/** Properties of the cells of a column: shares and means over its filled cells, 0 to 1. */
export interface ColumnStatistics extends Readonly<Record<Mean, number>> {
  readonly filled: number;
  /** Share of distinct texts among the filled cells. */
  readonly distinct: number;
  /** 1 if the numbers look like weights: they add up to 80 to 101, none above 60. */
  readonly weights: number;
}

/** Number of rows examined; more do not change the result. */
const MAX_ROWS = 400;

/** The statistics of a column over the given rows. */
export function statisticsOf({ grid }: View, column: HeadedColumn, rows: readonly number[]): ColumnStatistics {
  const means = Object.fromEntries(MEANS.map((mean) => [mean, 0])) as Record<Mean, number>;
  let filled = 0;
  const texts = new Set<string>();
  const numbers: number[] = [];
  for (const row of rows.slice(0, MAX_ROWS)) {
    for (let place = column.from; place <= column.to; place += 1) {
      const { at, compact, judged } = grid.at(row, place);
      if (at.row !== row || at.column !== place || compact === "") continue;
      const own = judged.features;
      filled += 1;
      for (const mean of MEANS) means[mean] += own[mean];
      if (own.number === 1) numbers.push(Number(compact.replaceAll(",", "")));
      texts.add(compact);
    }
  }
  if (filled > 0) for (const mean of MEANS) means[mean] /= filled;
  const total = numbers.reduce((sum, value) => sum + value, 0);
  const isWeights = numbers.length > 2 && total >= 80 && total <= 101 && Math.max(...numbers) <= 60;
  return {
    ...means,
    filled,
    distinct: filled === 0 ? 0 : texts.size / filled,
    weights: isWeights ? 1 : 0,
  };
}
