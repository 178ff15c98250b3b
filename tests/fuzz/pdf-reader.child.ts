import fc from "fast-check";
import { openPdf } from "../../src/adapters/pdf/read-pdf";
import { line, pdfOf, text } from "../adapters/pdf/support";
import { processorTime } from "../support/growth";
import { mutatedBytes } from "./mutated-file";

/** What the parent is told of a run that ended. */
export interface PdfRun {
  /** How many files could be read all the same. */
  readonly read: number;
  /** The most milliseconds of processor that a file took. */
  readonly slowest: number;
}

const pdf = pdfOf(
  ...[1, 2].map((page) =>
    [
      ...Array.from({ length: 20 }, (_, row) => line(50, 700 - 20 * row, 550, 700 - 20 * row)),
      ...Array.from({ length: 6 }, (_, column) => line(50 + 100 * column, 700, 50 + 100 * column, 320)),
      ...Array.from({ length: 60 }, (_, index) =>
        text(60 + 100 * (index % 5), 686 - 20 * Math.floor(index / 5), `cell ${String(page * index)}`),
      ),
    ].join("\n"),
  ),
);

const [numRuns = "", seed = ""] = process.argv.slice(2);
let read = 0;
let slowest = 0;

async function useFile(bytes: Uint8Array): Promise<void> {
  const time = await processorTime(async () => {
    const document = await openPdf(bytes);
    const snapshot = document.ok ? await document.value.read() : null;
    if (snapshot?.ok === true) read += 1;
  });
  slowest = Math.max(slowest, time);
}

// The first file loads pdfjs, which is not its own doing.
openPdf(new Uint8Array(10))
  .then(() =>
    fc.assert(fc.asyncProperty(mutatedBytes([pdf]), useFile), { numRuns: Number(numRuns), seed: Number(seed) }),
  )
  .then(
    () => {
      const run: PdfRun = { read, slowest };
      console.log(JSON.stringify(run));
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
