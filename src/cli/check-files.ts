import { checkFile } from "./check-file";
import type { CheckJob, CheckSettings, FileResult } from "./check-types";
import { checkInThreads } from "./check-in-threads";
import { openLookups } from "./result-cache";

/** How files are checked: `threads` worker threads that run the built module `worker`; null: in this thread. */
export interface Workers {
  readonly threads: number;
  readonly worker: string | null;
}

/**
 * Checks files and yields each result as it is there. Worker threads hold every run to its limits of time and memory, and
 * leave this thread free to heed Ctrl-C. After `signal` has been aborted no file is begun, and what is under way has some
 * seconds to end.
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
