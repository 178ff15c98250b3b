import { Worker } from "node:worker_threads";

/** What the parent asks for: a function by its name, and plain data to give it. */
export interface Task {
  readonly name: string;
  readonly input: unknown;
}

/** What the parent is told: plain data, or the words of an error that nobody foresaw. */
export type Answer = { readonly output: unknown } | { readonly error: string };

/** Runs these functions for the parent process, one at a time, until it ends this process or is gone. */
export function serveTasks(tasks: Readonly<Record<string, (input: never) => unknown>>): void {
  const answer = (told: Answer): void => void process.send?.(told);
  process.on("message", (task: Task) => void perform(tasks, task).then(answer));
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error: unknown) => {
      answer({ error: wordsOf(error) });
    });
  }
  // Ctrl-C and the end of a session reach all processes; the parent decides what is still finished.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
  process.on("disconnect", () => process.exit());
  endWithParent();
}

async function perform(tasks: Readonly<Record<string, (input: never) => unknown>>, task: Task): Promise<Answer> {
  try {
    const run = tasks[task.name] as (input: unknown) => unknown;
    return { output: await run(task.input) };
  } catch (error) {
    return { error: wordsOf(error) };
  }
}

/** The words of an error that nobody foresaw. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Ends this process when the parent was killed, even while a file keeps it too busy to notice. */
function endWithParent(): void {
  const watch = `setInterval(() => {
    try {
      process.kill(${process.ppid}, 0);
    } catch {
      process.kill(process.pid, "SIGKILL");
    }
  }, 1000);`;
  new Worker(watch, { eval: true }).unref();
}
