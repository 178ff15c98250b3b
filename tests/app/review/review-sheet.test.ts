import { read as readWithSheetJs } from "@e965/xlsx";
import { checkSnapshot, checkWorkbook } from "../../../src/app/check";
import { planReviewSheet, reviewSheet, type UnitOpinion } from "../../../src/app/review/review-sheet";
import { AS_CARRIED } from "../../../src/app/profile";
import { NO_PROFILE } from "../../../src/core/profile/profile";
import { splitExplained } from "../../../src/app/explanations";
import { newXlsx, openXlsx } from "../../../src/adapters/xlsx/workbook";
import { insertReviewSheet } from "../../../src/app/review/insert-review-sheet";
import { NO_COUNTS } from "../../../src/core/engine/counts";
import { SEVERITIES } from "../../../src/core/severity";
import { corpusWorkbook } from "../../support/corpus";
import type { SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { startExcel } from "../../support/excel";
import { lintPackage } from "../../support/package-lint";
import { textOf, workbookOf } from "../../adapters/xlsx/support";
import { valueOf } from "../../support/value-of";
import { snapshotOf, workbookWith, department, project } from "../forms";
import { formatCell } from "../../../src/core/workbook/address";

const noRemedy = () => null;

/** A list with nothing beside its verdict. */
const ALONE = { counts: { ...NO_COUNTS, error: 1 }, note: null, profiles: [] };

const opinion = (changes: Partial<UnitOpinion>): UnitOpinion => ({
  unit: "临江县市场监督管理局",
  file: "",
  form: "附件2-1 食品抽检",
  places: "E16",
  severity: "error",
  rule: "DIR-COST-GE",
  message: "方向相反",
  basis: "成本指标应写上限",
  suggestion: "",
  ...changes,
});

/** Columns of the list, counted from 0. */
const COLUMN = { places: 2, suggestion: 6, reply: 9, rule: 11 };

/** The texts of a list row by row, below the header. */
const rowsOf = (
  sheet: ReturnType<typeof reviewSheet>,
  from: number,
): readonly (readonly (string | number | null)[])[] =>
  Array.from({ length: sheet.rowHeights.length - from }, (_, index) =>
    sheet.cells.filter(({ row }) => row === index + from).map(({ value }) => value),
  );

describe("the review sheet", () => {
  it("says of every finding where, what, by which clause and what to do", () => {
    const check = checkSnapshot(corpusWorkbook("hunan-2023-from-word").snapshot, null);
    const { plan } = planReviewSheet(
      { check, language: "zh", remedyOf: (rule) => (rule === "BUD-PROJ-SUM" ? "核对各项目表的金额" : null) },
      ["附件1-1", "审核意见表"],
      [],
    );
    expect(plan.edits).toEqual([]);
    const [sheet] = plan.newSheets;
    if (!sheet) throw new Error("no sheet");
    expect(sheet.name).toBe("审核意见表2");
    const rows = rowsOf(sheet, 5).filter((row) => row[COLUMN.rule] !== null);
    const worstFirst = check.findings.toSorted(
      (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
    );
    expect(rows.map((row) => `${String(row[COLUMN.places]).split("、")[0] ?? ""} ${row[COLUMN.rule] ?? ""}`)).toEqual(
      worstFirst.map(({ at, rule }) => `${formatCell(at)} ${rule}`),
    );
    // Suggestion, reply and what the reviewer writes may be blank.
    for (const row of rows) expect([...row.slice(0, COLUMN.suggestion), row[COLUMN.rule]]).not.toContain(null);
    const sum = rows.find((row) => row[COLUMN.rule] === "BUD-PROJ-SUM");
    expect(sum?.[COLUMN.suggestion]).toBe("核对各项目表的金额");
    const fixed = worstFirst.findIndex(({ fix }) => fix?.edits.length === 1);
    expect(rows[fixed]?.[COLUMN.suggestion]).toMatch(/：/);
    expect(JSON.stringify(sheet.cells)).not.toContain("本工具");
    const head = sheet.cells.filter(({ row, column }) => row < 4 && column === 0).map(({ value }) => String(value));
    expect(head[1]).toMatch(/^填报单位：.+审核轮次：第 1 轮$/);
    expect(head[2]).toMatch(/^审核结果：\d+ 处错误/);
    expect(head[3]).toMatch(/^综合评定：□优.+审核人：.+复核人：.+日期：/);
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
      [],
    ).plan.newSheets;
    expect(sheet?.name).toBe("Review");
    const last = sheet && rowsOf(sheet, 5).findLast((row) => row[COLUMN.rule] !== null);
    expect([last?.[COLUMN.reply], last?.[COLUMN.rule]]).toEqual(["已核实", finding.rule]);
    expect(splitExplained(await snapshotOf(workbook), check.findings).explained).toEqual([]);
  });

  it("names the profile in force, also when it is brought up to date", async () => {
    const workbook = workbookWith(department, project);
    const snapshot = await snapshotOf(workbook);
    const review = (name: string | null, sheets: readonly SheetSnapshot[]) => {
      const profile = name === null ? "none" : { ...NO_PROFILE, name };
      const check = checkSnapshot(snapshot, null, { ...AS_CARRIED, profile });
      return planReviewSheet({ check, language: "zh", remedyOf: noRemedy }, [], sheets).plan;
    };
    const plain = review(null, []);
    expect(JSON.stringify(plain)).not.toContain("审核口径");
    const written = await snapshotOf(valueOf(newXlsx({ newSheets: plain.newSheets, edits: [] })));
    expect(JSON.stringify(review(null, written.sheets).edits)).not.toContain("审核口径");
    for (const name of ["青禾县口径", "临江县口径"])
      expect(review(name, written.sheets).edits.map(({ value }) => value)).toContainEqual(
        expect.stringMatching(`^审核结果：.*审核口径：${name}$`),
      );
    const [first] = review("青禾县口径", []).newSheets;
    expect(first?.cells.map(({ value }) => value)).toContainEqual(expect.stringMatching("审核口径：青禾县口径$"));
    const list = reviewSheet("审核意见表", [opinion({})], { ...ALONE, profiles: ["青禾县口径"] }, "en");
    expect(list.cells.map(({ value }) => value)).toContain("Profile: 青禾县口径");
  });

  it.each(["zh", "en"] as const)("is not read as a form in turn: %s", async (language) => {
    const { snapshot } = corpusWorkbook("hunan-2023-from-word");
    const check = checkSnapshot(snapshot, null);
    const { plan } = planReviewSheet({ check, language, remedyOf: noRemedy }, [], []);
    const { sheets } = await snapshotOf(valueOf(newXlsx({ newSheets: plan.newSheets, edits: [] })));
    expect(checkSnapshot({ ...snapshot, sheets: [...snapshot.sheets, ...sheets] }, null)).toMatchObject({
      forms: { length: check.forms.length },
      findings: { length: check.findings.length },
    });
  });

  it("is a list in the file: header in sight and on every page, filters, one page wide, page numbers", () => {
    const sheet = reviewSheet("审核意见表", [opinion({}), opinion({ severity: "info" })], ALONE, "zh");
    const bytes = workbookOf(sheet);
    expect(lintPackage(bytes)).toEqual([]);
    const xml = textOf(bytes, "xl/worksheets/sheet1.xml");
    expect(xml).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<autoFilter ref="A3:I5"/>');
    expect(xml).toMatch(/fitToWidth="1" fitToHeight="0"/);
    expect(xml).toContain("<oddFooter>&amp;C&amp;P / &amp;N</oddFooter>");
    const names = textOf(bytes, "xl/workbook.xml");
    expect(names).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="0">审核意见表!$3:$3</definedName>');
    // What paper has no room for is right of what is printed.
    expect(names).toContain('"_xlnm.Print_Area" localSheetId="0">审核意见表!$A$1:$F$5</definedName>');
    expect(names).toContain("审核意见表!$A$3:$I$5</definedName>");
    const styles = textOf(bytes, "xl/styles.xml");
    expect(styles).toContain('<fgColor rgb="FFD9E1F2"/>');
    for (const color of ["FFC7CE", "EDEDED"]) expect(styles).toContain(`<bgColor rgb="FF${color}"/>`);
    expect(xml).toContain('<formula>E4="错误"</formula>');
  });

  it("never turns a text into a formula", () => {
    const evil = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x.example","y")'];
    const sheet = reviewSheet(
      "审核意见表",
      evil.map((text) => opinion({ unit: text, file: text, form: text, message: text, suggestion: text })),
      { ...ALONE, note: "=1+1", profiles: ["=1+1"] },
      "zh",
    );
    const workbook = valueOf(newXlsx({ newSheets: [sheet], edits: [] }));
    const cells = Object.entries(readWithSheetJs(workbook.bytes(), { type: "buffer" }).Sheets["审核意见表"] ?? {});
    const texts = cells.flatMap(([key, cell]) => (key.startsWith("!") ? [] : [cell as { t: string; f?: string }]));
    expect(texts.length).toBeGreaterThan(7 * 7);
    expect(texts.filter(({ f }) => f !== undefined)).toEqual([]);
  });

  it("goes into an open workbook through Office.js and reads back", async () => {
    const excel = startExcel();
    const existing = valueOf(await excel.workbook.sheetNames());
    const sheet = reviewSheet(
      "审核意见表",
      [opinion({ message: "=1+1" }), opinion({ severity: "warning" })],
      ALONE,
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

  it.each([
    ["a file", (bytes: Uint8Array) => valueOf(openXlsx(bytes))],
    ["Excel", (bytes: Uint8Array) => startExcel({ file: bytes }).workbook],
  ])("is brought up to date in its place in %s, and keeps what a reviewer wrote", async (_, open) => {
    const workbook = open(workbookWith(department, project).bytes());
    const make = async (isShown: (rule: string) => boolean = () => true): Promise<string> =>
      valueOf(
        await insertReviewSheet(workbook, {
          check: valueOf(await checkWorkbook(workbook, null)),
          language: "zh",
          remedyOf: noRemedy,
          isShown: ({ rule }) => isShown(rule),
        }),
      );
    const list = async (): Promise<readonly ReviewLine[]> =>
      linesOf((await snapshotOf(workbook)).sheets.find(({ name }) => name === "审核意见表"));

    // All but one finding the first time, so that one is new the second time.
    const check = valueOf(await checkWorkbook(workbook, null));
    const late = check.findings.at(0)?.rule ?? "";
    expect(await make((rule) => rule !== late)).toBe("审核意见表");
    const first = await list();
    expect(first.length).toBeGreaterThan(3);
    const remarked = first[1];
    const own = { row: (first.at(-1)?.row ?? 0) + 1, column: 4 };
    if (!remarked) throw new Error("too few opinions");
    const write = (row: number, column: number, value: string) => ({
      at: { sheet: "审核意见表", row, column },
      before: "",
      value,
    });
    valueOf(
      await workbook.apply({
        newSheets: [],
        edits: [
          write(remarked.row, 7, "√"),
          write(remarked.row, 8, "请附测算依据"),
          write(own.row, own.column, "没有教师培训测算依据"),
        ],
      }),
    );

    expect(await make()).toBe("审核意见表");
    const second = await list();
    expect(valueOf(await workbook.sheetNames()).filter((name) => name.startsWith("审核意见表"))).toEqual([
      "审核意见表",
    ]);
    const kept = second.find(({ rule, cell }) => rule === remarked.rule && cell === remarked.cell);
    expect([kept?.tick, kept?.remark, kept?.progress]).toEqual(["√", "请附测算依据", "未改"]);
    expect(second.filter(({ rule }) => rule === late).map(({ progress }) => progress)).toEqual(
      check.findings.filter(({ rule }) => rule === late).map(() => "新出现"),
    );
    expect(second.filter(({ rule }) => rule === "").map(({ opinion }) => opinion)).toEqual(["没有教师培训测算依据"]);
    expect(second.filter(({ rule }) => rule !== "")).toHaveLength(check.findings.length);

    // A filter hides, it mends nothing.
    await make((rule) => rule === late);
    expect((await list()).filter(({ progress }) => progress === "已改")).toEqual([]);
  });
});

interface ReviewLine {
  readonly row: number;
  readonly cell: string;
  readonly opinion: string;
  readonly tick: string;
  readonly remark: string;
  readonly progress: string;
  readonly rule: string;
}

/** The list of a review sheet that was read. */
function linesOf(sheet: SheetSnapshot | undefined): readonly ReviewLine[] {
  const text = (row: number, column: number): string =>
    sheet?.cells.find((cell) => cell.row === row && cell.column === column)?.text ?? "";
  const rows = [...new Set(sheet?.cells.map(({ row }) => row))].filter((row) => row > 4);
  return rows.map((row) => ({
    row,
    cell: text(row, 2),
    opinion: text(row, 4),
    tick: text(row, 7),
    remark: text(row, 8),
    progress: text(row, 10),
    rule: text(row, 11),
  }));
}
