import type { Measure } from "./tally";
import type { SampleSet } from "./truth";

/** The least share of right judgements of each measure on each set: what is reached. They are raised, never lowered. */
export const FLOORS: Readonly<Record<SampleSet, Readonly<Record<Measure, number>>>> = {
  others: { field: 1, name: 1, tree: 1, value: 1, problem: 0.97, precise: 1, warning: 0.7, catalog: 0.9 },
  more: { field: 0.99, name: 1, tree: 1, value: 1, problem: 0.89, precise: 0.96, warning: 0.74, catalog: 0.85 },
  analogues: { field: 0.99, name: 1, tree: 1, value: 0.98, problem: 0.57, precise: 0.9, warning: 0.59, catalog: 0.9 },
};
