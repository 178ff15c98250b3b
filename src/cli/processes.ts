import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { isNativeError } from "node:util/types";
import { fail, ok, type Result } from "../core/result";
import { portErrorText } from "./error-text";
import type { Answer, Task } from "./task-server";

/** What a process may use for a file. */
export interface ProcessLimits {
  /** Time limit for a file. A typical one takes some 10 ms, the largest readable one some 20 s. */
  readonly timeLimitMs: number;
  /** Heap limit of a process; beyond it that process dies, not the program. */
  readonly heapLimitMb: number;
  /** Extra time for files in progress once the run is interrupted. */
  readonly graceMs: number;
}

export const PROCESS_LIMITS: ProcessLimits = { timeLimitMs: 120_000, heapLimitMb: 1024, graceMs: 5_000 };

/** How child processes are run. */
export interface Processes {
  /** The built module that they run; see worker.ts. */
  readonly worker: string;
  readonly limits: ProcessLimits;
}

/** Child processes, each kept for the next task. */
export interface ProcessPool {
  /**
   * Runs a function of the worker, with plain data in and out. A process that dies or takes too long costs its task
   * only; errors say why in words for the user. After `signal` is aborted the function has a few seconds to finish;
   * null if it did not.
   */
  run(task: Task, signal: AbortSignal): Promise<Result<unknown, string> | null>;
  /** Ends the processes. */
  close(): void;
}

/**
 * Processes, not threads: when a single allocation exceeds what is left of a heap, V8 ends the whole process that holds
 * the thread. As many start as tasks run at once.
 */
export function openPool({ worker, limits }: Processes): ProcessPool {
  const idle: ChildProcess[] = [];
  return {
    run: async (task, signal) => {
      const child = idle.pop() ?? start(worker, limits);
      const end = await endOf(child, task, signal, limits);
      if ("output" in end) {
        idle.push(child);
        return ok(end.output);
      }
      // Whatever went wrong may have left traces in it.
      child.kill("SIGKILL");
      if ("error" in end) return fail(portErrorText({ kind: "unexpected", detail: end.error }));
      return end.lost === "overdue" && signal.aborted ? null : fail(lossText(end.lost, limits.timeLimitMs));
    },
    close: () => {
      for (const child of idle) child.kill("SIGKILL");
    },
  };
}

/** The part of the heap for new objects, in MB. V8's own choice takes some 20 MB more and gains no time. */
const NEW_OBJECTS_MB = 4;

function start(worker: string, { heapLimitMb }: ProcessLimits): ChildProcess {
  const child = fork(worker, {
    execArgv: [`--max-old-space-size=${heapLimitMb}`, `--max-semi-space-size=${NEW_OBJECTS_MB}`],
    serialization: "advanced",
    // What V8 or a library prints is no result.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  // Failing to start is noticed with the task; an unhandled error event would end the program.
  child.on("error", () => undefined);
  return child;
}

/** Why a process gave no answer. */
type Loss = "overdue" | "out-of-memory" | Error;

/** Gives a process a task and waits for its answer, its death, or the end of its time. */
async function endOf(
  child: ChildProcess,
  task: Task,
  signal: AbortSignal,
  { timeLimitMs, graceMs }: ProcessLimits,
): Promise<Answer | { readonly lost: Loss }> {
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
  const ended = new AbortController();
  const until = { signal: ended.signal };
  try {
    const answered = once(child, "message", until).then(([answer]) => answer as Answer);
    const died = once(child, "exit", until).then(([code, by]) => ({ lost: causeOfDeath(by ?? code) }));
    const passed = once(overdue.signal, "abort", until).then(() => ({ lost: "overdue" as const }));
    child.send(task);
    return await Promise.race([answered, died, passed]);
  } catch (error) {
    return { lost: isNativeError(error) ? error : new Error(String(error)) };
  } finally {
    ended.abort();
    signal.removeEventListener("abort", hurry);
    clearTimeout(timer);
  }
}

/** How V8 ends a process whose memory is used up (134 where there are no signals), and how Linux does. */
const OUT_OF_MEMORY: ReadonlySet<unknown> = new Set(["SIGABRT", "SIGTRAP", "SIGILL", "SIGKILL", 134]);

/** What ended a process: its exit code, or the name of a signal. */
const causeOfDeath = (end: unknown): Loss =>
  OUT_OF_MEMORY.has(end) ? "out-of-memory" : new Error(`process exited with ${String(end)}`);

const SHRINK = "请打开文件，删去无关的工作表和空白格式后再试";

function lossText(loss: Loss, timeLimitMs: number): string {
  if (loss === "overdue") return `${timeLimitMs / 1000} 秒内未处理完，已跳过。${SHRINK}`;
  if (loss === "out-of-memory") return `内存不足，已跳过。${SHRINK}`;
  return portErrorText({ kind: "unexpected", detail: loss.message });
}
