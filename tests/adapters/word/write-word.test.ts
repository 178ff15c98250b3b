import { writeDocx } from "../../../src/adapters/word/write-word";
import { asItStands } from "../../../src/core/document/as-it-stands";
import { hasLines } from "../../../src/core/plan/borders";
import { documentOfSheets, type WrittenDocument } from "../../../src/core/document/written";
import { planNewForms } from "../../../src/app/new-forms";
import { planDocument } from "../../../src/app/plan-document";
import { valueOf } from "../../support/value-of";
import { rowsOf, sheetsOf } from "../opened";
import { textOf } from "../xlsx/support";
import { rowsOf as rowsFrom, sheetOf, workbookOf } from "../../support/sheet";

const font = { name: "宋体", family: "roman", size: 16, bold: false } as const;

describe("a written Word document", () => {
  const request = {
    edition: "hunan-2023",
    year: 2025,
    department: "青禾县图书馆",
    withDepartmentForm: true,
    projects: [{ name: "图书购置", amount: "80" }],
  };
  const sheets = valueOf(planNewForms(request, [])).newSheets;
  const bytes = writeDocx(documentOfSheets(sheets));

  it("holds every text of the sheets, read back in the same rows, one form a page", async () => {
    const read = await sheetsOf(bytes);
    expect(read.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
    expect(read.map((sheet) => rowsOf(sheet).flat())).toEqual(
      sheets.map(({ cells }) =>
        cells.flatMap(({ value }) => (value === null || value === "" ? [] : [String(value).trim()])),
      ),
    );
    expect(textOf(bytes, "word/document.xml").match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
  });

  it("has the same merged areas", async () => {
    const read = await sheetsOf(bytes);
    const areas = (merges: readonly { rows: number; columns: number }[]): number =>
      merges.filter(({ rows, columns }) => rows * columns > 1).length;
    const wanted = sheets.map(({ merges }) => areas(merges));
    expect(Math.min(...wanted)).toBeGreaterThan(5);
    expect(read.map(({ merges }) => areas(merges))).toEqual(wanted);
  });

  it("has its paragraphs as wide as a table narrower than the page", () => {
    const texts = sheetOf("表", { A1: "填报单位（盖章）：青禾县图书馆", A2: "项目名称", B2: "图书购置" });
    const merged = { ...texts, merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] };
    const sheet = asItStands(merged, [100, 100]);
    // A4 has 595.3 points, less 51 at each side: 293.3 are left beside the table, 146.65 at each of its sides.
    expect(textOf(writeDocx(documentOfSheets([sheet])), "word/document.xml")).toContain(
      '<w:ind w:left="2933" w:right="2933"/>',
    );
  });

  it("is the same for the same sheets", () => {
    expect(Buffer.compare(bytes, writeDocx(documentOfSheets(sheets)))).toBe(0);
  });

  it("keeps what a text would break in XML, and leaves out what XML cannot hold", async () => {
    const sheet = asItStands(sheetOf("表", { A1: 'a<b>&"c"_x0041_\u0001', B1: "乙", A2: "丙", B2: "丁" }), []);
    const [read] = await sheetsOf(writeDocx(documentOfSheets([sheet])));
    expect(read && rowsOf(read)[0]).toEqual(['a<b>&"c"_x0041_', "乙"]);
  });

  it("has lines around the blank cells of a table too, and none around its title", () => {
    const cells = { A1: "项目支出绩效目标表", B3: "指标", C3: "指标值", D3: "绩效标准", B4: "购书数量", C4: "≥3000册" };
    const sheet = asItStands(sheetOf("表", cells), []);
    const lined = sheet.cells.filter(({ style }) => hasLines(style.border));
    expect(lined.map(({ row, column }) => [row, column])).toEqual([
      [2, 1],
      [2, 2],
      [2, 3],
      [3, 1],
      [3, 2],
      [3, 3],
    ]);
  });

  it.each([
    [20, 0],
    [60, 1],
  ])("repeats the head of the indicators only where a form needs a second page: rows of %d points", (height, heads) => {
    const rows = Object.fromEntries(
      Array.from({ length: 30 }, (_, row) => [
        [`A${row + 1}`, "数量指标"],
        [`B${row + 1}`, "购书数量"],
      ]).flat(),
    ) as Record<string, string>;
    const form = asItStands(sheetOf("附件2-1", rows), []);
    const tall = {
      ...form,
      rowHeights: form.rowHeights.map(() => height),
      names: [{ name: "jixiao.indicators", formula: "{sheet}!$A$6:$B$30", hidden: true }],
    };
    const xml = textOf(writeDocx(documentOfSheets([tall])), "word/document.xml");
    expect(xml.match(/<w:tblHeader\/>/g) ?? []).toHaveLength(heads);
  });

  it.each([
    [60, 2],
    [6, 0],
  ])("repeats the heads of a form that no layout has: %d indicators", (count, heads) => {
    const sheet = sheetOf(
      "图书",
      rowsFrom([
        ["2025年图书购置绩效目标表"],
        ["项目名称", "图书购置", "", "", ""],
        ["绩效指标", "", "", "指标值", "责任股室"],
        ["一级指标", "二级指标", "三级指标", "指标值", "责任股室"],
        ...Array.from({ length: count }, (_, row) => [
          "产出指标",
          "数量指标",
          `第${String(row)}类图书册数`,
          "≥30册",
          "采编部",
        ]),
      ]),
    );
    const { plan: converted, asItStands: unchanged } = planDocument(workbookOf(sheet), () => [], []);
    expect(unchanged).toEqual(["图书"]);
    const xml = textOf(writeDocx(documentOfSheets(converted.newSheets)), "word/document.xml");
    expect(xml.match(/<w:tblHeader\/>/g) ?? []).toHaveLength(heads);
  });

  it("may be a letter of paragraphs", async () => {
    const remarks = asItStands(sheetOf("表", { A1: "序号", B1: "意见" }), []).cells;
    const letter: WrittenDocument = {
      page: { paper: "A4", orientation: "portrait", margins: { left: 80, right: 74, top: 105, bottom: 99 } },
      blocks: [
        { kind: "paragraph", text: "退回函", font: { ...font, size: 22 }, horizontal: "center", spaceAfter: 20 },
        { kind: "paragraph", text: "请于三日内修改。", font, horizontal: "left", indent: 2, lineSpacing: 1.5 },
        { kind: "table", columnWidths: [100, 300], rowHeights: [20], cells: remarks, merges: [], headRows: 1 },
      ],
    };
    const [read] = await sheetsOf(writeDocx(letter));
    expect(read && rowsOf(read)).toEqual([["退回函"], ["请于三日内修改。"], ["序号", "意见"]]);
  });
});
