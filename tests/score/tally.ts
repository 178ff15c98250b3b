/** What is judged. */
export const MEASURES = ["field", "name", "tree", "value", "problem", "precise", "catalog"] as const;
export type Measure = (typeof MEASURES)[number];

/** One judgement: whether it was right, and where not, what was found instead. */
export interface Verdict {
  readonly measure: Measure;
  readonly isRight: boolean;
  readonly miss: string;
}

/** The share of right judgements of a measure, 0 to 1; 0 when nothing was judged. */
export function shareOf(verdicts: readonly Verdict[], measure: Measure): number {
  const judged = verdicts.filter((verdict) => verdict.measure === measure);
  return judged.length === 0 ? 0 : judged.filter(({ isRight }) => isRight).length / judged.length;
}
