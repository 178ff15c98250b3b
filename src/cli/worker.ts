import { workerData } from "node:worker_threads";
import { checkFile } from "./check-file";
import type { CheckJob, CheckSettings, FileResult, Lookups } from "./check-types";
import { openLookups } from "./result-cache";

// What worker threads do; each function takes and returns plain data. See threads.ts.
export * from "./tasks/tasks";

let lookups: Lookups | null = null;

/** Checks one file of a run, whose settings are the thread's data. */
export function checkOne(job: CheckJob): Promise<FileResult> {
  const settings = workerData as CheckSettings;
  lookups ??= openLookups(settings);
  return checkFile(job, settings, lookups);
}
