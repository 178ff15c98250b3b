import type { Measure } from "./tally";
import type { SampleSet } from "./truth";

/** The least share of right judgements of each measure on each set: what is reached. They are raised, never lowered. */
export const FLOORS: Readonly<Record<SampleSet, Readonly<Record<Measure, number>>>> = {
  others: { field: 1, name: 1, tree: 1, value: 1, problem: 0.97, precise: 1, warning: 0.8, catalog: 1 },
  more: { field: 0.99, name: 1, tree: 1, value: 1, problem: 0.93, precise: 0.96, warning: 0.77, catalog: 0.88 },
  analogues: { field: 0.99, name: 1, tree: 1, value: 0.98, problem: 0.74, precise: 0.95, warning: 0.72, catalog: 1 },
};
