import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, copyFileSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isSealedCopy } from "../../src/adapters/xlsx/own-copy";
import { packBytes } from "../bench/batch-corpus";
import { REPO_ROOT } from "../support/shared";
import { buildHostileWorker } from "./support";
import { temporaryFolder, write } from "../support/files";

const folder = temporaryFolder();
/** The built program: `npm test` builds it before. */
const program = path.join(REPO_ROOT, "dist/cli/jixiao.js");
const FILES = 12;
/** Moments of the kill, in shares of the time that a whole run takes: one in the midst of it, one anywhere. */
const MOMENTS = [0.5, Math.random()];

const inbox = (): string =>
  readdirSync(folder.at("in"))
    .map((name) =>
      createHash("sha256")
        .update(readFileSync(folder.at("in", name)))
        .digest("hex"),
    )
    .join();

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

/** Runs the program in a process of its own, and sends it a signal after a while. */
function runs(
  args: readonly string[],
  {
    signal,
    after = 0,
    stdout: output = "pipe",
  }: { signal?: NodeJS.Signals; after?: number; stdout?: "pipe" | number } = {},
): Promise<Run> {
  const begun = performance.now();
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ["ignore", output, "pipe"],
  });
  const timer = signal && setTimeout(() => child.kill(signal), after);
  let [stdout, stderr] = ["", ""];
  child.stdout?.on("data", (data) => (stdout += String(data)));
  child.stderr?.on("data", (data) => (stderr += String(data)));
  return new Promise((resolve) => {
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code, stdout, stderr, milliseconds: performance.now() - begun });
    });
  });
}

const isWhole = (file: string): boolean =>
  file.endsWith(".html") ? readFileSync(file, "utf8").trimEnd().endsWith("</html>") : isSealedCopy(readFileSync(file));

beforeAll(() => {
  mkdirSync(folder.at("hostile", "dist", "cli"), { recursive: true });
  copyFileSync(program, folder.at("hostile", "dist", "cli", "jixiao.js"));
  buildHostileWorker(folder.at("hostile", "dist", "cli", "worker.js"));
  for (let number = 0; number < FILES; number += 1) write(folder.at("in", `${number}.xlsx`), packBytes(number, 7));
});

it("a run that is killed leaves whole copies or none, and one that is interrupted says so", async () => {
  const before = inbox();
  const out = folder.at("out");
  const [page, cache] = [path.join(out, "report.html"), folder.at("cache")];
  const args = ["check", folder.at("in"), "--mark", out, "--format", "json", "--report", page, "--cache", cache];
  const whole = await runs(args);
  expect({ code: whole.code, stderr: whole.stderr }).toEqual({ code: 1, stderr: "" });
  const names = readdirSync(out);
  for (const signal of ["SIGKILL", "SIGTERM", "SIGINT"] as const) {
    for (const moment of MOMENTS) {
      rmSync(out, { recursive: true });
      rmSync(cache, { force: true });
      const { code, stdout, stderr } = await runs(args, { signal, after: moment * whole.milliseconds });
      const copies = existsSync(out) ? readdirSync(out).filter((name) => !name.startsWith(".")) : [];
      for (const name of copies) expect([name, isWhole(path.join(out, name))]).toEqual([name, true]);
      mkdirSync(out, { recursive: true });
      if (code === 0 || code === 1) expect({ code, copies }).toEqual({ code: 1, copies: names });
      if (code === 130) {
        expect(stderr).toContain("已中断");
        expect(() => void JSON.parse(stdout)).not.toThrow();
      }
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(inbox()).toBe(before);
      if (signal === "SIGKILL") {
        const { stdout: next } = await runs(["check", folder.at("in"), "--format", "json", "--cache", cache]);
        expect(next).toBe(whole.stdout);
      }
    }
  }
});

it("a killed run leaves no process behind, not even one that hangs at a file", async () => {
  const file = write(folder.at("hangs", "hangs-visibly.xlsx"), packBytes(0, 3));
  const run = spawn(process.execPath, [folder.at("hostile", "dist", "cli", "jixiao.js"), "check", file]);
  await until(() => existsSync(`${file}.pid`) && readFileSync(`${file}.pid`, "utf8") !== "");
  const worker = Number(readFileSync(`${file}.pid`, "utf8"));
  expect(isRunning(worker)).toBe(true);
  run.kill("SIGKILL");
  await until(() => !isRunning(worker));
});

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(50);
}

(existsSync("/dev/full") ? it : it.skip)("a full output is said in one line", async () => {
  for (const args of [["check", folder.at("in"), "--format", "json"], ["rules"], ["read", folder.at("in", "0.xlsx")]]) {
    const full = openSync("/dev/full", "w");
    const { code, stderr } = await runs(args, { stdout: full });
    closeSync(full);
    expect({ args, code, stderr }).toEqual({
      args,
      code: 2,
      stderr: "jixiao：结果未写完。磁盘空间不足，未写出。请清理后再试\n",
    });
  }
});
