import { isNativeError } from "node:util/types";
import { Piscina } from "piscina";
import { fail, ok, type Result } from "../core/result";
import { portErrorText } from "./error-text";

/** What a thread may use for a file. */
export interface ThreadLimits {
  /** Time limit for a file. A typical one takes some 10 ms, the largest readable one some 20 s. */
  readonly timeLimitMs: number;
  /** Heap limit of a thread; beyond it the thread dies, not the program. */
  readonly heapLimitMb: number;
  /** The part of the heap for new objects. V8's own choice takes some 20 MB more in each thread and gains no time. */
  readonly newObjectsMb: number;
  /** Extra time for files in progress once the run is interrupted. */
  readonly graceMs: number;
}

export const THREAD_LIMITS: ThreadLimits = {
  timeLimitMs: 120_000,
  heapLimitMb: 1024,
  newObjectsMb: 12,
  graceMs: 5_000,
};

/** How worker threads are run. */
export interface Threads {
  /** The built module that they run; see worker.ts. */
  readonly worker: string;
  readonly limits: ThreadLimits;
}

export type Pool = Piscina<unknown, unknown>;

/** Starts threads; `data` is given to each of them. */
export function openPool({ worker, limits }: Threads, threads: number, data: unknown): Pool {
  const pool: Pool = new Piscina({
    filename: worker,
    minThreads: threads,
    // A folder without workbooks needs no thread, but the pool requires at least one.
    maxThreads: Math.max(threads, 1),
    workerData: data,
    resourceLimits: {
      maxOldGenerationSizeMb: limits.heapLimitMb,
      maxYoungGenerationSizeMb: limits.newObjectsMb,
    },
    recordTiming: false,
  });
  // A thread that dies between two files is replaced too; an unhandled error event would end the program.
  pool.on("error", () => undefined);
  return pool;
}

/**
 * Runs a function that the worker exports, with plain data in and out. A thread that dies or is ended on timeout is
 * replaced; errors say why in words for the user. After `signal` is aborted the function has a few seconds to finish;
 * null if it did not.
 */
export async function inThread<T>(
  pool: Pool,
  { name, input }: { readonly name: string; readonly input: unknown },
  signal: AbortSignal,
  { timeLimitMs, graceMs }: ThreadLimits,
): Promise<Result<T, string> | null> {
  const overdue = new AbortController();
  const giveUp = (): void => {
    overdue.abort();
  };
  let timer = setTimeout(giveUp, signal.aborted ? graceMs : timeLimitMs);
  const hurry = (): void => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, graceMs);
  };
  signal.addEventListener("abort", hurry, { once: true });
  try {
    return ok((await pool.run(input, { name, signal: overdue.signal })) as T);
  } catch (error) {
    return signal.aborted && overdue.signal.aborted ? null : fail(lossText(error, timeLimitMs));
  } finally {
    signal.removeEventListener("abort", hurry);
    clearTimeout(timer);
  }
}

const SHRINK = "请打开文件，删去无关的工作表和空白格式后再试";

/** Why a file was given up. */
export function lossText(error: unknown, timeLimitMs: number): string {
  if (!isNativeError(error)) return portErrorText({ kind: "unexpected", detail: String(error) });
  if (error.name === "AbortError") return `${timeLimitMs / 1000} 秒内未处理完，已跳过。${SHRINK}`;
  if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") return `内存不足，已跳过。${SHRINK}`;
  return portErrorText({ kind: "unexpected", detail: error.message });
}
