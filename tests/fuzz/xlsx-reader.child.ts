import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { openXlsx } from "../../src/adapters/xlsx/workbook";
import { checkSnapshot } from "../../src/app/check";
import { markFindings } from "../../src/app/mark";
import { mutatedFile } from "./mutated-file";

/** What the parent is told of a run that ended. */
export interface ReaderRun {
  /** How many files could be read all the same. */
  readonly read: number;
  readonly refused: number;
  /** Most memory that the process held, in bytes. */
  readonly peak: number;
}

const [folder = "", numRuns = "", seed = ""] = process.argv.slice(2);
const originals = readdirSync(folder).map((file) => new Uint8Array(readFileSync(path.join(folder, file))));
let read = 0;
let refused = 0;

/** Opens, checks and marks a file. What can be read can be marked, or is refused with a reason, and is read again after. */
async function useFile(bytes: Uint8Array): Promise<void> {
  const book = openXlsx(bytes);
  if (!book.ok) return void (refused += 1);
  const before = await book.value.read();
  if (!before.ok) return void (refused += 1);
  read += 1;
  const marked = await markFindings(book.value, checkSnapshot(before.value, null).findings);
  if (!marked.ok) return;
  const again = openXlsx(book.value.bytes());
  const after = again.ok ? await again.value.read() : again;
  if (!after.ok) throw new Error(`unreadable after marking: ${JSON.stringify(after.error)}`);
  if (after.value.sheets.length !== before.value.sheets.length) throw new Error("sheets lost by marking");
}

/** Most memory that this process held. Linux counts in `maxRSS` what the parent held when it began this process. */
function mostMemory(): number {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const highest = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
  return 1024 * (highest === undefined ? process.resourceUsage().maxRSS : Number(highest));
}

fc.assert(fc.asyncProperty(mutatedFile(originals), useFile), { numRuns: Number(numRuns), seed: Number(seed) }).then(
  () => {
    const run: ReaderRun = { read, refused, peak: mostMemory() };
    console.log(JSON.stringify(run));
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
