import { failed } from "./check-file";
import type { CheckJob, CheckSettings, FileResult } from "./check-types";
import { openPool, type ProcessPool, type Processes } from "./processes";
import { runTask } from "./run-task";

/**
 * Checks files in `count` child processes and yields each result as soon as it is ready. A file that makes its process
 * crash or hang affects no other file. After `signal` is aborted no file is started; those in progress are finished, or
 * dropped if they take too long.
 */
export async function* checkInProcesses(
  jobs: readonly CheckJob[],
  settings: CheckSettings,
  count: number,
  signal: AbortSignal,
  processes: Processes,
): AsyncGenerator<FileResult> {
  const pool = openPool(processes);
  const waiting = jobs.values();
  const running = new Map<CheckJob, Promise<readonly [CheckJob, FileResult | null]>>();
  /** Starts only as many files as there are processes, so that no file's time runs while it waits for one. */
  const begin = (): void => {
    while (running.size < count && !signal.aborted) {
      const { value: job, done } = waiting.next();
      if (done === true) return;
      const result = runJob(pool, job, settings, signal);
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
    pool.close();
  }
}

/** Checks one file in a process. Null: interrupted. */
async function runJob(
  pool: ProcessPool,
  job: CheckJob,
  settings: CheckSettings,
  signal: AbortSignal,
): Promise<FileResult | null> {
  const result = await runTask(pool, "checkOne", { job, settings }, signal);
  return result && (result.ok ? result.value : failed(job, settings, result.error));
}
