import { isNativeError } from "node:util/types";
import { Piscina } from "piscina";
import { failed } from "./check-file";
import type { CheckJob, CheckSettings, FileResult } from "./check-types";
import { portErrorText } from "./error-text";

/** How worker threads are run. */
export interface ThreadOptions {
  /** Time limit for a file. A typical one takes some 10 ms, the largest readable one some 20 s. */
  readonly timeLimitMs: number;
  /** Heap limit of a thread; beyond it the thread dies, not the program. */
  readonly heapLimitMb: number;
  /** Extra time for files in progress once the run is interrupted. */
  readonly graceMs: number;
}

const THREADS: ThreadOptions = {
  timeLimitMs: 120_000,
  heapLimitMb: 1024,
  graceMs: 5_000,
};

type Pool = Piscina<CheckJob, FileResult>;

/**
 * Checks files in `threads` worker threads and yields each result as soon as it is ready. A file that makes its thread
 * crash or hang affects no other file. After `signal` is aborted no file is started; those in progress are finished, or
 * dropped if they take too long. `worker` is the built module that the threads run; see worker.ts.
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
    // A folder without workbooks needs no thread, but the pool requires at least one.
    maxThreads: Math.max(threads, 1),
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapLimitMb },
    recordTiming: false,
  });
  // A thread that dies between two files is replaced too; an unhandled error event would end the program.
  pool.on("error", () => undefined);
  const waiting = jobs.values();
  const running = new Map<CheckJob, Promise<readonly [CheckJob, FileResult | null]>>();
  /** Starts only as many files as there are threads, so that no file's time runs while it waits for one. */
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

/** Checks one file in a thread. Piscina replaces a thread that dies or that it ends on timeout. Null: interrupted. */
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

/** Why a file was dropped. */
function lossText(error: unknown, timeLimitMs: number): string {
  if (!isNativeError(error)) return portErrorText({ kind: "unexpected", detail: String(error) });
  if (error.name === "AbortError") return `${timeLimitMs / 1000} 秒内未检查完，已跳过。${SHRINK}`;
  if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") return `内存不足，已跳过。${SHRINK}`;
  return portErrorText({ kind: "unexpected", detail: error.message });
}
