import { stat } from "node:fs/promises";
import { checkFile, type CheckJob, type CheckSettings, type FileResult } from "./check-file";
import { checkInThreads } from "./check-in-threads";
import { openLookups } from "./result-cache";

/** Starting threads pays above about this many files … */
const FEW_FILES = 20;
/** … or where a file is large enough to bring the program to its end. */
const LARGE_BYTES = 1024 * 1024;

/**
 * Checks files, many or large ones in `threads` worker threads, and yields each result as it is there. After `signal` has
 * been aborted no file is begun; those under way are finished.
 */
export async function* checkFiles(
  jobs: readonly CheckJob[],
  settings: CheckSettings,
  threads: number,
  signal: AbortSignal,
): AsyncGenerator<FileResult> {
  if (jobs.length <= FEW_FILES && !(await hasLargeFile(jobs))) yield* checkHere(jobs, settings, signal);
  else yield* checkInThreads(jobs, settings, Math.min(threads, jobs.length), signal);
}

/** A file whose size cannot be had is said to be unreadable later. */
const sizeOf = ({ file }: CheckJob): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

const hasLargeFile = async (jobs: readonly CheckJob[]): Promise<boolean> =>
  (await Promise.all(jobs.map(sizeOf))).some((size) => size > LARGE_BYTES);

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
