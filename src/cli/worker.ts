import { workerData } from "node:worker_threads";
import { checkFile } from "./check-file";
import type { CheckJob, CheckSettings, FileResult } from "./check-types";
import { openLookups } from "./result-cache";

const settings = workerData as CheckSettings;
const lookups = openLookups(settings);

/** The task of a worker thread: one file; see check-files.ts. */
export default function checkOne(job: CheckJob): Promise<FileResult> {
  return checkFile(job, settings, lookups);
}
