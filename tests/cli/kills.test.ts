import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { buildSync } from "esbuild";
import path from "node:path";
import { isSealedCopy } from "../../src/adapters/xlsx/own-copy";
import { packBytes } from "../bench/batch-corpus";
import { REPO_ROOT } from "../support/shared";
import { jixiao, SAMPLE_FORMS, temporaryFolder, write } from "./support";

const folder = temporaryFolder();
const program = folder.at("program", "jixiao.js");
const FILES = 12;
/** Moments of the kill, in shares of the time that a whole run takes. */
const MOMENTS = [0.5, 0.9];

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
function runs(args: readonly string[], signal?: NodeJS.Signals, after = 0): Promise<Run> {
  const begun = performance.now();
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, NODE_PATH: path.join(REPO_ROOT, "node_modules") },
  });
  const timer = signal && setTimeout(() => child.kill(signal), after);
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (data) => (stdout += String(data)));
  child.stderr.on("data", (data) => (stderr += String(data)));
  return new Promise((resolve) => {
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code, stdout, stderr, milliseconds: performance.now() - begun });
    });
  });
}

beforeAll(() => {
  for (const name of ["jixiao", "worker"]) {
    buildSync({
      entryPoints: [path.join(REPO_ROOT, `src/cli/${name}.ts`)],
      bundle: true,
      platform: "node",
      external: ["piscina"],
      outfile: folder.at("program", `${name}.js`),
      logLevel: "silent",
    });
  }
  for (let number = 0; number < FILES; number += 1) write(folder.at("in", `${number}.xlsx`), packBytes(number, 7));
});

it("a run that is killed leaves whole copies or none, and one that is interrupted says so", async () => {
  const before = inbox();
  const out = folder.at("out");
  const args = ["check", folder.at("in"), "--mark", out, "--format", "json"];
  const whole = await runs(args);
  expect({ code: whole.code, stderr: whole.stderr }).toEqual({ code: 1, stderr: "" });
  const names = readdirSync(out);
  for (const signal of ["SIGKILL", "SIGTERM", "SIGINT"] as const) {
    for (const moment of MOMENTS) {
      rmSync(out, { recursive: true });
      const { code, stdout, stderr } = await runs(args, signal, moment * whole.milliseconds);
      const copies = existsSync(out) ? readdirSync(out).filter((name) => !name.startsWith(".")) : [];
      for (const name of copies) expect([name, isSealedCopy(readFileSync(path.join(out, name)))]).toEqual([name, true]);
      mkdirSync(out, { recursive: true });
      if (code === 0 || code === 1) expect({ code, copies }).toEqual({ code: 1, copies: names });
      if (code === 130) {
        expect(stderr).toContain("已中断");
        expect(() => void JSON.parse(stdout)).not.toThrow();
      }
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(inbox()).toBe(before);
    }
  }
}, 300_000);

/** A file system of a few kilobytes; null where this user may not have one. */
function smallDisk(): string | null {
  const disk = folder.at("disk");
  mkdirSync(disk);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=4k", "tmpfs", disk], { stdio: "ignore" });
    return disk;
  } catch {
    return null;
  }
}

it("on a full disk nothing is written and one line says why", async () => {
  const disk = smallDisk();
  if (disk === null) {
    console.warn("not tried: a small file system can only be mounted by the administrator");
    return;
  }
  try {
    const { code, complaints } = await jixiao("fill", SAMPLE_FORMS, "-o", path.join(disk, "表.xlsx"));
    expect({ code, complaints }).toEqual({ code: 2, complaints: [expect.stringContaining("磁盘空间不足")] });
    expect(readdirSync(disk)).toEqual([]);
  } finally {
    execFileSync("umount", [disk]);
  }
});
