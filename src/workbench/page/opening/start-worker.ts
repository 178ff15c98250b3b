import type { PoolWorker } from "../../worker-pool";

/** Starts a worker that converts a file; see worker.ts. */
export const startWorker = (): PoolWorker => new Worker(new URL("./worker.ts", import.meta.url));
