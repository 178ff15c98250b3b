import { writeFileSync } from "node:fs";
import path from "node:path";
import { serveTasks } from "../../src/cli/task-server";
import * as tasks from "../../src/cli/tasks/tasks";

/** Never returns, like a loop without end, but leaves the processor to others. */
const hang = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);

/** What files of these names do to their process; no file that the reader is known to fail at does so. */
const DEEDS: Readonly<Record<string, (file: string) => void>> = {
  "hangs.xlsx": hang,
  "hangs-visibly.xlsx": (file) => {
    writeFileSync(`${file}.pid`, String(process.pid));
    hang();
  },
  "exits.xlsx": () => {
    process.exit(7);
  },
  "devours.xlsx": () => {
    const eaten: number[][] = [];
    for (;;) eaten.push(new Array<number>(100_000).fill(1.5));
  },
  "grabs.xlsx": () => {
    // One allocation beyond the limit: V8 ends the process at once, with words of its own.
    const eaten: number[][] = [];
    for (;;) eaten.push(new Array<number>(30_000_000).fill(1.5));
  },
  "throws.xlsx": () => {
    throw new RangeError("Maximum call stack size exceeded");
  },
};

/** A task of the product's processes, but for the files above. */
const orFail =
  <Input, Output>(
    task: (input: Input) => Output,
    fileOf: (input: Input) => string | null,
  ): ((input: Input) => Output) =>
  (input) => {
    const file = fileOf(input) ?? "";
    DEEDS[path.basename(file)]?.(file);
    return task(input);
  };

const fileIn = ({ file }: { readonly file: string }): string => file;
const itself = (file: string): string => file;

serveTasks({
  checkOne: orFail(tasks.checkOne, ({ job }) => job.file),
  convert: orFail(tasks.convert, fileIn),
  fill: orFail(tasks.fill, fileIn),
  formerSheet: orFail(tasks.formerSheet, itself),
  makeForms: orFail(tasks.makeForms, ({ catalog }) => catalog),
  readForms: orFail(tasks.readForms, itself),
  readWithReasons: orFail(tasks.readWithReasons, itself),
  saveLayout: orFail(tasks.saveLayout, fileIn),
  unmarkFile: orFail(tasks.unmarkFile, fileIn),
});
