import { oneLine, type Output } from "./io";

export interface Progress {
  /** Advances by one file. */
  readonly step: (name: string) => void;
  /** Clears the bar, so that other lines can be written. */
  readonly clear: () => void;
}

const WIDTH = 24;
const NAME_LENGTH = 30;
/** Returns to the first column and erases the line. */
const ERASE = "\r\u001B[2K";

/** A progress bar on a terminal; nothing elsewhere or for a single file. */
export function progressOn(output: Output, total: number): Progress {
  if (output.isTTY !== true || total < 2) return { step: () => undefined, clear: () => undefined };
  let done = 0;
  return {
    step: (name) => {
      done += 1;
      const filled = Math.round((WIDTH * done) / total);
      const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
      output.write(`${ERASE}${bar} ${done}/${total} ${oneLine(name).slice(-NAME_LENGTH)}`);
    },
    clear: () => {
      output.write(ERASE);
    },
  };
}
