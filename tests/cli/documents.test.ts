import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openXlsx } from "../../src/adapters/xlsx/workbook";
import { docxOf, p, table } from "../adapters/word/support";
import { inWords } from "../support/in-words";
import { describeWithShared } from "../support/shared";
import { jixiao, readJson, SAMPLE_FORMS, writeSample } from "./support";
import { temporaryFolder, write } from "../support/files";
import { valueOf } from "../support/value-of";

const folder = temporaryFolder();

/** A project form with a ceiling that is written as a floor, and an amount that a workbook would hold as text. */
const form = docxOf(
  p("附件2-1") +
    p("2025年项目支出绩效目标表") +
    table(
      ["项目名称", "图书购置", "年度预算申请（万元）", " 80 "],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["成本指标", "经济成本指标", "购置成本", "≥80万元"],
      ["产出指标", "数量指标", "购书数量", "≥3000册"],
    ),
);

interface ReportedFinding {
  readonly rule: string;
  readonly message: string;
  readonly place?: string;
  readonly cell: string;
}

/** What `jixiao check` finds in a file. */
async function findingsOf(file: string): Promise<readonly ReportedFinding[]> {
  const { stdout } = await jixiao("check", file, "--format", "json");
  const { workbooks } = JSON.parse(stdout) as {
    readonly workbooks: readonly { readonly findings: readonly ReportedFinding[] }[];
  };
  return workbooks.flatMap(({ findings }) => findings);
}

/** The same in words, without cells: "DIR-COST-GE …". */
const wordsOf = async (file: string): Promise<readonly string[]> =>
  (await findingsOf(file)).map(({ rule, message }) => `${rule} ${message}`);

describe("a Word file", () => {
  const file = folder.at("word/图书.docx");
  beforeAll(() => write(file, form));

  it("is checked, and what is found is told by its place", async () => {
    const { code, stdout } = await jixiao("check", folder.at("word"));
    expect(code).toBe(1);
    expect(stdout).toMatch(/错误 表1 第3行 .*DIR-COST-GE/);
    expect(stdout).not.toContain("BUD-TEXTNUM");
    const found = (await findingsOf(file)).find(({ rule }) => rule === "DIR-COST-GE");
    expect(found).toMatchObject({ place: "表1 第3行", cell: "D5" });
  });

  it("is marked in a workbook that holds its table as it stands", async () => {
    const { code, complaints } = await jixiao("check", file, "--mark", folder.at("marked"));
    expect(code).toBe(1);
    expect(complaints).toEqual([expect.stringMatching(/图书\.docx：标注写在新工作簿 .*图书\.docx\.xlsx 中/)]);
    const marked = valueOf(openXlsx(readFileSync(folder.at("marked/图书.docx.xlsx"))));
    const [sheet] = valueOf(await marked.read()).sheets;
    expect(sheet?.cells.find(({ row, column }) => row === 4 && column === 3)?.text).toBe("≥80万元");
    expect(sheet?.formulaFormats.length).toBeGreaterThan(0);
  });

  it("is read", async () => {
    const { code, stdout } = await jixiao("read", file);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      forms: [{ sheet: "附件2-1", indicators: [{ level3: "购置成本" }, { level3: "购书数量" }] }],
    });
  });

  it("without a form is named, and of several files each form names its own", async () => {
    const letter = write(folder.at("通知.docx"), docxOf(table(["收文", "单位"])));
    const { code, stdout, complaints } = await jixiao("read", file, letter);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ forms: [{ file }] });
    expect(complaints).toEqual([expect.stringContaining("通知.docx：没有找到绩效目标表")]);
  });
});

describeWithShared("the pack as Word files", (shared) => {
  const sortedWords = async (name: string): Promise<readonly string[]> =>
    (await wordsOf(`${shared}/samples/${name}`)).toSorted();
  it.each([
    "yj.docx",
    "h1-symbols.docx",
    "h2-tracked.docx",
    "h3-textbox.docx",
    "h4-sdt.docx",
    "h5-split.docx",
    "h6-dragged.docx",
    "h7-frame.docx",
    "h8-fields.docx",
    "flat.doc",
    "w2003.doc",
  ])("has in %s the findings of the workbook", async (name) => {
    const ofWorkbook = inWords(await sortedWords("yuanjiang-2023.xlsx"));
    expect(ofWorkbook).not.toEqual([]);
    expect(inWords(await sortedWords(`word/${name}`))).toEqual(ofWorkbook);
  });
});

describe("a workbook with macros and a signature", () => {
  it("keeps both in its marked copy", async () => {
    await writeSample(folder.at("样例.xlsx"));
    const parts = unzipSync(readFileSync(folder.at("样例.xlsx")));
    const types = strFromU8(parts["[Content_Types].xml"] ?? new Uint8Array()).replace(
      "spreadsheetml.sheet.main+xml",
      "ms-excel.sheet.macroEnabled.main+xml",
    );
    const added = { "xl/vbaProject.bin": strToU8("宏"), "_xmlsignatures/sig1.xml": strToU8("<Signature/>") };
    write(folder.at("macros/样例.xlsm"), zipSync({ ...parts, ...added, "[Content_Types].xml": strToU8(types) }));
    await jixiao("check", folder.at("macros"), "--mark", folder.at("macros-marked"));
    const copy = unzipSync(readFileSync(folder.at("macros-marked/样例.xlsm")));
    expect(copy).toMatchObject(added);
    expect(strFromU8(copy["[Content_Types].xml"] ?? new Uint8Array())).toContain("macroEnabled.main+xml");
    const sheet = strFromU8(copy["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).not.toBe(strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array()));
  });
});

interface ReadForm {
  readonly indicators: readonly unknown[];
}

const formsIn = async (file: string): Promise<readonly ReadForm[]> =>
  (JSON.parse((await jixiao("read", file)).stdout) as { readonly forms: readonly ReadForm[] }).forms;

describe("convert", () => {
  const file = folder.at("convert/图书.docx");
  beforeAll(() => write(file, form));

  it("makes a workbook that has the same to find, and a document of that again", async () => {
    const [workbook, document] = [folder.at("convert/图书.xlsx"), folder.at("convert/又一份.docx")];
    expect(await jixiao("convert", file, "-o", workbook)).toMatchObject({ code: 0, complaints: [] });
    expect(await jixiao("convert", workbook, "-o", document)).toMatchObject({ code: 0, complaints: [] });
    const toFind = await wordsOf(file);
    expect(toFind).toContainEqual(expect.stringContaining("DIR-COST-GE"));
    expect(await wordsOf(workbook)).toEqual(toFind);
    expect(await wordsOf(document)).toEqual(toFind);
  });

  it("writes blank forms and filled ones as Word documents", async () => {
    const blank = folder.at("convert/空白.docx");
    expect((await jixiao("new", "--year", "2025", "--project", "图书购置=80", "-o", blank)).code).toBe(0);
    expect(await formsIn(blank)).toMatchObject([
      { kind: "department", year: 2025, indicators: [] },
      {
        kind: "project",
        year: 2025,
        fields: { projectName: { value: "图书购置" }, annualBudget: { value: "80" } },
        indicators: [],
      },
    ]);
    const filled = folder.at("convert/样例.docx");
    expect((await jixiao("fill", SAMPLE_FORMS, "-o", filled)).code).toBe(0);
    const { forms: wanted } = readJson(SAMPLE_FORMS) as { readonly forms: readonly ReadForm[] };
    const counts = (forms: readonly ReadForm[]) => forms.map(({ indicators }) => indicators.length);
    expect(counts(await formsIn(filled))).toEqual(counts(wanted));
  });

  it("refuses other targets and never overwrites", async () => {
    expect((await jixiao("convert", file, "-o", folder.at("a.pdf"))).complaints[0]).toContain(
      "应以 .xlsx 或 .docx 结尾",
    );
    expect((await jixiao("convert", file, "-o", file)).complaints[0]).toContain("已存在");
  });
});
