import { checkFile } from "./check-file";
import type { CheckJob, CheckSettings, FileResult } from "./check-types";
import { checkInThreads } from "./check-in-threads";
import { openLookups } from "./result-cache";
import type { Threads } from "./threads";

/**
 * Checks files and yields each result as soon as it is ready: at most `most` at once in threads, which have limits of
 * time and memory and keep this one free to handle Ctrl-C; without threads, one after the other in this one. After
 * `signal` is aborted no file is started, and those in progress have a few seconds to finish.
 */
export function checkFiles(
  jobs: readonly CheckJob[],
  settings: CheckSettings,
  { threads, most }: { readonly threads: Threads | null; readonly most: number },
  signal: AbortSignal,
): AsyncGenerator<FileResult> {
  return threads === null
    ? checkHere(jobs, settings, signal)
    : checkInThreads(jobs, settings, Math.min(most, jobs.length), signal, threads);
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
