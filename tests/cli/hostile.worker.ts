import path from "node:path";
import * as worker from "../../src/cli/worker";

/** What files of these names do to their thread; no file that the reader is known to fail at does so. */
const DEEDS: Readonly<Record<string, () => void>> = {
  "hangs.xlsx": () => {
    for (;;);
  },
  "exits.xlsx": () => {
    process.exit(7);
  },
  "devours.xlsx": () => {
    const eaten: number[][] = [];
    for (;;) eaten.push(new Array<number>(100_000).fill(1.5));
  },
  "throws.xlsx": () => {
    throw new RangeError("Maximum call stack size exceeded");
  },
};

/** A task of the product's threads, but for the files above. */
const orFail =
  <Input, Output>(
    task: (input: Input) => Output,
    fileOf: (input: Input) => string | null,
  ): ((input: Input) => Output) =>
  (input) => {
    DEEDS[path.basename(fileOf(input) ?? "")]?.();
    return task(input);
  };

const fileIn = ({ file }: { readonly file: string }): string => file;
const itself = (file: string): string => file;

export const checkOne = orFail(worker.checkOne, fileIn);
export const convert = orFail(worker.convert, fileIn);
export const fill = orFail(worker.fill, fileIn);
export const formerSheet = orFail(worker.formerSheet, itself);
export const makeForms = orFail(worker.makeForms, ({ catalog }) => catalog);
export const readForms = orFail(worker.readForms, itself);
export const readWithReasons = orFail(worker.readWithReasons, itself);
export const saveLayout = orFail(worker.saveLayout, fileIn);
export const unmarkFile = orFail(worker.unmarkFile, fileIn);
