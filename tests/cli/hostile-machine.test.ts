import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isOutcome } from "../../src/cli/cached-outcome";
import { writeNewFile } from "../../src/cli/files";
import { jsonText } from "../../src/cli/format/json";
import { inOrder } from "../../src/cli/in-order";
import { unfinishedPath } from "../../src/cli/unfinished";
import { packBytes } from "../bench/batch-corpus";
import { jixiao } from "./support";
import { temporaryFolder, write } from "../support/files";

const folder = temporaryFolder();
const PIPE = folder.at("pipe.xlsx");
const isPosix = process.platform !== "win32";

beforeAll(() => {
  write(folder.at("a.xlsx"), packBytes(0, 3));
  if (isPosix) execFileSync("mkfifo", [PIPE]);
});

(isPosix ? describe : describe.skip)("a pipe in the place of a file", () => {
  it("is refused in one line, by name and behind a link", async () => {
    symlinkSync(PIPE, folder.at("link.xlsx"));
    for (const file of [PIPE, folder.at("link.xlsx")]) {
      const { code, complaints } = await jixiao("check", file);
      expect({ code, complaints }).toEqual({ code: 2, complaints: [expect.stringContaining("不是普通文件")] });
    }
  });

  it("is no form to fill in", async () => {
    const { code, complaints } = await jixiao("fill", PIPE, "-o", folder.at("filled.xlsx"));
    expect({ code, complaints }).toEqual({ code: 2, complaints: [expect.stringContaining("不是普通文件")] });
  });

  it("is no cache", async () => {
    const { code, complaints } = await jixiao("check", folder.at("a.xlsx"), "--cache", PIPE);
    expect({ code, complaints }).toEqual({ code: 2, complaints: [expect.stringContaining("不是普通文件")] });
  });
});

it("a damaged archive is not taken for JSON", async () => {
  const file = write(folder.at("damaged.xlsx"), packBytes(0, 3).slice(0, 2000));
  const { code, complaints } = await jixiao("fill", file, "-o", folder.at("filled.xlsx"));
  expect({ code, complaints }).toEqual({ code: 2, complaints: [expect.not.stringContaining("JSON")] });
});

it("a folder is no cache of an earlier run", async () => {
  const { code, complaints } = await jixiao("check", folder.at("a.xlsx"), "--since", folder.at());
  expect(code).toBe(2);
  expect(complaints).toHaveLength(1);
});

(existsSync("/dev/full") ? it : it.skip)("a full disk leaves no cache unmentioned", async () => {
  const cache = folder.at("full.cache");
  symlinkSync("/dev/full", cache);
  const { code, complaints } = await jixiao("check", folder.at("a.xlsx"), "--cache", cache);
  expect(code).toBe(2);
  expect(complaints).toHaveLength(1);
});

it("a line of a cache that has another shape is checked anew, once", async () => {
  const cache = folder.at("results.cache");
  const args = ["check", folder.at("a.xlsx"), "--format", "json", "--cache", cache] as const;
  const first = await jixiao(...args);
  const [header = "", line = ""] = readFileSync(cache, "utf8").split("\n");
  const outcome: unknown = JSON.parse(line.slice(line.indexOf(" ") + 1));
  expect(isOutcome(outcome)).toBe(true);
  for (const damaged of ['{"report":{}}', "[]", '{"report":null,"review":null,"facts":null}']) {
    writeFileSync(cache, `${header}\n${line.slice(0, line.indexOf(" "))} ${damaged}\n`);
    expect(await jixiao(...args)).toEqual(first);
    expect(readFileSync(cache, "utf8").trimEnd().split("\n").at(-1)).toBe(line);
  }
});

it("a file is written whole or not at all, and nothing else stays behind", async () => {
  const file = folder.at("out", "new.xlsx");
  expect((await writeNewFile(file, Buffer.from("first"))).ok).toBe(true);
  expect(await writeNewFile(file, Buffer.from("second"))).toMatchObject({ ok: false });
  expect(readFileSync(file, "utf8")).toBe("first");
  expect(readdirSync(folder.at("out"))).toEqual(["new.xlsx"]);
});

it("what killed runs of this machine left in a folder goes with the next file that is written there", async () => {
  const dead = spawnSync(process.execPath, ["-e", ""]).pid;
  const [ours, young, theirs] = [1, 2, 3].map(() => unfinishedPath(folder.at("left")));
  if (ours === undefined || young === undefined || theirs === undefined) throw new Error("no names");
  const alive = unfinishedPath(folder.at("left"));
  const ofDead = (name: string): string => name.replace(`-${process.pid}-`, `-${dead}-`);
  const elsewhere = ofDead(theirs).replace(/\.[0-9a-f]{12}-/, ".0123456789ab-");
  for (const file of [ofDead(ours), ofDead(young), elsewhere, alive]) {
    write(file, Buffer.from("half"));
    if (file !== ofDead(young)) utimesSync(file, new Date(0), new Date(0));
  }
  expect((await writeNewFile(folder.at("left", "new.xlsx"), Buffer.from("new"))).ok).toBe(true);
  const stays = [ofDead(young), elsewhere, alive, "new.xlsx"].map((file) => path.basename(file));
  expect(readdirSync(folder.at("left")).toSorted()).toEqual(stays.toSorted());
});

it("JSON holds no characters that turn the direction of text, and says the same", () => {
  const text = "甲\u202E乙\u2066丙\u200F";
  expect(jsonText(text)).toMatch(/^[^\p{Bidi_Control}]+$/u);
  expect(JSON.parse(jsonText({ text }))).toEqual({ text });
});

it("results behind one that never comes are yielded in the end", async () => {
  async function* items() {
    yield* [{ index: 3 }, { index: 0 }, { index: 2 }];
    await Promise.resolve();
  }
  const found: number[] = [];
  for await (const { index } of inOrder(items())) found.push(index);
  expect(found).toEqual([0, 2, 3]);
});
