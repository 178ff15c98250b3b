import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { run } from "../../src/cli/program";
import { packBytes } from "../bench/batch-corpus";
import { jixiao, type Ended } from "./support";
import { temporaryFolder, write } from "../support/files";

const FILES = 4;

const folder = temporaryFolder();
const inbox = folder.at("收件箱");
const cache = folder.at("cache");

beforeAll(() => {
  for (let number = 0; number < FILES; number++) write(folder.at("收件箱", `${number}.xlsx`), packBytes(number, 7));
  write(folder.at("收件箱", "坏.xlsx"), "不是工作簿");
});

const lines = ({ stdout }: Ended): readonly string[] => stdout.trimEnd().split("\n");

/** Runs and has the user press Ctrl-C once `after` results are out. */
async function interrupted(after: number, ...args: readonly string[]): Promise<Ended> {
  const interruption = new AbortController();
  let stdout = "";
  let stderr = "";
  let results = 0;
  const code = await run(
    args,
    {
      stdout: {
        write: (text) => {
          stdout += text;
          results += 1;
          if (results === after) interruption.abort();
        },
      },
      stderr: { write: (text) => (stderr += text) },
    },
    interruption.signal,
  );
  return { code, stdout, complaints: stderr.split("\n").filter((line) => line !== "") };
}

describe("a batch that is interrupted", () => {
  it("has complete lines, a usable report, and exit code 130", async () => {
    const report = folder.at("partial.html");
    const ended = await interrupted(2, "check", inbox, "--format", "ndjson", "--report", report);
    expect(ended.code).toBe(130);
    expect(lines(ended).map((line) => (JSON.parse(line) as { status: string }).status)).toEqual([
      "findings",
      "findings",
    ]);
    expect(ended.complaints).toEqual([`已中断：检查了 2/${FILES + 1} 个文件，结果只含这些文件`]);
    expect(readFileSync(report, "utf8")).toContain("2 个文件");
  });

  it("leaves whole documents", async () => {
    const json = await interrupted(1, "check", inbox, "--format", "json");
    expect(JSON.parse(json.stdout)).toMatchObject({ version: 1, summary: { workbooks: 1 } });
    const sarif = await interrupted(1, "check", inbox, "--format", "sarif");
    expect(JSON.parse(sarif.stdout)).toMatchObject({ runs: [{ invocations: [{ executionSuccessful: false }] }] });
  });
});

describe("check --cache", () => {
  it("gives the same result the second time without checking again", async () => {
    const first = await jixiao("check", inbox, "--format", "ndjson", "--cache", cache);
    const { size, mode } = statSync(cache);
    expect(mode & 0o077).toBe(0);
    const second = await jixiao("check", inbox, "--format", "ndjson", "--cache", cache);
    expect(second).toEqual(first);
    expect(statSync(cache).size).toBe(size);
  });

  it("takes what it holds, by content and not by name", async () => {
    const told = readFileSync(cache, "utf8");
    const other = folder.at("told");
    writeFileSync(other, told.replace(/"rule":"[A-Z-]+"/, '"rule":"FROM-CACHE"'));
    const moved = folder.at("搬走", "另名.xlsx");
    mkdirSync(folder.at("搬走"));
    copyFileSync(folder.at("收件箱", "0.xlsx"), moved);
    const ended = await jixiao("check", moved, "--format", "ndjson", "--cache", other);
    expect(ended.stdout).toContain("FROM-CACHE");
    expect(ended.stdout).toContain("另名.xlsx");
  });

  it("checks again with other settings, and what changed", async () => {
    const before = statSync(cache).size;
    await jixiao("check", inbox, "--format", "ndjson", "--cache", cache, "--edition", "national-2021");
    expect(statSync(cache).size).toBeGreaterThan(before);
    writeFileSync(folder.at("收件箱", "0.xlsx"), packBytes(99, 7));
    const size = statSync(cache).size;
    await jixiao("check", inbox, "--format", "ndjson", "--cache", cache);
    expect(statSync(cache).size).toBeGreaterThan(size);
  });

  it("survives a run that was killed while it wrote", async () => {
    truncateSync(cache, statSync(cache).size - 40);
    const again = await jixiao("check", inbox, "--format", "ndjson", "--cache", cache);
    const fresh = await jixiao("check", inbox, "--format", "ndjson");
    expect(again).toEqual(fresh);
    // A header, then a line for each result: its key and JSON.
    const [, ...results] = readFileSync(cache, "utf8").trimEnd().split("\n");
    expect(results.length).toBeGreaterThan(FILES);
    for (const line of results) JSON.parse(line.slice(line.indexOf(" ")));
  });

  it("holds neither file names nor cells that nothing was found in", () => {
    const text = readFileSync(cache, "utf8");
    expect(text).not.toContain("收件箱");
    expect(text).not.toContain("负责青禾县的业务指导");
    expect(text).not.toContain("周小禾");
  });

  it("never overwrites a file that is no cache", async () => {
    const precious = write(folder.at("重要.txt"), "重要内容");
    const { code, complaints } = await jixiao("check", inbox, "--cache", precious);
    expect([code, complaints.length]).toEqual([2, 1]);
    expect(readFileSync(precious, "utf8")).toBe("重要内容");
  });

  it("begins anew for another version of the program", async () => {
    const old = write(folder.at("old"), "jixiao-cache 1 0.0.1 0000\nabc {}\n");
    await jixiao("check", inbox, "--format", "ndjson", "--cache", old);
    expect(readFileSync(old, "utf8")).not.toContain("0.0.1");
  });
});

describe("check --since", () => {
  it("reports what is new or changed", async () => {
    write(folder.at("收件箱", "新.xlsx"), packBytes(50, 7));
    const ended = await jixiao("check", inbox, "--format", "json", "--since", cache);
    const { workbooks } = JSON.parse(ended.stdout) as { workbooks: readonly { file: string }[] };
    expect(workbooks.map(({ file }) => file)).toEqual([folder.at("收件箱", "坏.xlsx"), folder.at("收件箱", "新.xlsx")]);
    expect(ended.complaints.at(-1)).toBe(`${FILES} 个文件与上次相同，未列出`);
  });

  it("says when there is no such cache", async () => {
    const { code, complaints } = await jixiao("check", inbox, "--since", folder.at("nowhere"));
    expect([code, complaints.length]).toEqual([2, 1]);
    expect(existsSync(folder.at("nowhere"))).toBe(false);
  });
});
