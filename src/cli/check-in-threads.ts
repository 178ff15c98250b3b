import { failed } from "./check-file";
import type { CheckJob, CheckSettings, FileResult } from "./check-types";
import { inThread, openPool, type Pool, type Threads } from "./threads";

/**
 * Checks files in `count` worker threads and yields each result as soon as it is ready. A file that makes its thread
 * crash or hang affects no other file. After `signal` is aborted no file is started; those in progress are finished, or
 * dropped if they take too long.
 */
export async function* checkInThreads(
  jobs: readonly CheckJob[],
  settings: CheckSettings,
  count: number,
  signal: AbortSignal,
  threads: Threads,
): AsyncGenerator<FileResult> {
  const pool = openPool(threads, count, settings);
  const waiting = jobs.values();
  const running = new Map<CheckJob, Promise<readonly [CheckJob, FileResult | null]>>();
  /** Starts only as many files as there are threads, so that no file's time runs while it waits for one. */
  const begin = (): void => {
    while (running.size < count && !signal.aborted) {
      const { value: job, done } = waiting.next();
      if (done === true) return;
      const result = runJob(pool, job, settings, signal, threads);
      running.set(
        job,
        result.then((outcome) => [job, outcome]),
      );
    }
  };
  try {
    begin();
    while (running.size > 0) {
      const [job, result] = await Promise.race(running.values());
      running.delete(job);
      begin();
      if (result) yield result;
    }
  } finally {
    await pool.destroy();
  }
}

/** Checks one file in a thread. Null: interrupted. */
async function runJob(
  pool: Pool,
  job: CheckJob,
  settings: CheckSettings,
  signal: AbortSignal,
  { limits }: Threads,
): Promise<FileResult | null> {
  const result = await inThread<FileResult>(pool, { name: "checkOne", input: job }, signal, limits);
  return result && (result.ok ? result.value : failed(job, settings, result.error));
}
