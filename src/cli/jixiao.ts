import path from "node:path";
import { unforeseenText } from "./error-text";
import { oneLine, type ExitCode } from "./io";
import { run } from "./program";
import { PROCESS_LIMITS } from "./processes";

/** Ends the program with a line on stderr. A failure must not look like "errors found" (1) or "no errors" (0). */
function end(code: ExitCode, line: string | null): never {
  try {
    if (line !== null) process.stderr.write(`${oneLine(line)}\n`);
  } finally {
    process.exit(code);
  }
}

/** A reader that has seen enough (`| head`) closes the pipe: not a failure of ours, but the result is incomplete. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") end(141, null);
  end(2, `jixiao：结果未写完。${unforeseenText(error)}`);
});
/** With stderr closed there is no way to report anything. */
process.stderr.on("error", () => process.exit(2));
for (const event of ["uncaughtException", "unhandledRejection"] as const) {
  process.on(event, (error: unknown) => end(2, `jixiao：${unforeseenText(error)}`));
}

/** The first Ctrl-C lets a batch finish with what it has; the second ends the program at once. */
const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    interruption.abort();
  });
}

const processes = { worker: path.join(__dirname, "worker.js"), limits: PROCESS_LIMITS };
void run(process.argv.slice(2), process, interruption.signal, processes).then((code) => {
  process.exitCode = code;
});
