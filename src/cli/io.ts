/** Where a command writes: process.stdout and process.stderr, or a test's own. */
export interface Output {
  write(text: string): unknown;
  /** Whether a person is looking at it. */
  readonly isTTY?: boolean;
  /** Answers as tty.WriteStream does, which heeds NO_COLOR; missing where nothing is coloured. */
  hasColors?(): boolean;
}

export interface Io {
  /** Carries results only. */
  readonly stdout: Output;
  /** Carries what went wrong, one line a file, and the progress bar. */
  readonly stderr: Output;
}

/**
 * 0: nothing of severity error; 1: at least one error was found; 2: something could not be read or used; 3: no error, but
 * something is to fill (`--complete`); 130: interrupted, and the result holds what was done until then; 141: whoever reads
 * the result closed the pipe.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 130 | 141;

/** What a command needs besides its arguments. */
export interface CommandContext {
  readonly io: Io;
  /** Aborted when the user wants the command to come to its end. */
  readonly signal: AbortSignal;
  /** The built module that worker threads run; null where files are checked in the main thread. */
  readonly worker: string | null;
  /** Says how the command ended. */
  readonly exitWith: (code: ExitCode) => void;
}

/** Characters that a file could use to disturb a terminal: control codes, line breaks, changes of direction. */
const DISTURBING = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;

/** Text from a file as one harmless line. */
export const oneLine = (text: string): string => text.replace(DISTURBING, " ");

/** Says on stderr what is wrong with a file: "文件名：原因。怎么办". */
export const complain = ({ stderr }: Io, file: string, problem: string): void => {
  stderr.write(`${oneLine(file)}：${oneLine(problem)}\n`);
};
