// Checks a bureau's inbox with the built command line: 10,000 different packs, or BENCH_FILES of them, most with some
// flaw. Compares one process with two, and with two programs, the most that the machine can do; memory over a tenth of
// the files with memory over all; and measures a second run from the cache, and a run over changed files only.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { line } from "./support/numbers.mjs";
import { measurePeak } from "./support/peak.mjs";
import { product, root } from "./support/product.mjs";

const FILES = Number(process.env.BENCH_FILES ?? "10000");
/** One in this many files changes between two runs. */
const CHANGED = 100;

export const title = `an inbox of ${FILES} packs`;

export async function run() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "jixiao-bench-"));
  const at = (name) => path.join(folder, name);
  try {
    product.writeBatchCorpus(at("inbox"), FILES);
    product.writeBatchCorpus(at("tenth"), FILES / 10);
    console.log(`load average ${os.loadavg()[0].toFixed(1)} on ${os.availableParallelism()} processors`);

    const one = await check(folder, "inbox", "--jobs", "1");
    const two = await check(folder, "inbox", "--jobs", "2");
    print("--jobs 1", one);
    print("--jobs 2", two);
    const halves = await checkHalves(folder, "inbox");
    print("two programs, half the files each", halves);
    console.log(line("ratio of one process to two", (one.seconds / two.seconds).toFixed(2)));
    console.log(line("ratio of one to two programs", (one.seconds / halves.seconds).toFixed(2)));

    print(`--jobs 2, ${FILES / 10} files`, await check(folder, "tenth", "--jobs", "2"), FILES / 10);
    print("--across, both reports", await check(folder, "inbox", "--across", ...reports(at)));

    print("--cache, first run", await check(folder, "inbox", "--cache", at("cache")));
    print("--cache, second run", await check(folder, "inbox", "--cache", at("cache")));
    product.writeBatchCorpus(at("inbox"), FILES / CHANGED, 2);
    const since = await check(folder, "inbox", "--since", at("cache"));
    print(`--since, ${since.listed} changed`, since);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const reports = (at) => ["--report", at("report.html"), "--report", at("report.xlsx")];

const print = (name, { seconds, megabytes }, files = FILES) =>
  console.log(line(name, `${seconds.toFixed(1)} s`, `${(files / seconds).toFixed(0)}/s`, `${megabytes.toFixed(0)} MB`));

/** Two independent programs with half of the files each and one process: the best that the machine can do. */
async function checkHalves(folder, inbox) {
  const all = readdirSync(path.join(folder, inbox), { recursive: true })
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => path.join(inbox, name));
  const middle = Math.ceil(all.length / 2);
  const [first, second] = await Promise.all([
    check(folder, ...all.slice(0, middle), "--jobs", "1"),
    check(folder, ...all.slice(middle), "--jobs", "1"),
  ]);
  return {
    seconds: Math.max(first.seconds, second.seconds),
    megabytes: first.megabytes + second.megabytes,
  };
}

let runs = 0;

/** Runs `jixiao check` with its output in a file: seconds, peak memory, and how many workbooks it listed. */
async function check(folder, ...args) {
  const file = path.join(folder, `output-${(runs += 1)}.ndjson`);
  const output = openSync(file, "w");
  const started = performance.now();
  const program = path.join(root, "bin/jixiao.js");
  const child = spawn(process.execPath, [program, "check", ...args, "--format", "ndjson"], {
    cwd: folder,
    stdio: ["ignore", output, "ignore"],
  });
  const peak = measurePeak(child.pid);
  const [code] = await once(child, "exit");
  const seconds = (performance.now() - started) / 1000;
  closeSync(output);
  if (code !== 0 && code !== 1) throw new Error(`jixiao check ${args.join(" ")} ended with ${code}`);
  const listed = readFileSync(file, "utf8")
    .split("\n")
    .filter((text) => text.startsWith('{"file"')).length;
  return { seconds, megabytes: peak(), listed };
}
