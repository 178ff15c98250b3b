import path from "node:path";
import { Piscina } from "piscina";
import { checkFile, type CheckJob } from "./check-file";
import { portErrorText } from "./error-text";
import { unreadable, type WorkbookReport } from "./report";

/** Starting threads pays above about this many files. */
const FEW_FILES = 20;

/** Checks files, in up to `threads` worker threads when there are many. `onReport` is called as each is done. */
export async function checkFiles(
  jobs: readonly CheckJob[],
  threads: number,
  onReport: (report: WorkbookReport) => void,
): Promise<readonly WorkbookReport[]> {
  if (threads === 1 || jobs.length <= FEW_FILES) {
    const reports: WorkbookReport[] = [];
    for (const job of jobs) {
      const report = await checkFile(job);
      onReport(report);
      reports.push(report);
    }
    return reports;
  }
  const pool = new Piscina<CheckJob, WorkbookReport>({
    filename: path.join(__dirname, "worker.js"),
    maxThreads: threads,
    minThreads: Math.min(threads, jobs.length),
  });
  try {
    return await Promise.all(
      jobs.map(async (job) => {
        const report = await pool.run(job).catch((error: unknown) => crashed(job, error));
        onReport(report);
        return report;
      }),
    );
  } finally {
    await pool.destroy();
  }
}

/** A thread that died, for want of memory for example, costs one file and not the batch. */
function crashed({ file }: CheckJob, error: unknown): WorkbookReport {
  const detail = error instanceof Error ? error.message : String(error);
  return unreadable(file, portErrorText({ kind: "unexpected", detail }));
}
