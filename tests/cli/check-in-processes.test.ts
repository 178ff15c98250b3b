import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { checkInProcesses } from "../../src/cli/check-in-processes";

import type { CheckSettings, FileResult } from "../../src/cli/check-types";
import { PROCESS_LIMITS } from "../../src/cli/processes";
import { AS_CARRIED } from "../../src/app/profile";
import { packBytes } from "../bench/batch-corpus";
import { patiently, TIME_LIMITS } from "../support/patiently";
import { buildHostileWorker } from "./support";
import { temporaryFolder, write } from "../support/files";

const folder = temporaryFolder();
const worker = folder.at("worker.cjs");
const GOOD = ["1.xlsx", "2.xlsx", "3.xlsx", "4.xlsx"];

beforeAll(() => {
  buildHostileWorker(worker);
  for (const [number, name] of GOOD.entries()) write(folder.at(name), packBytes(number, 7));
});

const SETTINGS: CheckSettings = {
  format: "ndjson",
  edition: null,
  profile: AS_CARRIED,
  withReview: false,
  withFacts: false,
  withNotes: false,
  cacheFile: null,
  program: "",
  sinceFile: null,
};

/** Checks and marks files of these names in two processes; the results by name. */
async function results(names: readonly string[], timeLimitMs: number): Promise<ReadonlyMap<string, FileResult>> {
  rmSync(folder.at("marked"), { recursive: true, force: true });
  const jobs = names.map((name, index) => ({
    index,
    name,
    file: folder.at(name),
    markedCopy: folder.at("marked", name),
    isNamed: false,
  }));
  const limits = { ...PROCESS_LIMITS, timeLimitMs, heapLimitMb: 96, graceMs: 1_000 };
  const found = new Map<string, FileResult>();
  for await (const result of checkInProcesses(jobs, SETTINGS, 2, new AbortController().signal, { worker, limits })) {
    found.set(path.relative(folder.at(), result.file), result);
  }
  return found;
}

it("names the files that made their process hang or die, and checks all others", () =>
  patiently(async (timeLimitMs) => {
    const [first = "", second = "", third = "", fourth = ""] = GOOD;
    // The first two take all processes: the time that others wait for one is not theirs.
    const hanging = [path.join("a", "hangs.xlsx"), path.join("b", "hangs.xlsx")];
    const names = [...hanging, first, "exits.xlsx", second, "devours.xlsx", third, "throws.xlsx", fourth];
    const found = await results(names, timeLimitMs);
    expect([...found.keys()].toSorted()).toEqual(names.toSorted());

    const errorOf = (name: string): string | null | undefined => found.get(name)?.error;
    for (const name of hanging) {
      expect(errorOf(name)).toMatch(new RegExp(`^${timeLimitMs / 1000} 秒内未处理完，已跳过。`));
      expect(JSON.parse(found.get(name)?.chunk ?? "")).toMatchObject({ status: "unreadable" });
    }
    expect(errorOf("exits.xlsx")).toContain("exited with 7");
    expect(errorOf("devours.xlsx")).toMatch(/^内存不足，已跳过。/);
    expect(errorOf("throws.xlsx")).toContain("Maximum call stack size exceeded");

    for (const name of GOOD) {
      expect(errorOf(name)).toBeNull();
      expect(found.get(name)?.summary.forms).toBeGreaterThan(2);
    }
    expect(readdirSync(folder.at("marked")).toSorted()).toEqual(GOOD);
  }, TIME_LIMITS));
