import { spawnSync } from "node:child_process";
import { copyFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { buildProgram } from "../support/bundle";
import { corpus } from "../support/corpus";
import { temporaryFolder, write } from "../support/files";
import { xlsxOf } from "../support/new-sheet";
import { SHARED } from "../support/shared";
import { runs } from "./runs";
import type { ReaderRun } from "./xlsx-reader.child";

const MEGABYTE = 1024 * 1024;
/** No file may make the reader hold more, Node itself included. */
const MOST_MEMORY = 300 * MEGABYTE;
/** A reader that hangs is ended; a whole run takes a fraction of this. */
const HANGING = 20 * 60 * 1000;

const { numRuns, seed } = runs(500);

describe("broken and malicious .xlsx files", () => {
  const folder = temporaryFolder();
  const program = folder.at("reader.cjs");

  beforeAll(() => {
    for (const { name, snapshot } of corpus()) {
      write(folder.at("originals", `${name}.xlsx`), xlsxOf(...snapshot.sheets));
    }
    if (SHARED !== null) {
      const odd = path.join(SHARED, "samples/odd");
      for (const file of readdirSync(odd)) copyFileSync(path.join(odd, file), folder.at("originals", file));
    }
    buildProgram(path.join(__dirname, "xlsx-reader.child.ts"), program);
  });

  it(
    "are read or refused with a reason: no exception, no hanging, no more than 300 MB",
    () => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [program, folder.at("originals"), String(numRuns), String(seed)],
        { encoding: "utf8", timeout: HANGING },
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      const { read, refused, peak } = JSON.parse(stdout) as ReaderRun;
      expect(read + refused).toBe(numRuns);
      // Both happen often, or the files would be too broken or too whole to show anything.
      expect(Math.min(read, refused)).toBeGreaterThan(numRuns / 20);
      expect(peak).toBeLessThan(MOST_MEMORY);
    },
    HANGING,
  );
});
