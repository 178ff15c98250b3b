import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { read as readWithSheetJs } from "@e965/xlsx";
import { columnWidth } from "../../../src/adapters/xlsx/new-sheet";
import { newXlsx } from "../../../src/adapters/xlsx/workbook";
import { lintPackage } from "../../support/package-lint";
import { describeWithShared, REPO_ROOT } from "../../support/shared";
import { open, plan, sheet, style, textOf, workbookOf } from "./support";
import { temporaryFolder, write } from "../../support/files";
import { itWith, itWithPython, PYTHON } from "../../support/programs";
import { valueOf } from "../../support/value-of";

const TRICKY = ["=1+1", "+86", "-5", "@甲", "_x0041_", " 边缘 ", "a\nb", "\u0001", "<&>\"'", "≥30万件"];

/** All that a plan can say. */
const rich = (): Uint8Array =>
  workbookOf(
    sheet("_jixiao", { visibility: "veryHidden", names: [] }),
    sheet("附件1-1", {
      names: [
        { name: "jixiao.form", formula: '"hunan-2023"', hidden: true },
        { name: "jixiao.total", formula: "{sheet}!$B$2+{sheet}!$B$3", hidden: true },
      ],
      conditionalFormats: [
        {
          areas: [
            { row: 1, column: 1, rows: 1, columns: 1 },
            { row: 2, column: 1, rows: 2, columns: 2 },
          ],
          formula: 'AND($B$2<>"",$B$2>0)',
          format: { fill: "FFC7CE", color: "9C0006", bold: true, border: "C00000" },
        },
        {
          areas: [{ row: 5, column: 0, rows: 1, columns: 1 }],
          formula: "A6<0",
          format: { fill: "FFC7CE", color: "9C0006", bold: true, border: "C00000" },
        },
      ],
    }),
    sheet("It's（一）", {
      cells: TRICKY.map((value, row) => ({ row, column: 0, value, style: style({ numberFormat: "0.0万元" }) })),
      merges: [],
    }),
  );

describe("a new workbook", () => {
  it("is a sound package", () => {
    expect(lintPackage(rich())).toEqual([]);
  });

  it("is the same whenever it is made", () => {
    expect(Buffer.compare(rich(), rich())).toBe(0);
  });

  it("reads back as it was planned", async () => {
    const snapshot = valueOf(await open(rich()).read());
    expect(snapshot.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["_jixiao", "veryHidden"],
      ["附件1-1", "visible"],
      ["It's（一）", "visible"],
    ]);
    const [, form, texts] = snapshot.sheets;
    expect(form?.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 3 }]);
    expect(form?.cells.map(({ value, text, numberFormat }) => [value, text, numberFormat])).toEqual([
      ["部门整体支出绩效目标表", "部门整体支出绩效目标表", null],
      ["年度预算申请（万元）", "年度预算申请（万元）", null],
      [864.3, "864.30", "0.00"],
      ["≥30万件", "≥30万件", "@"],
    ]);
    expect(form?.names).toEqual([
      { name: "jixiao.form", formula: '"hunan-2023"', hidden: true },
      { name: "jixiao.total", formula: "'附件1-1'!$B$2+'附件1-1'!$B$3", hidden: true },
    ]);
    expect(form?.formulaFormats.map(({ formula }) => formula)).toEqual(['AND($B$2<>"",$B$2>0)', "A6<0"]);
    expect(texts?.cells.map(({ value, formula }) => [value, formula])).toEqual(TRICKY.map((text) => [text, null]));
  });

  it("writes text that looks like a formula as text, with another reader as witness", () => {
    const { Sheets } = readWithSheetJs(rich(), { cellFormula: true });
    for (const [index, text] of TRICKY.slice(0, 4).entries()) {
      expect(Sheets["It's（一）"]?.[`A${index + 1}`]).toMatchObject({ t: "s", v: text });
      expect(Sheets["It's（一）"]?.[`A${index + 1}`]).not.toHaveProperty("f");
    }
  });

  it("quotes sheet names in names and print areas and gives each name the position of its sheet", () => {
    expect(textOf(rich(), "xl/workbook.xml")).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="2">'It''s（一）'!$A$1:$C$3</definedName>`,
    );
  });

  it("opens on the first visible sheet", () => {
    expect(textOf(rich(), "xl/workbook.xml")).toContain('<workbookView firstSheet="1" activeTab="1"/>');
    expect(textOf(rich(), "xl/worksheets/sheet2.xml")).toContain('<sheetView tabSelected="1"');
    expect(textOf(rich(), "xl/worksheets/sheet1.xml")).not.toContain("tabSelected");
  });

  it("stores equal styles and equal differential formats once", () => {
    const styles = textOf(rich(), "xl/styles.xml");
    expect(styles).toContain('<fonts count="2">');
    expect(styles).toContain('<dxfs count="1">');
    // The default, and the five styles that the plan uses.
    expect(styles).toContain('<cellXfs count="6">');
    expect(styles).toContain('<numFmt numFmtId="164" formatCode="0.0万元"/>');
    expect(styles).toContain('<name val="宋体"/><family val="1"/><charset val="134"/>');
  });

  it("prints on one A4 page, centred", () => {
    const worksheet = textOf(rich(), "xl/worksheets/sheet2.xml");
    expect(worksheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(worksheet).toContain('<printOptions horizontalCentered="1"/>');
    expect(worksheet).toContain('<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" ');
    expect(worksheet).toContain('<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="1"/>');
    expect(worksheet).toContain('<row r="1" ht="30" customHeight="1">');
    expect(worksheet).toContain(
      '<cols><col min="1" max="2" width="9" customWidth="1"/><col min="3" max="3" width="18" customWidth="1"/></cols>',
    );
  });

  it("keeps edge spaces and line breaks", () => {
    const strings = textOf(rich(), "xl/sharedStrings.xml");
    expect(strings).toContain('<t xml:space="preserve"> 边缘 </t>');
    expect(strings).toContain('<t xml:space="preserve">a\nb</t>');
  });

  it.each([
    ["a name twice", [sheet("表"), sheet("表")], { kind: "sheet-exists", sheet: "表" }],
    ["a name that differs in case only", [sheet("Form"), sheet("form")], { kind: "sheet-exists", sheet: "form" }],
    ["no visible sheet", [sheet("表", { visibility: "hidden" })], { kind: "unexpected" }],
    ["no sheet", [], { kind: "unexpected" }],
    ["a forbidden name", [sheet("a/b")], { kind: "unexpected" }],
    ["a name of 32 characters", [sheet("表".repeat(32))], { kind: "unexpected" }],
    [
      "a text too long for a cell",
      [sheet("表", { cells: [{ row: 0, column: 0, value: "长".repeat(32_768), style: style() }], merges: [] })],
      { kind: "too-large", what: "cell-text", limit: 32_767 },
    ],
    [
      "a number that is none",
      [sheet("表", { cells: [{ row: 0, column: 0, value: NaN, style: style() }], merges: [] })],
      { kind: "unexpected" },
    ],
  ])("refuses %s", (_, newSheets, error) => {
    expect(newXlsx(plan({ newSheets }))).toMatchObject({ ok: false, error });
  });
});

describe("columnWidth", () => {
  it.each([
    // 72 pixels, the default column of 宋体 11 (8 pixels a digit) and of Calibri 11 (7): Excel's 9 and 10.28515625.
    [54, 8, 9],
    [54, 7, 10.28515625],
    [75.75, 8, 12.625],
    [5_000, 8, 255],
  ])("%d points at %d pixels a digit are %d", (points, digitWidth, width) => {
    expect(columnWidth(points, digitWidth)).toBe(width);
  });
});

describe("other programs open a new workbook", () => {
  const folder = temporaryFolder();
  beforeAll(() => write(folder.at("new.xlsx"), rich()));
  const run = (program: string, ...args: readonly string[]): string =>
    execFileSync(program, args, { cwd: folder.at(), encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const textOfFile = (name: string): string => readFileSync(folder.at(name), "utf8");

  itWith("soffice")("LibreOffice", () => {
    // Commas, quotation marks, UTF-8; the second sheet.
    const csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2";
    const profile = `-env:UserInstallation=file://${folder.at("profile")}`;
    run("soffice", profile, "--headless", "--convert-to", csv, "new.xlsx");
    expect(textOfFile("new-附件1-1.csv")).toContain("年度预算申请（万元）,864.3,≥30万件");
  });

  itWith("ssconvert")("Gnumeric", () => {
    run("ssconvert", "-S", "new.xlsx", "sheet-%n.csv");
    expect(textOfFile("sheet-1.csv")).toContain("年度预算申请（万元）,864.3,≥30万件");
  });

  itWithPython("openpyxl")("openpyxl", () => {
    const script = [
      "import openpyxl, json",
      "w = openpyxl.load_workbook('new.xlsx')",
      "s = w['附件1-1']",
      "print(json.dumps([w.sheetnames, s['B2'].value, s['C2'].value, w['_jixiao'].sheet_state, '$A$1:$C$3' in str(s.print_area),",
      "  len(s.conditional_formatting), s['C2'].font.name, w[\"It's（一）\"]['A1'].value]))",
    ].join("\n");
    expect(JSON.parse(run(PYTHON, "-c", script))).toEqual([
      ["_jixiao", "附件1-1", "It's（一）"],
      864.3,
      "≥30万件",
      "veryHidden",
      true,
      2,
      "宋体",
      "=1+1",
    ]);
  });
});

describeWithShared("a new workbook and the independent lint", (shared) => {
  const folder = temporaryFolder();

  it("is clean", () => {
    const file = write(folder.at("new.xlsx"), rich());
    const lint = execFileSync("node", [path.join(shared, "tools/package-lint.mjs"), file], { cwd: REPO_ROOT });
    expect(lint.toString().trim()).toBe(`${file} clean`);
  });
});
