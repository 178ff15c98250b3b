import { workerData } from "piscina";
import { checkFile, type CheckJob, type CheckSettings, type FileResult } from "./check-file";
import { openLookups } from "./result-cache";

const settings = workerData as CheckSettings;
const lookups = openLookups(settings);

/** The task of a worker thread: some files, one after the other; see check-files.ts. */
export default async function checkSome(jobs: readonly CheckJob[]): Promise<readonly FileResult[]> {
  const results: FileResult[] = [];
  for (const job of jobs) results.push(await checkFile(job, settings, lookups));
  return results;
}
