import type { Measure } from "./tally";
import type { SampleSet } from "./truth";

/** The least share of right judgements of each measure on each set: what is reached. They are raised, never lowered. */
export const FLOORS: Readonly<Record<SampleSet, Readonly<Record<Measure, number>>>> = {
  others: { field: 1, name: 1, tree: 1, value: 1, problem: 0.97, precise: 1, warning: 0.5, catalog: 0.9 },
  more: { field: 0.91, name: 0.9, tree: 0.9, value: 0.86, problem: 0.52, precise: 0.68, warning: 0.45, catalog: 0.9 },
  analogues: {
    field: 0.62,
    name: 0.71,
    tree: 0.68,
    value: 0.57,
    problem: 0.24,
    precise: 0.31,
    warning: 0.35,
    catalog: 0.9,
  },
};
