import { checkFile } from "./check-file";
import type { CheckJob, CheckSettings, FileResult } from "./check-types";
import { checkInProcesses } from "./check-in-processes";
import { openLookups } from "./result-cache";
import type { Processes } from "./processes";

/**
 * Checks files and yields each result as soon as it is ready: at most `most` at once in processes, which have limits of
 * time and memory and keep this one free to handle Ctrl-C; without processes, one after the other in this one. After
 * `signal` is aborted no file is started, and those in progress have a few seconds to finish.
 */
export function checkFiles(
  jobs: readonly CheckJob[],
  settings: CheckSettings,
  { processes, most }: { readonly processes: Processes | null; readonly most: number },
  signal: AbortSignal,
): AsyncGenerator<FileResult> {
  return processes === null
    ? checkHere(jobs, settings, signal)
    : checkInProcesses(jobs, settings, Math.min(most, jobs.length), signal, processes);
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
