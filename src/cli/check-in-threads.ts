import { isNativeError } from "node:util/types";
import path from "node:path";
import { Piscina } from "piscina";
import { failed, type CheckJob, type CheckSettings, type FileResult } from "./check-file";
import { portErrorText } from "./error-text";

/** How worker threads are run. */
export interface ThreadOptions {
  /** The built module that is their task; see worker.ts. */
  readonly worker: string;
  /** A file that takes longer is given up. A usual one takes some 10 ms, the largest that is read some 20 s. */
  readonly timeLimitMs: number;
  /** What one thread may use; beyond it the thread dies and not the program. */
  readonly heapLimitMb: number;
}

const THREADS: ThreadOptions = {
  worker: path.join(__dirname, "worker.js"),
  timeLimitMs: 120_000,
  heapLimitMb: 1024,
};

type Pool = Piscina<CheckJob, FileResult>;

/**
 * Checks files in `threads` worker threads and yields each result as it is there. A file that makes its thread die or hang
 * costs that file alone. After `signal` has been aborted no file is begun; those under way are finished.
 */
export async function* checkInThreads(
  jobs: readonly CheckJob[],
  settings: CheckSettings,
  threads: number,
  signal: AbortSignal,
  { worker, timeLimitMs, heapLimitMb } = THREADS,
): AsyncGenerator<FileResult> {
  const pool: Pool = new Piscina({
    filename: worker,
    minThreads: threads,
    maxThreads: threads,
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: heapLimitMb },
    recordTiming: false,
  });
  // A thread that dies between two files is replaced as well; unheard, it would end the program.
  pool.on("error", () => undefined);
  const waiting = jobs.values();
  const running = new Map<CheckJob, Promise<readonly [CheckJob, FileResult]>>();
  /** As many files as there are threads, so that none waits for a thread while its time runs. */
  const begin = (): void => {
    while (running.size < threads && !signal.aborted) {
      const { value: job, done } = waiting.next();
      if (done === true) return;
      const result = runJob(pool, job, settings, timeLimitMs);
      running.set(
        job,
        result.then((outcome) => [job, outcome]),
      );
    }
  };
  try {
    begin();
    while (running.size > 0) {
      const [job, result] = await Promise.race(running.values());
      running.delete(job);
      begin();
      yield result;
    }
  } finally {
    await pool.destroy();
  }
}

/** One file in a thread. Piscina puts another in the place of a thread that dies, or that it ends because its time is over. */
async function runJob(pool: Pool, job: CheckJob, settings: CheckSettings, timeLimitMs: number): Promise<FileResult> {
  const overdue = new AbortController();
  const timer = setTimeout(() => {
    overdue.abort();
  }, timeLimitMs);
  try {
    return await pool.run(job, { signal: overdue.signal });
  } catch (error) {
    return failed(job, settings, lossText(error, timeLimitMs));
  } finally {
    clearTimeout(timer);
  }
}

const SHRINK = "请打开文件，删去无关的工作表和空白格式后再试";

/** Why a file was given up. */
function lossText(error: unknown, timeLimitMs: number): string {
  if (!isNativeError(error)) return portErrorText({ kind: "unexpected", detail: String(error) });
  if (error.name === "AbortError") return `${timeLimitMs / 1000} 秒内未检查完，已跳过。${SHRINK}`;
  if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") return `内存不足，已跳过。${SHRINK}`;
  return portErrorText({ kind: "unexpected", detail: error.message });
}
