import { isNativeError } from "node:util/types";
import { Piscina } from "piscina";
import { failed } from "./check-file";
import type { CheckJob, CheckSettings, FileResult } from "./check-types";
import { portErrorText } from "./error-text";

/** How worker threads are run. */
export interface ThreadOptions {
  /** A file that takes longer is given up. A usual one takes some 10 ms, the largest that is read some 20 s. */
  readonly timeLimitMs: number;
  /** What one thread may use; beyond it the thread dies and not the program. */
  readonly heapLimitMb: number;
  /** Once the run is interrupted, a file under way may take so much longer. */
  readonly graceMs: number;
}

const THREADS: ThreadOptions = {
  timeLimitMs: 120_000,
  heapLimitMb: 1024,
  graceMs: 5_000,
};

type Pool = Piscina<CheckJob, FileResult>;

/**
 * Checks files in `threads` worker threads and yields each result as it is there. A file that makes its thread die or hang
 * costs that file alone. After `signal` has been aborted no file is begun; those under way are finished, or given up where
 * they take too long and left out. `worker` is the built module that is the threads' task; see worker.ts.
 */
export async function* checkInThreads(
  jobs: readonly CheckJob[],
  settings: CheckSettings,
  threads: number,
  signal: AbortSignal,
  worker: string,
  limits: ThreadOptions = THREADS,
): AsyncGenerator<FileResult> {
  const pool: Pool = new Piscina({
    filename: worker,
    minThreads: threads,
    // A folder without workbooks wants none; the pool takes no fewer than one.
    maxThreads: Math.max(threads, 1),
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapLimitMb },
    recordTiming: false,
  });
  // A thread that dies between two files is replaced as well; unheard, it would end the program.
  pool.on("error", () => undefined);
  const waiting = jobs.values();
  const running = new Map<CheckJob, Promise<readonly [CheckJob, FileResult | null]>>();
  /** As many files as there are threads, so that none waits for a thread while its time runs. */
  const begin = (): void => {
    while (running.size < threads && !signal.aborted) {
      const { value: job, done } = waiting.next();
      if (done === true) return;
      const result = runJob(pool, job, settings, signal, limits);
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
      if (result) yield result;
    }
  } finally {
    await pool.destroy();
  }
}

/** One file in a thread. Piscina puts another in the place of a thread that dies, or that it ends because its time is over. Null: interrupted. */
async function runJob(
  pool: Pool,
  job: CheckJob,
  settings: CheckSettings,
  signal: AbortSignal,
  { timeLimitMs, graceMs }: ThreadOptions,
): Promise<FileResult | null> {
  const overdue = new AbortController();
  const giveUp = (): void => {
    overdue.abort();
  };
  let timer = setTimeout(giveUp, timeLimitMs);
  const hurry = (): void => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, graceMs);
  };
  signal.addEventListener("abort", hurry, { once: true });
  try {
    return await pool.run(job, { signal: overdue.signal });
  } catch (error) {
    return signal.aborted && overdue.signal.aborted ? null : failed(job, settings, lossText(error, timeLimitMs));
  } finally {
    signal.removeEventListener("abort", hurry);
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
