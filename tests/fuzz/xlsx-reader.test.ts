import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildSync } from "esbuild";
import { corpus } from "../support/corpus";
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
  const folder = mkdtempSync(path.join(os.tmpdir(), "jixiao-fuzz-"));
  const originals = path.join(folder, "originals");
  const program = path.join(folder, "reader.cjs");

  beforeAll(() => {
    mkdirSync(originals);
    for (const { name, snapshot } of corpus()) {
      writeFileSync(path.join(originals, `${name}.xlsx`), xlsxOf(...snapshot.sheets));
    }
    if (SHARED !== null) {
      const odd = path.join(SHARED, "samples/odd");
      for (const file of readdirSync(odd)) copyFileSync(path.join(odd, file), path.join(originals, file));
    }
    buildSync({
      entryPoints: [path.join(__dirname, "xlsx-reader.child.ts")],
      bundle: true,
      platform: "node",
      mainFields: ["module", "main"],
      outfile: program,
      logLevel: "silent",
    });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it(
    "are read or refused with a reason: no exception, no hanging, no more than 300 MB",
    () => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [program, originals, String(numRuns), String(seed)],
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
