/** What is judged. */
export const MEASURES = ["field", "name", "tree", "value", "problem", "precise", "warning", "catalog"] as const;
export type Measure = (typeof MEASURES)[number];

/** What the measures mean. */
export const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  field: "fields",
  name: "indicator names",
  tree: "indicator tree",
  value: "comparator, number and unit",
  problem: "sure problems found",
  precise: "errors that are problems",
  warning: "warnings on rows with a problem",
  catalog: "findings by the catalog that are problems",
};

/** One judgement: whether it was right, and where not, what was found instead. */
export interface Verdict {
  readonly measure: Measure;
  readonly isRight: boolean;
  readonly miss: string;
}

/** How many judgements of a measure there were, and how many of them were right. */
export interface Tally {
  readonly right: number;
  readonly of: number;
}

export function tally(verdicts: readonly Verdict[], measure: Measure): Tally {
  const judged = verdicts.filter((verdict) => verdict.measure === measure);
  return { right: judged.filter(({ isRight }) => isRight).length, of: judged.length };
}

/** The share of right judgements, 0 to 1; null when nothing was judged. */
export const shareOf = ({ right, of }: Tally): number | null => (of === 0 ? null : right / of);
