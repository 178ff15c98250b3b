import { read as readWithSheetJs } from "@e965/xlsx";
import { checkSnapshot, checkWorkbook } from "../../../src/app/check";
import { planReviewSheet, reviewSheet, type UnitOpinion } from "../../../src/app/review/review-sheet";
import { splitExplained } from "../../../src/app/explanations";
import { newXlsx } from "../../../src/adapters/xlsx/workbook";
import { corpus } from "../../support/corpus";
import { startExcel } from "../../support/excel";
import { lintPackage } from "../../support/package-lint";
import { textOf, valueOf, workbookOf } from "../../adapters/xlsx/support";
import { snapshotOf, workbookWith, department, project } from "../forms";

const noRemedy = () => null;

const opinion = (changes: Partial<UnitOpinion>): UnitOpinion => ({
  unit: "临江县市场监督管理局",
  file: "",
  form: "附件2-1 食品抽检",
  sheet: "附件2-1",
  cell: "E16",
  parts: [],
  severity: "error",
  rule: "DIR-COST-GE",
  message: "方向相反",
  basis: "成本指标应写上限",
  suggestion: "",
  reply: "",
  ...changes,
});

/** The texts of a list row by row, below the header. */
const rowsOf = (sheet: ReturnType<typeof reviewSheet>): readonly (readonly (string | number | null)[])[] =>
  Array.from({ length: sheet.rowHeights.length - 3 }, (_, index) =>
    sheet.cells.filter(({ row }) => row === index + 3).map(({ value }) => value),
  );

describe("the review sheet", () => {
  it("says of every finding where, what, by which clause and what to do", () => {
    const pack = corpus().find(({ name }) => name === "hunan-2023-from-word");
    if (!pack) throw new Error("the corpus lost a pack");
    const check = checkSnapshot(pack.snapshot, null);
    const { newSheets, edits } = planReviewSheet(
      { check, language: "zh", remedyOf: (rule) => (rule === "BUD-PROJ-SUM" ? "核对各项目表的金额" : null) },
      ["附件1-1", "审核意见表"],
    );
    expect(edits).toEqual([]);
    const [sheet] = newSheets;
    if (!sheet) throw new Error("no sheet");
    expect(sheet.name).toBe("审核意见表2");
    const rows = rowsOf(sheet);
    expect(rows.map((row) => `${String(row[3]).split("、")[0] ?? ""} ${row[9] ?? ""}`)).toEqual(
      check.findings.map(({ at, rule }) => `${String.fromCharCode(65 + at.column)}${at.row + 1} ${rule}`),
    );
    for (const row of rows) for (const place of [0, 2, 3, 4, 5, 6, 9]) expect(row[place]).not.toBeNull();
    const sum = rows.find((row) => row[9] === "BUD-PROJ-SUM");
    expect(sum?.[7]).toBe("核对各项目表的金额");
    const fixed = check.findings.findIndex(({ fix }) => fix?.edits.length === 1);
    expect(rows[fixed]?.[7]).toMatch(/：/);
  });

  it("puts what was explained below, with the explanation as the reply", async () => {
    const workbook = workbookWith(department, project);
    const check = valueOf(await checkWorkbook(workbook, null));
    const [finding] = check.findings;
    if (!finding) throw new Error("nothing found");
    const explanation = {
      sheet: finding.at.sheet,
      name: "n",
      at: finding.at,
      rule: finding.rule,
      digest: "",
      text: "已核实",
    };
    const [sheet] = planReviewSheet(
      {
        check: { ...check, findings: check.findings.slice(1), explained: [{ finding, explanation }] },
        language: "en",
        remedyOf: noRemedy,
      },
      [],
    ).newSheets;
    expect(sheet?.name).toBe("Review");
    const last = sheet && rowsOf(sheet).at(-1);
    expect([last?.[8], last?.[9]]).toEqual(["已核实", finding.rule]);
    expect(splitExplained(await snapshotOf(workbook), check.findings).explained).toEqual([]);
  });

  it("is a list in the file: header in sight and on every page, filters, one page wide, page numbers", () => {
    const sheet = reviewSheet("审核意见表", [opinion({}), opinion({ severity: "info" })], null, "zh");
    const bytes = workbookOf(sheet);
    expect(lintPackage(bytes)).toEqual([]);
    const xml = textOf(bytes, "xl/worksheets/sheet1.xml");
    expect(xml).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<autoFilter ref="A3:J5"/>');
    expect(xml).toMatch(/fitToWidth="1" fitToHeight="0"/);
    expect(xml).toContain("<oddFooter>&amp;C&amp;P / &amp;N</oddFooter>");
    const names = textOf(bytes, "xl/workbook.xml");
    expect(names).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="0">审核意见表!$1:$3</definedName>');
    expect(names).toContain("审核意见表!$A$3:$J$5</definedName>");
    const styles = textOf(bytes, "xl/styles.xml");
    for (const color of ["FFC7CE", "EDEDED", "D9E1F2"]) expect(styles).toContain(`<fgColor rgb="FF${color}"/>`);
  });

  it("never turns a text into a formula", () => {
    const evil = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x.example","y")'];
    const sheet = reviewSheet(
      "审核意见表",
      evil.map((text) => opinion({ unit: text, file: text, form: text, message: text, suggestion: text, reply: text })),
      "=1+1",
      "zh",
    );
    const workbook = valueOf(newXlsx({ newSheets: [sheet], edits: [] }));
    const cells = Object.entries(readWithSheetJs(workbook.bytes(), { type: "buffer" }).Sheets["审核意见表"] ?? {});
    const texts = cells.flatMap(([key, cell]) => (key.startsWith("!") ? [] : [cell as { t: string; f?: string }]));
    expect(texts.length).toBeGreaterThan(7 * 8);
    expect(texts.filter(({ f }) => f !== undefined)).toEqual([]);
  });

  it("goes into an open workbook through Office.js and reads back", async () => {
    const excel = startExcel();
    const existing = valueOf(await excel.workbook.sheetNames());
    const sheet = reviewSheet(
      "审核意见表",
      [opinion({ message: "=1+1" }), opinion({ severity: "warning" })],
      null,
      "zh",
    );
    expect(valueOf(await excel.workbook.apply({ newSheets: [sheet], edits: [] }))).toEqual({ sheets: 1, cells: 0 });
    const added = (await snapshotOf(excel.workbook)).sheets.find(({ name }) => name === "审核意见表");
    const values = sheet.cells.filter(({ value }) => value !== null);
    expect(added?.cells.map(({ row, column, value, formula }) => [row, column, value, formula])).toEqual(
      values.map(({ row, column, value }) => [row, column, value, null]),
    );
    expect(valueOf(await excel.workbook.sheetNames())).toEqual([...existing, "审核意见表"]);
  });
});
