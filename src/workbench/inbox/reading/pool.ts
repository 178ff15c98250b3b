import type { LocalText } from "../../../core/local-text";
import type { Task, TaskResult } from "./task";

/** The parts of a web worker used here. */
export type TaskWorker = Pick<Worker, "onmessage" | "onerror" | "postMessage" | "terminate">;

/** Workers that run one task at a time each. */
export interface Pool {
  readonly size: number;
  /**
   * Runs a task in a free worker, in the order of calls; the bytes are transferred. A task that takes too long or
   * crashes its worker affects no other. When aborted it rejects and frees the worker.
   */
  run(task: Task, signal?: AbortSignal): Promise<TaskResult>;
  close(): void;
}

export interface PoolOptions {
  readonly size: number;
  /** Time limit of a task. A typical one takes some 50 ms, the largest readable one some 20 s. */
  readonly timeLimitMs: number;
}

export function newPool(start: () => TaskWorker, { size, timeLimitMs }: PoolOptions): Pool {
  const idle: TaskWorker[] = [];
  const busy = new Set<TaskWorker>();
  const waiting: ((worker: TaskWorker) => void)[] = [];

  const free = (worker: TaskWorker): void => {
    busy.delete(worker);
    const next = waiting.shift();
    if (!next) {
      idle.push(worker);
      return;
    }
    busy.add(worker);
    next(worker);
  };
  const take = (): Promise<TaskWorker> => {
    const worker = idle.pop() ?? (busy.size < size ? start() : null);
    if (!worker) return new Promise((resolve) => waiting.push(resolve));
    busy.add(worker);
    return Promise.resolve(worker);
  };
  /** Terminates a lost worker, and replaces it if a task is waiting. */
  const lose = (worker: TaskWorker): void => {
    worker.terminate();
    busy.delete(worker);
    const next = waiting.shift();
    if (!next) return;
    const other = start();
    busy.add(other);
    next(other);
  };

  return {
    size,
    run: async (task, signal) => {
      const worker = await take();
      try {
        signal?.throwIfAborted();
      } catch (reason) {
        free(worker);
        throw reason;
      }
      return new Promise<TaskResult>((resolve, reject) => {
        const settle = (isLost: boolean, then: () => void): void => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", stop);
          worker.onmessage = null;
          worker.onerror = null;
          (isLost ? lose : free)(worker);
          then();
        };
        const giveUp = (reason: LocalText): void => {
          settle(true, () => {
            resolve({ kind: "failed", reason });
          });
        };
        const stop = (): void => {
          settle(true, () => {
            reject(new DOMException("", "AbortError"));
          });
        };
        const timer = setTimeout(() => {
          giveUp(tooSlow(timeLimitMs));
        }, timeLimitMs);
        signal?.addEventListener("abort", stop);
        worker.onmessage = ({ data }: MessageEvent<TaskResult>) => {
          settle(false, () => {
            resolve(data);
          });
        };
        worker.onerror = (event) => {
          event.preventDefault();
          giveUp(BROKEN);
        };
        worker.postMessage(task, [task.bytes.buffer]);
      });
    },
    close: () => {
      for (const worker of [...idle, ...busy]) worker.terminate();
    },
  };
}

const SHRINK = {
  zh: "请打开文件，删去无关的工作表和空白格式后再试",
  en: "Open the file, delete sheets and blank formats that are not needed, and retry",
};

const tooSlow = (timeLimitMs: number): LocalText => ({
  zh: `${timeLimitMs / 1000} 秒内未检查完，已跳过。${SHRINK.zh}`,
  en: `It was not checked within ${timeLimitMs / 1000} seconds and was skipped. ${SHRINK.en}`,
});

const BROKEN: LocalText = {
  zh: `检查时内存不足或程序出错，已跳过。${SHRINK.zh}`,
  en: `Memory ran out or the program failed, so it was skipped. ${SHRINK.en}`,
};
