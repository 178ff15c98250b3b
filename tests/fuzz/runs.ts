/** How often the long runs of `npm run fuzz` try what the tests try once. */
const FACTOR = Number(process.env["FUZZ_RUNS"] ?? "1");

/** The number of runs of a fuzz test, and the seed that makes them the same each time: `FUZZ_SEED` tries others. */
export const runs = (numRuns: number): { readonly numRuns: number; readonly seed: number } => ({
  numRuns: Math.ceil(numRuns * FACTOR),
  seed: Number(process.env["FUZZ_SEED"] ?? "20260101"),
});
