import { run } from "./program";

/** A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

/** The first Ctrl-C lets a batch end with what it has; the second ends the program at once. */
const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    interruption.abort();
  });
}

void run(process.argv.slice(2), process, interruption.signal).then((code) => {
  process.exitCode = code;
});
