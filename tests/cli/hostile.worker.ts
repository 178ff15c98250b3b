import path from "node:path";
import type { CheckJob, FileResult } from "../../src/cli/check-types";
import checkOne from "../../src/cli/worker";

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

/** The task of the product's threads, but for the files above. */
export default function checkOrFail(job: CheckJob): Promise<FileResult> {
  DEEDS[path.basename(job.file)]?.();
  return checkOne(job);
}
