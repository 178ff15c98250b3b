import { fail, ok, type Result } from "../core/result";
import { complain, type CommandContext, type ExitCode } from "./io";
import type { SourceFile } from "./files";
import type { Ended } from "./tasks/ended";
import * as tasks from "./tasks/tasks";
import { portErrorText } from "./error-text";
import { wordsOf } from "./task-server";
import { openPool, type ProcessPool } from "./processes";

type Tasks = typeof tasks;
type Input<Name extends keyof Tasks> = Parameters<Tasks[Name]>[0];
type Output<Name extends keyof Tasks> = Awaited<ReturnType<Tasks[Name]>>;

/** Runs tasks one after the other. */
export interface TaskRunner {
  /** The result of a task. Errors say in words for the user why there is none; null if the run was interrupted. */
  run<Name extends keyof Tasks>(name: Name, input: Input<Name>): Promise<Result<Output<Name>, string> | null>;
  close(): void;
}

/** Runs a task in a process of the pool; see ProcessPool. */
export const runTask = <Name extends keyof Tasks>(
  pool: ProcessPool,
  name: Name,
  input: Input<Name>,
  signal: AbortSignal,
): Promise<Result<Output<Name>, string> | null> =>
  pool.run({ name, input }, signal) as Promise<Result<Output<Name>, string> | null>;

/** Tasks in a process with limits of time and memory, or, without processes, in this one. */
export function openTaskRunner({ processes, signal }: Pick<CommandContext, "processes" | "signal">): TaskRunner {
  if (processes === null) return { run: runHere, close: () => undefined };
  let pool: ProcessPool | null = null;
  return {
    run: (name, input) => runTask((pool ??= openPool(processes)), name, input, signal),
    close: () => pool?.close(),
  };
}

async function runHere<Name extends keyof Tasks>(
  name: Name,
  input: Input<Name>,
): Promise<Result<Output<Name>, string>> {
  const task = tasks[name] as (input: Input<Name>) => Promise<Output<Name>>;
  try {
    return ok(await task(input));
  } catch (error) {
    return fail(portErrorText({ kind: "unexpected", detail: wordsOf(error) }));
  }
}

/**
 * Runs a task for each file in turn. Ends early if the run is interrupted: what it has not yielded was not done, or not
 * to its end.
 */
export async function* forEachFile<Name extends keyof Tasks>(
  context: CommandContext,
  name: Name,
  sources: readonly SourceFile[],
  inputOf: (source: SourceFile) => Input<Name>,
): AsyncGenerator<{ readonly source: SourceFile; readonly result: Result<Output<Name>, string> }> {
  const runner = openTaskRunner(context);
  try {
    for (const source of sources) {
      const result = context.signal.aborted ? null : await runner.run(name, inputOf(source));
      if (result === null) return;
      yield { source, result };
    }
  } finally {
    runner.close();
  }
}

/** Reports on stderr how far an interrupted run over files came. */
export const reportInterruption = ({ io }: CommandContext, done: number, total: number): void => {
  io.stderr.write(`已中断：处理了 ${done}/${total} 个文件，结果只含这些文件\n`);
};

/** Tasks that are all of a command. */
type Command = { readonly [Name in keyof Tasks]: Output<Name> extends Ended ? Name : never }[keyof Tasks];

/** Runs a command that is one task and repeats what it wrote. `about`: the file that is named if it fails. */
export async function runCommand<Name extends Command>(
  context: CommandContext,
  about: string,
  name: Name,
  input: Input<Name>,
): Promise<ExitCode> {
  const { io } = context;
  const runner = openTaskRunner(context);
  try {
    const ended: Result<Ended, string> | null = await runner.run(name, input);
    if (ended === null) {
      io.stderr.write("已中断：没有结果\n");
      return 130;
    }
    if (!ended.ok) {
      complain(io, about, ended.error);
      return 2;
    }
    for (const { to, text } of ended.value.written) io[to].write(text);
    return ended.value.code;
  } finally {
    runner.close();
  }
}
