import { checkFile } from "./check-file";
import type { CheckJob, CheckSettings, FileResult } from "./check-types";
import { checkInThreads } from "./check-in-threads";
import { openLookups } from "./result-cache";

/**
 * How files are checked: in `threads` worker threads that run the built module `worker`, or, when null, in this thread.
 */
export interface Workers {
  readonly threads: number;
  readonly worker: string | null;
}

/**
 * Checks files and yields each result as soon as it is ready. Worker threads enforce limits of time and memory, and
 * keep this thread free to handle Ctrl-C. After `signal` is aborted no file is started, and those in progress have a
 * few seconds to finish.
 */
export function checkFiles(
  jobs: readonly CheckJob[],
  settings: CheckSettings,
  { threads, worker }: Workers,
  signal: AbortSignal,
): AsyncGenerator<FileResult> {
  return worker === null
    ? checkHere(jobs, settings, signal)
    : checkInThreads(jobs, settings, Math.min(threads, jobs.length), signal, worker);
}

async function* checkHere(
  jobs: readonly CheckJob[],
  settings: CheckSettings,
  signal: AbortSignal,
): AsyncGenerator<FileResult> {
  const lookups = openLookups(settings);
  try {
    for (const job of jobs) {
      if (signal.aborted) return;
      yield await checkFile(job, settings, lookups);
    }
  } finally {
    lookups.cache?.close();
    lookups.since?.close();
  }
}
