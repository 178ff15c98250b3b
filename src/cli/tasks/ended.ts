import type { ExitCode, Io } from "../io";

/** What a command wrote and how it ended, as plain data. */
export interface Ended {
  readonly code: ExitCode;
  readonly written: readonly { readonly to: keyof Io; readonly text: string }[];
}

/** Runs a command and collects what it writes. */
export async function recorded(command: (io: Io) => Promise<ExitCode>): Promise<Ended> {
  const written: Ended["written"][number][] = [];
  const output = (to: keyof Io): Io[keyof Io] => ({ write: (text) => written.push({ to, text }) });
  const code = await command({ stdout: output("stdout"), stderr: output("stderr") });
  return { code, written };
}
