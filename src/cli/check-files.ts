import path from "node:path";
import { Piscina } from "piscina";
import { checkFile, failed, type CheckJob, type CheckSettings, type FileResult } from "./check-file";
import { portErrorText } from "./error-text";
import { openLookups } from "./result-cache";

/** Starting threads pays above about this many files. */
const FEW_FILES = 20;
/** Files that go to a thread at once: enough that messages cost nothing, few enough that threads end together. */
const FILES_PER_TASK = 8;
/** Tasks that wait for each thread, so that none is ever idle. */
const TASKS_PER_THREAD = 2;
/** A task that takes longer is given up, and its files are tried one by one. A usual file takes some 15 ms. */
const TIME_LIMIT_MS = 120_000;
/** What one thread may use; beyond it the thread dies and not the program. */
const HEAP_LIMIT_MB = 2048;

/**
 * Checks files, many of them in `threads` worker threads, and yields each result as it is there. A file that makes its thread
 * die or hang costs that file alone. After `signal` has been aborted no file is begun; those under way are finished.
 */
export async function* checkFiles(
  jobs: readonly CheckJob[],
  settings: CheckSettings,
  threads: number,
  signal: AbortSignal,
): AsyncGenerator<FileResult> {
  if (jobs.length <= FEW_FILES) yield* checkHere(jobs, settings, signal);
  else yield* checkInThreads(jobs, settings, threads, signal);
}

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

type Pool = Piscina<readonly CheckJob[], readonly FileResult[]>;

async function* checkInThreads(
  jobs: readonly CheckJob[],
  settings: CheckSettings,
  threads: number,
  signal: AbortSignal,
): AsyncGenerator<FileResult> {
  const pool: Pool = new Piscina({
    filename: path.join(__dirname, "worker.js"),
    minThreads: threads,
    maxThreads: threads,
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
    recordTiming: false,
  });
  try {
    const running = new Map<number, Promise<{ readonly task: number; readonly results: readonly FileResult[] }>>();
    let next = 0;
    while (running.size > 0 || (next < jobs.length && !signal.aborted)) {
      while (running.size < threads * TASKS_PER_THREAD && next < jobs.length && !signal.aborted) {
        const task = next;
        next += FILES_PER_TASK;
        running.set(
          task,
          runTask(pool, jobs.slice(task, next), settings).then((results) => ({ task, results })),
        );
      }
      const { task, results } = await Promise.race(running.values());
      running.delete(task);
      yield* results;
    }
  } finally {
    await pool.destroy();
  }
}

/** When a thread dies or hangs over several files, each is tried alone, so that only the bad one is lost. */
async function runTask(pool: Pool, jobs: readonly CheckJob[], settings: CheckSettings): Promise<readonly FileResult[]> {
  try {
    return await pool.run(jobs, { signal: AbortSignal.timeout(TIME_LIMIT_MS) });
  } catch (error) {
    const [job, ...others] = jobs;
    if (job && others.length === 0) return [failed(job, settings, crashText(error))];
    const results: FileResult[] = [];
    for (const each of jobs) results.push(...(await runTask(pool, [each], settings)));
    return results;
  }
}

const crashText = (error: unknown): string =>
  error instanceof Error && error.name === "AbortError"
    ? `${TIME_LIMIT_MS / 1000} 秒内未检查完，已跳过。请打开文件，删去无关的工作表后再试`
    : portErrorText({ kind: "unexpected", detail: error instanceof Error ? error.message : String(error) });
