import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { describeWithShared } from "../support/shared";
import { cleanXlsx, formlessXlsx, jixiao, writeSample } from "./support";
import { temporaryFolder, write } from "../support/files";

const folder = temporaryFolder();
const sample = folder.at("样本", "sample.xlsx");
const clean = folder.at("clean.xlsx");
const formless = folder.at("formless.xlsx");
const broken = folder.at("broken.xlsx");

beforeAll(async () => {
  await writeSample(sample);
  write(clean, cleanXlsx());
  write(formless, formlessXlsx());
  write(broken, readFileSync(sample).subarray(0, 2000));
});

const cellSchema = z.strictObject({ sheet: z.string(), cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/) });
const reportSchema = z.strictObject({
  file: z.string(),
  notes: z.array(z.string()).optional(),
  status: z.enum(["ok", "findings", "no-form", "unreadable"]),
  error: z.string().nullable(),
  unit: z.string().nullable(),
  profile: z
    .strictObject({
      name: z.string(),
      origin: z.enum(["given", "carried"]),
      off: z.array(z.string()),
      levels: z.record(z.string(), z.string()),
    })
    .nullable(),
  forms: z.array(
    z.strictObject({
      kind: z.enum(["department", "project"]),
      edition: z.string(),
      sheet: z.string(),
      area: z.string().regex(/^[A-Z]+\d+:[A-Z]+\d+$/),
      title: z.string().nullable(),
      project: z.string().nullable(),
    }),
  ),
  findings: z.array(
    cellSchema.extend({
      rule: z.string().regex(/^[A-Z0-9]+(-[A-Z0-9]+)+$/),
      severity: z.enum(["error", "todo", "warning", "info"]),
      related: z.array(cellSchema),
      consequences: z.array(
        cellSchema.extend({ rule: z.string(), severity: z.string(), headline: z.string(), message: z.string() }),
      ),
      parts: z.array(cellSchema.extend({ rule: z.string(), name: z.string(), message: z.string() })),
      headline: z.string().min(1).max(19),
      message: z.string().min(1),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
      fix: z
        .strictObject({
          label: z.string(),
          edits: z.array(cellSchema.extend({ value: z.union([z.string(), z.number()]) })).min(1),
        })
        .nullable(),
    }),
  ),
});
const count = z.number().int().nonnegative();
const resultSchema = z.strictObject({
  version: z.literal(1),
  workbooks: z.array(reportSchema),
  summary: z.strictObject({
    workbooks: count,
    forms: count,
    errors: count,
    todos: count,
    warnings: count,
    infos: count,
  }),
});

const checkJson = async (...args: readonly string[]) => {
  const ended = await jixiao("check", ...args, "--format", "json");
  return { ...ended, result: resultSchema.parse(JSON.parse(ended.stdout)) };
};

describe("check", () => {
  it("ends with 1 and lists every finding when there is an error", async () => {
    const { code, result, complaints } = await checkJson(sample);
    expect(code).toBe(1);
    expect(complaints).toEqual([]);
    const [workbook] = result.workbooks;
    expect(workbook).toMatchObject({ file: sample, status: "findings", error: null });
    expect(workbook?.forms.map(({ kind }) => kind)).toEqual(["department", ...Array<string>(6).fill("project")]);
    expect(workbook?.forms[0]).toMatchObject({ edition: "hunan-2023", sheet: "附件1-1" });
    const sum = workbook?.findings.find(({ rule }) => rule === "BUD-PROJ-SUM");
    expect(sum).toMatchObject({ severity: "error", sheet: "附件1-1", fix: { label: "改为 207（如各项目金额无误）" } });
    expect(sum?.related).toHaveLength(6);
    const errors = workbook?.findings.filter(({ severity }) => severity === "error") ?? [];
    expect(result.summary).toMatchObject({ workbooks: 1, forms: 7, errors: errors.length });
  });

  it("ends with 0 when nothing is wrong", async () => {
    const { code, result } = await checkJson(clean);
    expect(code).toBe(0);
    expect(result.summary).toMatchObject({ errors: 0, warnings: 0 });
  });

  it("ends with 2, and says so, when a workbook has no form", async () => {
    const { code, result, complaints } = await checkJson(formless);
    expect(code).toBe(2);
    expect(result.workbooks[0]?.status).toBe("no-form");
    expect(complaints).toEqual([expect.stringContaining("formless.xlsx：没有找到绩效目标表。")]);
  });

  it("goes on with the batch after a file that cannot be read", async () => {
    const { code, result, complaints } = await checkJson(broken, sample, folder.at("missing.xlsx"));
    expect(code).toBe(2);
    expect(Object.fromEntries(result.workbooks.map(({ file, status }) => [file, status]))).toEqual({
      [broken]: "unreadable",
      [sample]: "findings",
      [folder.at("missing.xlsx")]: "unreadable",
    });
    expect(complaints).toHaveLength(2);
    expect(result.summary).toMatchObject({ workbooks: 3, forms: 7 });
  });

  it("applies the rules of another edition on demand", async () => {
    const { result } = await checkJson(sample, "--edition", "national-2021");
    expect(new Set(result.workbooks[0]?.forms.map(({ edition }) => edition))).toEqual(new Set(["national-2021"]));
  });

  it("writes one line for each workbook as NDJSON", async () => {
    const { code, stdout } = await jixiao("check", sample, clean, broken, "--format", "ndjson");
    expect(code).toBe(2);
    const reports = stdout
      .trimEnd()
      .split("\n")
      .map((line) => reportSchema.parse(JSON.parse(line)));
    expect(reports.map(({ status }) => status)).toEqual(["findings", "findings", "unreadable"]);
  });
});

describe("check --format text", () => {
  it("gives the verdict first, then the forms with their findings, worst first", async () => {
    const { stdout } = await jixiao("check", sample);
    const lines = stdout.split("\n");
    expect(lines[0]).toMatch(/^7 张表，\d+ 处错误、\d+ 处待填、\d+ 处提醒、\d+ 处提示$/);
    expect(lines[2]).toMatch(/^附件1-1 {2}2024年.*表$/);
    expect(lines[3]).toMatch(/^ {2}错误 [A-Z]+\d+ +6 个项目合计 .* {2}BUD-PROJ-SUM$/);
    expect(lines[4]).toBe("            改法：改为 207（如各项目金额无误）");
    expect(lines[5]).toMatch(/^ +相关：附件2-1![A-Z]+\d+、/);
    expect(stdout).toMatch(/\n +改法：/);
    expect(stdout).not.toContain("\u001B");
    const words = lines.flatMap((line) => /^ {2}(错误|待填|提醒|提示) /.exec(line)?.[1] ?? (line === "" ? ["/"] : []));
    expect(words.join("")).not.toMatch(/待填错误|提醒错误|提示错误|提醒待填|提示待填|提示提醒/);
  });

  it("counts workbooks and names each, and leaves unreadable ones to stderr", async () => {
    const { stdout, complaints } = await jixiao("check", sample, clean, broken);
    expect(stdout).toMatch(/^3 个文件（1 个未能检查），/);
    expect(stdout).toContain(`青禾县图书馆（${path.basename(sample)}）：7 张表，`);
    expect(stdout).not.toContain(path.dirname(sample));
    expect(complaints).toHaveLength(1);
  });

  it("says that forms with hints only can be handed in", async () => {
    const { stdout } = await jixiao("check", clean);
    expect(stdout).toMatch(/^2 张表，1 处提示，可以报送\n/);
  });
});

describe("folders", () => {
  it("are searched for tables and documents, without lock files, dot-folders, pipes and other files", async () => {
    const root = folder.at("各单位");
    const bytes = cleanXlsx();
    for (const name of ["b.xlsx", "a/表.XLSX", "~$b.xlsx", ".git/c.xlsx", "notes.txt", "宏.xlsm"]) {
      write(folder.at("各单位", name), bytes);
    }
    if (process.platform !== "win32") execFileSync("mkfifo", [folder.at("各单位", "pipe.xlsx")]);
    const { result, complaints } = await checkJson(root, folder.at("各单位", "b.xlsx"));
    expect(result.workbooks.map(({ file }) => file)).toEqual([
      folder.at("各单位", "a/表.XLSX"),
      folder.at("各单位", "b.xlsx"),
      folder.at("各单位", "宏.xlsm"),
    ]);
    expect(complaints).toEqual(["另有 1 个其他类型的文件未读取：.txt 1 个"]);
  });

  it("hold no file that is left out without a word", async () => {
    const root = folder.at("收件");
    for (const name of ["表.xlsb", "说明.rtf", "全部.zip"]) write(folder.at("收件", name), "x");
    write(folder.at("收件", "好.xlsx"), cleanXlsx());
    const { result, complaints, code } = await checkJson(root);
    expect(code).toBe(2);
    expect(result.workbooks.map(({ status }) => status)).toEqual([
      "findings",
      "unreadable",
      "unreadable",
      "unreadable",
    ]);
    expect(complaints.toSorted()).toEqual(
      [
        `${folder.at("收件", "表.xlsb")}：不支持此格式。请在 Excel 或 WPS 中另存为 .xlsx`,
        `${folder.at("收件", "说明.rtf")}：不支持此格式。请在 Word 或 WPS 中另存为 .docx`,
        `${folder.at("收件", "全部.zip")}：是压缩包，未读取。请解压后再试`,
      ].toSorted(),
    );
  });

  it("without any workbook are named", async () => {
    mkdirSync(folder.at("空"));
    const { code, complaints } = await jixiao("check", folder.at("空"));
    expect(code).toBe(2);
    expect(complaints).toEqual([expect.stringContaining("空：文件夹中没有表格或文档。")]);
  });
});

describe("files that are no workbook", () => {
  const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
  const encrypted = Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le"), Buffer.alloc(600)]);
  const emptyZip = Buffer.concat([Buffer.from("504b0506", "hex"), Buffer.alloc(18)]);
  it.each([
    ["empty.xlsx", Buffer.alloc(0), "文件是空的"],
    ["text.xlsx", Buffer.from("这不是工作簿"), "不是能读取的表格或文档"],
    ["binary.xlsx", ole, "文件已损坏"],
    ["locked.xlsx", encrypted, "打开密码"],
    ["hollow.xlsx", emptyZip, "没有工作簿"],
    ["old.xls", ole, "请在 Excel 或 WPS 中打开并重新保存"],
  ])("%s gets one line that says why and what to do", async (name, bytes, words) => {
    const file = write(folder.at("hostile", name), bytes);
    const { code, complaints, result } = await checkJson(file);
    expect(code).toBe(2);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]?.startsWith(`${file}：`)).toBe(true);
    expect(complaints[0]).toContain(words);
    expect(complaints[0]).toMatch(/。.+/);
    expect(result.workbooks[0]?.status).toBe("unreadable");
  });
});

describeWithShared("hostile and odd packages", (shared) => {
  it.each(["hostile", "odd"])("of the folder %s get at most one line each and never a stack trace", async (name) => {
    const { code, result, complaints } = await checkJson(`${shared}/samples/${name}`);
    expect(code).toBe(2);
    const failed = result.workbooks.filter(({ error }) => error !== null);
    expect(complaints).toHaveLength(failed.length);
    for (const line of complaints) expect(line).toMatch(/^[^：]+\.xlsx：[^。]+。.+$/);
    expect(complaints.join("")).not.toMatch(/undefined|\[object|Error|程序出错/);
  });
});
