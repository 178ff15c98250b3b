/** Long work in steps. Each step yields the fraction done, from 0 to 1, so that a caller can pause in between. */
export type Steps<T> = Generator<number, T, undefined>;

/** Runs all steps without pausing. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Runs steps as part of longer work, mapping their progress to the range `from` to `to`. */
export function* asPart<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + step.value * (to - from);
  }
}
