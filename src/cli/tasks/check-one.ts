import { checkFile } from "../check-file";
import type { CheckJob, CheckSettings, FileResult, Lookups } from "../check-types";
import { openLookups } from "../result-cache";

/** A file to check, and how. */
export interface CheckRequest {
  readonly job: CheckJob;
  readonly settings: CheckSettings;
}

let lookups: Lookups | null = null;

/** Checks one file of a run; all files of a process belong to the same run. */
export function checkOne({ job, settings }: CheckRequest): Promise<FileResult> {
  lookups ??= openLookups(settings);
  return checkFile(job, settings, lookups);
}
