import type { Answer, Order } from "./worker-tasks";

/** The parts of a web worker used here. */
export type PoolWorker = Pick<Worker, "onmessage" | "onerror" | "postMessage" | "terminate">;

/** Workers that run one task at a time each. */
export interface Pool<Task, Result> {
  readonly size: number;
  /**
   * Runs a task in a free worker, in the order of calls; the bytes are transferred. A task that takes too long or
   * crashes its worker affects no other. When aborted it rejects and frees the worker.
   */
  run(task: Task, signal?: AbortSignal): Promise<Result>;
  close(): void;
}

/** What became of a task without a result: it took too long, or its worker ran out of memory or failed. */
export type Loss = "slow" | "broken";

export interface PoolOptions<Result> {
  readonly size: number;
  /** Time limit of a task. A typical one takes some 50 ms, the largest readable one some 20 s. */
  readonly timeLimitMs: number;
  /** The result of a lost task. */
  readonly lost: (loss: Loss) => Result;
}

/** Creates a pool; `start` starts a worker that listens with `answering`. */
export function newPool<Task extends { readonly bytes: Uint8Array }, Result>(
  start: () => PoolWorker,
  { size, timeLimitMs, lost }: PoolOptions<Result>,
): Pool<Task, Result> {
  const idle: PoolWorker[] = [];
  const busy = new Set<PoolWorker>();
  const waiting: ((worker: PoolWorker) => void)[] = [];
  let ordered = 0;

  const free = (worker: PoolWorker): void => {
    busy.delete(worker);
    const next = waiting.shift();
    if (!next) {
      idle.push(worker);
      return;
    }
    busy.add(worker);
    next(worker);
  };
  const take = (): Promise<PoolWorker> => {
    const worker = idle.pop() ?? (busy.size < size ? start() : null);
    if (!worker) return new Promise((resolve) => waiting.push(resolve));
    busy.add(worker);
    return Promise.resolve(worker);
  };
  /** Terminates a lost worker, and replaces it if a task is waiting. */
  const lose = (worker: PoolWorker): void => {
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
      const order: Order<Task> = { number: (ordered += 1), task };
      return new Promise<Result>((resolve, reject) => {
        const settle = (isLost: boolean, then: () => void): void => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", stop);
          worker.onmessage = null;
          worker.onerror = null;
          (isLost ? lose : free)(worker);
          then();
        };
        const giveUp = (loss: Loss): void => {
          settle(true, () => {
            resolve(lost(loss));
          });
        };
        const stop = (): void => {
          settle(true, () => {
            reject(new DOMException("", "AbortError"));
          });
        };
        const timer = setTimeout(() => {
          giveUp("slow");
        }, timeLimitMs);
        signal?.addEventListener("abort", stop);
        worker.onmessage = ({ data }: MessageEvent<Partial<Answer<Result>>>) => {
          // A message of a library in the worker.
          if (data.number !== order.number) return;
          settle(false, () => {
            resolve(data.result as Result);
          });
        };
        worker.onerror = (event) => {
          event.preventDefault();
          giveUp("broken");
        };
        worker.postMessage(order, [task.bytes.buffer]);
      });
    },
    close: () => {
      for (const worker of [...idle, ...busy]) worker.terminate();
    },
  };
}
