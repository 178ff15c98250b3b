import type { Measure } from "./tally";
import type { SampleSet } from "./truth";

/** The least share of right judgements of each measure on each set: what is reached. They are raised, never lowered. */
export const FLOORS: Readonly<Record<SampleSet, Readonly<Record<Measure, number>>>> = {
  others: { field: 1, name: 1, tree: 1, value: 1, problem: 0.97, precise: 1, warning: 0.5, catalog: 0.9 },
  more: { field: 0.91, name: 0.9, tree: 0.9, value: 0.86, problem: 0.7, precise: 0.78, warning: 0.49, catalog: 0.9 },
  analogues: {
    field: 0.64,
    name: 0.71,
    tree: 0.68,
    value: 0.63,
    problem: 0.33,
    precise: 0.4,
    warning: 0.38,
    catalog: 0.9,
  },
};
