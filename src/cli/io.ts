import type { Processes } from "./processes";

/** Where a command writes: process.stdout and process.stderr, or a test's own. */
export interface Output {
  write(text: string): unknown;
  /** Whether it is a terminal. */
  readonly isTTY?: boolean;
  /** Like tty.WriteStream, which respects NO_COLOR; missing if colours are not supported. */
  hasColors?(): boolean;
}

export interface Io {
  /** For results only. */
  readonly stdout: Output;
  /** For problems, one line per file, and the progress bar. */
  readonly stderr: Output;
}

/**
 * 0: nothing of severity error; 1: at least one error was found; 2: something could not be read or used; 3: no error,
 * but something is to fill (`--complete`); 130: interrupted, the result covers what was done until then; 141: the
 * reader of the result closed the pipe.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 130 | 141;

/** What a command needs besides its arguments. */
export interface CommandContext {
  readonly io: Io;
  /** Aborted when the user asks the command to stop. */
  readonly signal: AbortSignal;
  /** The processes that read foreign files; null to read them in this one. */
  readonly processes: Processes | null;
  /** Sets the exit code of the command. */
  readonly exitWith: (code: ExitCode) => void;
}

/** Characters in a file that could corrupt a terminal: control codes, line breaks, changes of direction. */
const DISTURBING = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;

/** Text from a file as one safe line. */
export const oneLine = (text: string): string => text.replace(DISTURBING, " ");

/** Reports a problem with a file on stderr: "文件名：原因。怎么办". */
export const complain = ({ stderr }: Io, file: string, problem: string): void => {
  stderr.write(`${oneLine(file)}：${oneLine(problem)}\n`);
};
