import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { buildProgram } from "../support/bundle";
import { REPO_ROOT } from "../support/shared";
import type { PdfRun } from "./pdf-reader.child";
import { runs } from "./runs";

/** No file may keep the reader busy for longer, in milliseconds of processor. */
const HANGING_MS = 10_000;
/** A reader that hangs is ended; a whole run takes a fraction of this. */
const HANGING = 20 * 60 * 1000;
/** Below the repository, so that the program finds pdfjs. */
const CACHE = path.join(REPO_ROOT, "node_modules/.cache");

const { numRuns, seed } = runs(200);

/** In a process of their own, since Jest would take rejections that pdfjs forgets for failures. */
describe("broken and malicious PDF files", () => {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(path.join(CACHE, "fuzz-"));
  const program = path.join(folder, "reader.cjs");

  beforeAll(() => {
    buildProgram(path.join(__dirname, "pdf-reader.child.ts"), program, ["pdfjs-dist"]);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it(
    "are read or refused with a reason: no exception, no hanging, no rejection that ends the program",
    () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, String(numRuns), String(seed)], {
        encoding: "utf8",
        timeout: HANGING,
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      const { read, slowest } = JSON.parse(stdout) as PdfRun;
      // Many are still whole enough to be read, or the test would show nothing.
      expect(read).toBeGreaterThan(numRuns / 20);
      expect(slowest).toBeLessThan(HANGING_MS);
    },
    HANGING,
  );
});
