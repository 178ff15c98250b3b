import type { View } from "../view";
import type { HeadedColumn } from "./header";

/** Properties of the cells of a column: shares and means over its filled cells, 0 to 1. */
export interface ColumnStatistics {
  readonly level1: number;
  readonly level2: number;
  readonly target: number;
  readonly comparator: number;
  readonly polarity: number;
  readonly unit: number;
  readonly number: number;
  readonly name: number;
  readonly prose: number;
  /** Sentences, questions and formulas, whatever their length. */
  readonly explaining: number;
  readonly filled: number;
  /** Share of distinct texts among the filled cells. */
  readonly distinct: number;
  /** 1 if the numbers look like weights: they add up to 80 to 101, none above 60. */
  readonly weights: number;
}

/** 是否按期验收。, 合格台数/购置台数×100%. */
const EXPLAINS = /[。；]$|^是否|[=＝×÷]|[\u4e00-\u9fff)][/／][\u4e00-\u9fff(]/;

/** Number of rows examined; more do not change the result. */
const MAX_ROWS = 400;

/** The statistics of a column over the given rows. */
export function statisticsOf({ grid }: View, column: HeadedColumn, rows: readonly number[]): ColumnStatistics {
  let [level1, level2, target, comparator, polarity, unit, number, name, prose] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  let explaining = 0;
  let filled = 0;
  const texts = new Set<string>();
  const numbers: number[] = [];
  const last = Math.min(rows.length, MAX_ROWS);
  for (let index = 0; index < last; index += 1) {
    const row = rows[index] ?? 0;
    for (let place = column.from; place <= column.to; place += 1) {
      const { at, compact, judged } = grid.at(row, place);
      if (at.row !== row || at.column !== place || compact === "") continue;
      const { features } = judged;
      filled += 1;
      level1 += features.level1;
      level2 += features.level2;
      target += features.target;
      comparator += features.comparator;
      polarity += features.polarity;
      unit += features.unit;
      number += features.number;
      name += features.name;
      prose += features.prose;
      explaining += features.prose === 1 || EXPLAINS.test(compact) ? 1 : 0;
      if (features.number === 1) numbers.push(Number(compact.replaceAll(",", "")));
      texts.add(compact);
    }
  }
  const cells = Math.max(1, filled);
  return {
    level1: level1 / cells,
    level2: level2 / cells,
    target: target / cells,
    comparator: comparator / cells,
    polarity: polarity / cells,
    unit: unit / cells,
    number: number / cells,
    name: name / cells,
    prose: prose / cells,
    explaining: explaining / cells,
    filled,
    distinct: texts.size / cells,
    weights: areWeights(numbers) ? 1 : 0,
  };
}

function areWeights(numbers: readonly number[]): boolean {
  const total = numbers.reduce((sum, value) => sum + value, 0);
  return numbers.length > 2 && total >= 80 && total <= 101 && Math.max(...numbers) <= 60;
}
