/** How long an answer may take, in milliseconds: on an idle machine, on a busy one, and at most. */
const PATIENCES = [600, 3_000, 15_000];

/**
 * Runs what depends on how long something takes. If it fails, that may only have been slow on a busy machine, and it runs
 * again with more patience; a fault fails with any.
 */
export async function patiently(
  run: (patience: number) => Promise<void>,
  patiences: readonly number[] = PATIENCES,
): Promise<void> {
  for (const patience of patiences.slice(0, -1)) {
    const isOk = await run(patience).then(
      () => true,
      () => false,
    );
    if (isOk) return;
  }
  await run(patiences.at(-1) ?? 0);
}

/** How long a file may take in a process, in milliseconds; as above. */
export const TIME_LIMITS: readonly number[] = [10_000, 60_000, 300_000];
