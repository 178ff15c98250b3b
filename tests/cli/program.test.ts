import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { REPO_ROOT } from "../support/shared";
import { writeSample } from "./support";
import { temporaryFolder } from "../support/files";

/** The built program: `npm test` builds it before. */
const PROGRAM = path.join(REPO_ROOT, "bin/jixiao.js");
const MANY = 24;

const folder = temporaryFolder();

beforeAll(async () => {
  const sample = await writeSample(folder.at("batch", "00.xlsx"));
  for (let number = 1; number < MANY; number++) {
    copyFileSync(sample, folder.at("batch", `${String(number).padStart(2, "0")}.xlsx`));
  }
  mkdirSync(folder.at("empty"));
});

async function jixiao(...args: readonly string[]) {
  const options = { cwd: folder.at(), maxBuffer: 2 ** 26 };
  const failed = (error: { code: number; stdout: string; stderr: string }) => error;
  return promisify(execFile)(process.execPath, [PROGRAM, ...args], options).then(
    (output) => ({ ...output, code: 0 }),
    failed,
  );
}

describe("the built program", () => {
  it("checks many files in processes as it does in one, in the same order", async () => {
    const inProcesses = await jixiao("check", "batch", "--format", "json", "--jobs", "2", "--mark", "marked");
    const inOne = await jixiao("check", "batch", "--format", "json", "--jobs", "1");
    expect([inProcesses.code, inProcesses.stderr]).toEqual([1, ""]);
    expect(inProcesses.stdout).toBe(inOne.stdout);
    expect(readdirSync(folder.at("marked"))).toHaveLength(MANY);
  });

  it("ends with what it has after Ctrl-C, in whole lines", async () => {
    const many = 20 * MANY;
    mkdirSync(folder.at("inbox"));
    for (let number = 0; number < many; number++)
      copyFileSync(folder.at("batch", "00.xlsx"), folder.at("inbox", `${number}.xlsx`));
    const child = spawn(process.execPath, [PROGRAM, "check", "inbox", "--format", "ndjson", "--jobs", "2"], {
      cwd: folder.at(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.once("data", () => child.kill("SIGINT"));
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
    expect(child.exitCode).toBe(130);
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { readonly status: string });
    expect(lines.every(({ status }) => status === "findings")).toBe(true);
    expect(lines.length).toBeLessThan(many);
    expect(stderr).toBe(`已中断：检查了 ${lines.length}/${many} 个文件，结果只含这些文件\n`);
  });

  it("finds the pages of its rules", async () => {
    const { code, stdout } = await jixiao("rules", "BUD-PROJ-SUM");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# BUD-PROJ-SUM /);
  });

  it("hands on its exit code", async () => {
    const { code, stderr } = await jixiao("check", "empty");
    expect(code).toBe(2);
    expect(stderr).toBe("empty：文件夹中没有表格或文档。请核对路径\n");
  });

  it("ends quietly when the reader of its output has gone", async () => {
    const child = spawn(process.execPath, [PROGRAM, "check", "batch", "--format", "json"], {
      cwd: folder.at(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.destroy();
    let stderr = "";
    child.stderr.on("data", (chunk) => (stderr += String(chunk)));
    await new Promise((resolve) => child.once("close", resolve));
    expect(stderr).toBe("");
  });
});
