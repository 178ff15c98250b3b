import { existsSync, readdirSync, rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { PROCESS_LIMITS } from "../../src/cli/processes";
import { packBytes } from "../bench/batch-corpus";
import { patiently, TIME_LIMITS } from "../support/patiently";
import { buildHostileWorker, jixiaoIn, type Ended } from "./support";
import { temporaryFolder, write } from "../support/files";

const folder = temporaryFolder();
const worker = folder.at("worker.cjs");
const LIMITS = { ...PROCESS_LIMITS, heapLimitMb: 96, graceMs: 500 };
const never = new AbortController().signal;

/** A file at which a process hangs, and tells that it does. */
const VISIBLY = "hangs-visibly.xlsx";
const input = (name: string): string => folder.at("in", name);
const output = (name: string): string => folder.at("out", name);

/** Runs the command line with processes that fail at some files; see hostile.worker.ts. */
const run = (args: readonly string[], timeLimitMs = LIMITS.timeLimitMs, signal = never): Promise<Ended> =>
  jixiaoIn({ worker, limits: { ...LIMITS, timeLimitMs } }, signal, ...args);

/** All commands that read files, but for a check; see check-in-processes.test.ts. */
const COMMANDS: readonly (readonly [name: string, args: (file: string) => readonly string[]])[] = [
  ["read", (file) => ["read", file]],
  ["read --explain", (file) => ["read", "--explain", file]],
  ["convert", (file) => ["convert", file, "-o", output("converted.xlsx")]],
  ["fill", (file) => ["fill", file, "-o", output("filled.xlsx")]],
  ["new --catalog", (file) => ["new", "--catalog", file, "-o", output("new.xlsx")]],
  ["layout save", (file) => ["layout", "save", file, "表", "-o", output("layout.json")]],
  ["unmark", (file) => ["unmark", file, "-o", output("unmarked")]],
];

beforeAll(() => {
  buildHostileWorker(worker);
  for (const name of ["hangs", "devours", "hangs-visibly", "grabs", "throws", "good"])
    write(input(`${name}.xlsx`), packBytes(0, 3));
});

it.each(COMMANDS)("%s says in one line that a file hangs, and writes nothing", async (_, argsOf) => {
  const file = input("hangs.xlsx");
  const { code, stdout, complaints } = await run(argsOf(file), 1_000);
  expect({ code, stdout, complaints }).toEqual({
    code: 2,
    stdout: "",
    complaints: [expect.stringMatching(/hangs\.xlsx：1 秒内未处理完，已跳过。请打开文件/)],
  });
  expect(existsSync(output("")) ? readdirSync(output(""), { recursive: true }) : []).toEqual([]);
});

it.each([
  ["devours", "内存不足，已跳过。"],
  ["grabs", "内存不足，已跳过。"],
  ["throws", "Maximum call stack size exceeded"],
])("a file that %s costs its process only", async (name, reason) => {
  const { code, complaints } = await run(["read", input(`${name}.xlsx`)]);
  expect({ code, complaints }).toEqual({ code: 2, complaints: [expect.stringContaining(reason)] });
});

it.each([
  ["convert", ["convert", input(VISIBLY), "-o", output("c.xlsx")], "已中断：没有结果"],
  ["read", ["read", input("good.xlsx"), input(VISIBLY)], "已中断：处理了 1/2 个文件，结果只含这些文件"],
])("%s ends soon after it is interrupted, with what it has by then", async (_, args, words) => {
  const interruption = new AbortController();
  rmSync(input(`${VISIBLY}.pid`), { force: true });
  const ended = run(args, LIMITS.timeLimitMs, interruption.signal);
  while (!existsSync(input(`${VISIBLY}.pid`))) await sleep(20);
  interruption.abort();
  const { code, stdout, complaints } = await ended;
  expect({ code, complaints }).toEqual({ code: 130, complaints: [words] });
  expect(stdout === "" ? 0 : formsIn(stdout).length).toBe(args[0] === "read" ? 3 : 0);
});

const formsIn = (stdout: string): readonly { readonly file: string }[] =>
  (JSON.parse(stdout) as { readonly forms: readonly { readonly file: string }[] }).forms;

it("reading goes on with the other files", () =>
  patiently(async (timeLimitMs) => {
    const files = ["throws", "hangs", "good"].map((name) => input(`${name}.xlsx`));
    const { code, stdout, complaints } = await run(["read", ...files], timeLimitMs);
    expect({ code, complaints: complaints.length }).toEqual({ code: 2, complaints: 2 });
    expect(new Set(formsIn(stdout).map(({ file }) => file))).toEqual(new Set([input("good.xlsx")]));
  }, TIME_LIMITS));

it("says in processes what it says without them, and writes the same", async () => {
  const good = input("good.xlsx");
  for (const args of [
    ["read", good],
    ["layout", "save", good, "没有这张表", "-o", output("l.json")],
  ]) {
    expect(await run(args)).toEqual(await jixiaoIn(null, never, ...args));
  }
  expect(await run(["convert", good, "-o", output("1.xlsx")])).toMatchObject({ code: 0, complaints: [] });
  expect(readdirSync(output(""))).toEqual(["1.xlsx"]);
});
