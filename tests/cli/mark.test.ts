import { existsSync, readFileSync } from "node:fs";
import { openXlsx } from "../../src/adapters/xlsx/workbook";
import { markSeverity } from "../../src/core/plan/mark";
import { lintPackage } from "../support/package-lint";
import { changedParts, textOf, withParts } from "../adapters/xlsx/support";
import { cleanXlsx, jixiao, writeSample } from "./support";
import { temporaryFolder, write } from "../support/files";
import { valueOf } from "../support/value-of";

const folder = temporaryFolder();
const source = folder.at("in", "甲局", "表.xlsx");

beforeAll(async () => {
  await writeSample(source);
  write(folder.at("in", "乙局", "表.xlsx"), cleanXlsx());
});

const notesOf = (file: string): string => textOf(readFileSync(file), "xl/comments1.xml");

async function markedCells(file: string): Promise<number> {
  const { sheets } = valueOf(await valueOf(openXlsx(readFileSync(file))).read());
  return sheets
    .flatMap(({ formulaFormats }) => formulaFormats)
    .filter(({ formula }) => markSeverity(formula) !== null)
    .flatMap(({ areas }) => areas).length;
}

describe("check --mark and unmark", () => {
  const marked = folder.at("marked", "甲局", "表.xlsx");
  const original = (): Buffer => readFileSync(source);

  it("writes marked copies under the names of the sources and leaves the sources alone", async () => {
    const before = original();
    const { code, complaints } = await jixiao("check", folder.at("in"), "--mark", folder.at("marked"));
    expect(code).toBe(1);
    expect(complaints).toEqual([]);
    expect(await markedCells(marked)).toBeGreaterThan(0);
    expect(original().equals(before)).toBe(true);
  });

  it("refuses to write over what exists, and the findings hold all the same", async () => {
    const before = readFileSync(marked);
    const { code, stdout, complaints } = await jixiao("check", folder.at("in"), "--mark", folder.at("marked"));
    expect(code).toBe(2);
    expect(stdout).toContain("BUD-PROJ-SUM");
    expect(complaints.some((line) => /甲局.表\.xlsx：标注副本 .* 未写出：已存在，未覆盖。/.test(line))).toBe(true);
    expect(readFileSync(marked).equals(before)).toBe(true);
  });

  it("refuses to write over the source", async () => {
    const before = original();
    for (const named of [source, folder.at("in", "甲局")]) {
      const { code, complaints } = await jixiao("check", named, "--mark", folder.at("in", "甲局"));
      expect(code).toBe(2);
      expect(complaints).toEqual([expect.stringContaining("已存在，未覆盖")]);
    }
    expect(original().equals(before)).toBe(true);
  });

  it("does not check the copies when they lie inside the folder that is checked", async () => {
    write(folder.at("nested", "a.xlsx"), original());
    const output = folder.at("nested", "标注");
    const first = await jixiao("check", folder.at("nested"), "--mark", output);
    expect(first.code).toBe(1);
    const second = await jixiao("check", folder.at("nested"), "--mark", output, "--format", "ndjson");
    expect(second.stdout.trimEnd().split("\n")).toHaveLength(1);
  });

  it("finds the same in the marked copy as in the source", async () => {
    const [before, after] = await Promise.all([jixiao("check", source), jixiao("check", marked)]);
    expect(after.stdout).toBe(before.stdout);
  });

  it("removes the marks again, part by part as before", async () => {
    const { code, stdout } = await jixiao("unmark", marked, "-o", folder.at("clean"));
    expect(code).toBe(0);
    expect(stdout).toMatch(/表\.xlsx：去掉 [1-9]\d* 处标注\n$/);
    expect(changedParts(original(), readFileSync(folder.at("clean", "表.xlsx")))).toEqual([]);
    expect(await markedCells(folder.at("clean", "表.xlsx"))).toBe(0);
  });

  it("goes on with further files after one that cannot be unmarked", async () => {
    const { code, stdout, complaints } = await jixiao(
      "unmark",
      folder.at("gone.xlsx"),
      marked,
      "-o",
      folder.at("clean2"),
    );
    expect(code).toBe(2);
    expect(complaints).toEqual([expect.stringContaining("gone.xlsx：找不到文件或文件夹。")]);
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(existsSync(folder.at("clean2", "表.xlsx"))).toBe(true);
  });

  it("puts the reasons at the cells as notes, and takes them away to the byte", async () => {
    const noted = folder.at("noted", "甲局", "表.xlsx");
    const { code, complaints } = await jixiao("check", folder.at("in"), "--mark", folder.at("noted"), "--notes");
    expect([code, complaints]).toEqual([1, []]);
    expect(lintPackage(readFileSync(noted))).toEqual([]);
    expect(notesOf(noted)).toMatch(/【错误】[^<]+\n[^<]+\n修改建议：[^<]+\n—— 绩效目标表助手 #/);
    const { stdout } = await jixiao("unmark", noted, "-o", folder.at("without-notes"));
    expect(stdout).toMatch(/去掉 [1-9]\d* 处标注、[1-9]\d* 条批注\n$/);
    const alone = await jixiao("unmark", marked, "-o", folder.at("without-marks"));
    expect(alone.code).toBe(0);
    const [without, plain] = ["without-notes", "without-marks"].map((name) => readFileSync(folder.at(name, "表.xlsx")));
    expect(without?.equals(plain ?? Buffer.of())).toBe(true);
  });

  it("leaves a note of the user where it is, and names the cell", async () => {
    const noted = folder.at("noted", "甲局", "表.xlsx");
    const comments = notesOf(noted).replaceAll("绩效目标表助手", "经办人");
    const theirs = write(
      folder.at("theirs", "表.xlsx"),
      withParts(readFileSync(noted), { "xl/comments1.xml": comments }),
    );
    const { complaints } = await jixiao("check", theirs, "--mark", folder.at("theirs-marked"), "--notes");
    expect(complaints).toEqual([expect.stringMatching(/表\.xlsx：.+![A-Z]+\d+.* 已有批注，未改动/)]);
    expect(notesOf(folder.at("theirs-marked", "表.xlsx"))).toBe(comments);
  });

  it("wants a folder for copies with notes", async () => {
    const { code, complaints } = await jixiao("check", source, "--notes");
    expect([code, complaints]).toEqual([2, [expect.stringContaining("--notes 要与 --mark 同用")]]);
  });
});
