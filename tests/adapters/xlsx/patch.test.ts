import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { CellEdit } from "../../../src/core/plan/plan";
import type { SnapshotCell } from "../../../src/core/workbook/snapshot";
import { lintPackage } from "../../support/package-lint";
import { temporaryFolder, write } from "../../support/files";
import { describeWithShared, REPO_ROOT } from "../../support/shared";
import { changedParts, open, partsOf, plan, sheet, style, textOf, withParts, workbookOf } from "./support";
import { valueOf } from "../../support/value-of";
import { cellAt } from "../../support/places";

const SHEET = "xl/worksheets/sheet1.xml";
const WORKBOOK = "xl/workbook.xml";

const edit = (address: string, before: string, value: string | number, name = "附件1-1"): CellEdit => ({
  at: { sheet: name, ...cellAt(address) },
  before,
  value,
});

const form = (): Uint8Array => workbookOf(sheet("附件1-1"));

/** The form with other rows, and other elements in front of them. */
const withRows = (rows: string, front = ""): Uint8Array =>
  withParts(form(), {
    [SHEET]: textOf(form(), SHEET).replace(
      /<cols>.*<\/cols><sheetData>.*<\/sheetData>/,
      () => `${front}<sheetData>${rows}</sheetData>`,
    ),
  });

async function edited(bytes: Uint8Array, ...edits: readonly CellEdit[]): Promise<Uint8Array> {
  const workbook = open(bytes);
  valueOf(await workbook.apply(plan({ edits })));
  expect(lintPackage(workbook.bytes())).toEqual([]);
  return workbook.bytes();
}

const sheetData = (bytes: Uint8Array): string => /<sheetData>.*<\/sheetData>/s.exec(textOf(bytes, SHEET))?.[0] ?? "";

async function cellOf(bytes: Uint8Array, address: string): Promise<SnapshotCell | undefined> {
  const at = cellAt(address);
  const [first] = valueOf(await open(bytes).read()).sheets;
  return first?.cells.find(({ row, column }) => row === at.row && column === at.column);
}

describe("changing cells", () => {
  it("keeps the cell's format and touches nothing else", async () => {
    const bytes = await edited(form(), edit("B2", "864.30", 900.5), edit("C2", "≥30万件", "≥40万件"));
    expect(changedParts(form(), bytes)).toEqual([SHEET]);
    expect(textOf(bytes, SHEET)).toBe(
      textOf(form(), SHEET)
        .replace(/(<c r="B2" s="\d+">)<v>864.3<\/v>/, "$1<v>900.5</v>")
        .replace(/(<c r="C2" s="\d+") t="s"><v>\d+<\/v>/, '$1 t="inlineStr"><is><t>≥40万件</t></is>'),
    );
    expect(await cellOf(bytes, "B2")).toMatchObject({ value: 900.5, text: "900.50" });
  });

  it.each(["=1+1", "+86 731", "-5", "@甲"])("writes %s as text", async (text) => {
    const bytes = await edited(form(), edit("C2", "≥30万件", text));
    expect(await cellOf(bytes, "C2")).toMatchObject({ value: text, formula: null });
    expect(textOf(bytes, SHEET)).not.toContain("<f>");
  });

  it("turns text into a number and empties a cell with the empty string", async () => {
    const bytes = await edited(form(), edit("A2", "年度预算申请（万元）", 12), edit("C2", "≥30万件", ""));
    expect(await cellOf(bytes, "A2")).toMatchObject({ value: 12 });
    expect(await cellOf(bytes, "C2")).toBeUndefined();
  });

  it.each([
    ["into a gap", '<row r="1"><c r="A1"/><c r="C1"/></row>', "B1", '<row r="1"><c r="A1"/>NEW<c r="C1"/></row>'],
    ["in front", '<row r="1"><c r="C1"/></row>', "B1", '<row r="1">NEW<c r="C1"/></row>'],
    ["behind cells without r", "<row><c/><c/></row>", "D1", "<row><c/><c/>NEW</row>"],
    ["into a row that closes itself", '<row r="2" ht="20"/>', "B2", '<row r="2" ht="20">NEW</row>'],
    ["into a gap between rows", '<row r="1"/><row r="3"/>', "B2", '<row r="1"/><row r="2">NEW</row><row r="3"/>'],
    ["in front of all rows", '<row r="3"/>', "B2", '<row r="2">NEW</row><row r="3"/>'],
    ["behind rows without r", "<row/><row/>", "B3", '<row/><row/><row r="3">NEW</row>'],
  ])("puts a missing cell %s", async (_, rows, address, expected) => {
    const bytes = await edited(withRows(rows), edit(address, "", 7));
    expect(sheetData(bytes)).toBe(
      `<sheetData>${expected.replace("NEW", `<c r="${address}"><v>7</v></c>`)}</sheetData>`,
    );
    expect(await cellOf(bytes, address)).toMatchObject({ value: 7 });
  });

  it("gives several missing cells of a row their order, and grows the dimension", async () => {
    const bytes = await edited(withRows('<row r="2"/>'), edit("D2", "", 4), edit("B2", "", 2), edit("E9", "", 9));
    expect(sheetData(bytes)).toBe(
      '<sheetData><row r="2"><c r="B2"><v>2</v></c><c r="D2"><v>4</v></c></row><row r="9"><c r="E9"><v>9</v></c></row></sheetData>',
    );
    expect(textOf(bytes, SHEET)).toContain('<dimension ref="A1:E9"/>');
  });

  it("fills a sheet whose sheetData closes itself", async () => {
    const empty = withParts(form(), {
      [SHEET]: textOf(form(), SHEET).replace(/<sheetData>.*<\/sheetData>/, "<sheetData/>"),
    });
    expect(sheetData(await edited(empty, edit("A1", "", 1)))).toBe(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    );
  });

  it("formats a missing cell as its row or its column", async () => {
    const columns = '<cols><col min="2" max="3" width="9" style="2"/></cols>';
    const bytes = await edited(
      withRows('<row r="1" s="3" customFormat="1"/><row r="2" s="3"/>', columns),
      edit("C1", "", 1),
      edit("C2", "", 2),
      edit("D2", "", 3),
    );
    expect(sheetData(bytes)).toContain('<c r="C1" s="3"><v>1</v></c>');
    expect(sheetData(bytes)).toContain('<c r="C2" s="2"><v>2</v></c><c r="D2"><v>3</v></c>');
  });

  it("keeps what stands in a cell beside its value, and drops what speaks of the old one", async () => {
    const bytes = await edited(
      withRows(`<row r="1"><c r='A1' s='2' t='s' vm="1" ph="1"><v>1</v><extLst><ext/></extLst></c></row>`),
      edit("A1", "年度预算申请（万元）", 5),
    );
    expect(sheetData(bytes)).toContain(`<c r='A1' s='2' ph="1"><v>5</v><extLst><ext/></extLst></c>`);
  });
});

describe("changing cells refuses", () => {
  it("a cell that shows something else by now, and changes nothing", async () => {
    const workbook = open(form());
    const change = edit("B2", "864.3", 1);
    expect(await workbook.apply(plan({ edits: [edit("A2", "年度预算申请（万元）", "甲"), change] }))).toEqual({
      ok: false,
      error: { kind: "cell-changed", at: change.at, expected: "864.3", found: "864.30" },
    });
    expect(Buffer.compare(workbook.bytes(), form())).toBe(0);
  });

  it.each([
    ["a sheet that is not there", [edit("A1", "", 1, "无此表")], { kind: "sheet-missing", sheet: "无此表" }],
    ["two values for one cell", [edit("E9", "", 1), edit("E9", "", 2)], { kind: "unexpected" }],
    ["a number that is none", [edit("E9", "", Infinity)], { kind: "unexpected" }],
    ["a text too long for a cell", [edit("E9", "", "长".repeat(32_768))], { kind: "too-large" }],
  ])("%s", async (_, edits, error) => {
    const workbook = open(form());
    expect(await workbook.apply(plan({ edits }))).toMatchObject({ ok: false, error });
    expect(Buffer.compare(workbook.bytes(), form())).toBe(0);
  });

  it("a part of an array formula", async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>';
    const workbook = open(withRows(rows));
    expect(await workbook.apply(plan({ edits: [edit("A2", "4", 1)] }))).toMatchObject({
      ok: false,
      error: { kind: "array-formula", at: { row: 1, column: 0 } },
    });
    const single = withRows(rows.replace("A1:A2", "A1"));
    expect(sheetData(await edited(single, edit("A1", "2", 1)))).not.toContain("<f");
  });
});

describe("overwriting formulas", () => {
  const CHAIN = "xl/calcChain.xml";
  const types = textOf(form(), "[Content_Types].xml");
  const relationships = textOf(form(), "xl/_rels/workbook.xml.rels");
  const withChain = (rows: string): Uint8Array =>
    withParts(withRows(rows), {
      [CHAIN]:
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>',
      "[Content_Types].xml": types.replace(
        "</Types>",
        '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
      ),
      "xl/_rels/workbook.xml.rels": relationships.replace(
        "</Relationships>",
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
      ),
    });
  const rows = '<row r="1"><c r="A1"><f>B1*2</f><v>4</v></c><c r="B1"><v>2</v></c></row>';

  it("takes out the calculation chain with its relationship and its content type", async () => {
    expect(lintPackage(withChain(rows))).toEqual([]);
    const bytes = await edited(withChain(rows), edit("A1", "4", 5));
    expect(partsOf(bytes).has(CHAIN)).toBe(false);
    expect(textOf(bytes, "[Content_Types].xml")).toBe(types);
    expect(textOf(bytes, "xl/_rels/workbook.xml.rels")).toBe(relationships);
    expect(sheetData(bytes)).toBe(
      '<sheetData><row r="1"><c r="A1"><v>5</v></c><c r="B1"><v>2</v></c></row></sheetData>',
    );
  });

  it("keeps the chain when no formula goes, and has formulas computed on opening", async () => {
    const bytes = await edited(withChain(rows), edit("B1", "2", 3));
    expect(partsOf(bytes).has(CHAIN)).toBe(true);
    expect(textOf(bytes, WORKBOOK)).toContain('</definedNames><calcPr fullCalcOnLoad="1"/>');
    const again = await edited(
      withParts(withChain(rows), {
        [WORKBOOK]: textOf(form(), WORKBOOK).replace(
          "</workbook>",
          '<calcPr calcId="1" fullCalcOnLoad="0"/></workbook>',
        ),
      }),
      edit("B1", "2", 3),
    );
    expect(textOf(again, WORKBOOK)).toContain('<calcPr calcId="1" fullCalcOnLoad="1"/>');
  });

  it("gives the others of a shared formula their own when its first cell goes", async () => {
    const shared =
      '<row r="1"><c r="C1"><f t="shared" ref="C1:C4" si="0">A1&amp;$B$1&lt;"x"</f><v>1</v></c><c r="D1"><f t="shared" ref="D1:D2" si="1">A1</f><v>1</v></c></row>' +
      '<row r="2"><c r="C2"><f t="shared" si="0"/><v>1</v></c><c r="D2"><f t="shared" si="1"/><v>1</v></c></row>' +
      '<row r="3"><c r="C3"><f t="shared" si="0"/><v>1</v></c></row><row r="4"><c r="C4"><f t="shared" si="0"></f><v>1</v></c></row>';
    const bytes = await edited(withRows(shared), edit("C1", "1", 8), edit("C3", "1", 9));
    expect(sheetData(bytes)).toContain('<c r="C1"><v>8</v></c>');
    expect(sheetData(bytes)).toContain('<c r="C2"><f>A2&amp;$B$1&lt;"x"</f><v>1</v></c>');
    expect(sheetData(bytes)).toContain('<c r="C3"><v>9</v></c>');
    expect(sheetData(bytes)).toContain('<c r="C4"><f>A4&amp;$B$1&lt;"x"</f><v>1</v></c>');
    expect(sheetData(bytes)).toContain('<c r="D2"><f t="shared" si="1"/>');
  });
});

describe("adding sheets", () => {
  const added = sheet("附件2-1（新）", {
    visibility: "hidden",
    cells: [
      {
        row: 0,
        column: 0,
        value: "=甲",
        style: style({ font: { name: "黑体", family: "swiss", size: 16, bold: true } }),
      },
      { row: 0, column: 1, value: 1.5, style: style({ numberFormat: "0.0万元" }) },
    ],
    names: [{ name: "jixiao.form", formula: "{sheet}!$A$1", hidden: true }],
    conditionalFormats: [
      {
        areas: [{ row: 0, column: 1, rows: 1, columns: 1 }],
        formula: "B1<0",
        format: { fill: "FFC7CE", color: "9C0006", bold: false, border: null },
      },
    ],
  });

  it("adds part, relationship, tab, names and styles and leaves the other sheets as they are", async () => {
    const workbook = open(form());
    expect(valueOf(await workbook.apply(plan({ newSheets: [added, sheet("附件2-2")] })))).toEqual({
      sheets: 2,
      cells: 0,
    });
    const bytes = workbook.bytes();
    expect(lintPackage(bytes)).toEqual([]);
    expect(changedParts(form(), bytes)).not.toContain(SHEET);
    const snapshot = valueOf(await workbook.read());
    expect(snapshot.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["附件1-1", "visible"],
      ["附件2-1（新）", "hidden"],
      ["附件2-2", "visible"],
    ]);
    expect(snapshot.sheets[1]).toMatchObject({
      cells: [
        { value: "=甲", formula: null },
        { value: 1.5, text: "1.5万元" },
      ],
      names: [{ name: "jixiao.form", formula: "'附件2-1（新）'!$A$1", hidden: true }],
    });
    expect(textOf(bytes, WORKBOOK)).toContain('<definedName name="_xlnm.Print_Area" localSheetId="2">');
  });

  it("takes a sheetId and a relationship of its own where the numbers have gaps", async () => {
    const gaps = withParts(form(), {
      [WORKBOOK]: textOf(form(), WORKBOOK).replace('sheetId="1"', 'sheetId="41"').replace('r:id="rId1"', 'r:id="rId2"'),
      "xl/_rels/workbook.xml.rels": textOf(form(), "xl/_rels/workbook.xml.rels")
        .replace('"rId2"', '"rIdX"')
        .replace('"rId1"', '"rId2"'),
    });
    expect(lintPackage(gaps)).toEqual([]);
    const workbook = open(gaps);
    valueOf(await workbook.apply(plan({ newSheets: [sheet("新")] })));
    expect(lintPackage(workbook.bytes())).toEqual([]);
    expect(textOf(workbook.bytes(), WORKBOOK)).toContain('<sheet name="新" sheetId="42" r:id="rId1"/>');
  });

  it("declares the namespace of relationships where only the sheets themselves do", async () => {
    const namespace = ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
    const local = withParts(form(), {
      [WORKBOOK]: textOf(form(), WORKBOOK).replace(namespace, "").replace("<sheet ", `<sheet${namespace} `),
    });
    const workbook = open(local);
    valueOf(await workbook.apply(plan({ newSheets: [sheet("新")] })));
    expect(lintPackage(workbook.bytes())).toEqual([]);
    expect(valueOf(await workbook.read()).sheets.map(({ name }) => name)).toEqual(["附件1-1", "新"]);
  });

  it("uses styles that are there instead of adding them again", async () => {
    const workbook = open(form());
    valueOf(await workbook.apply(plan({ newSheets: [sheet("新")] })));
    expect(textOf(workbook.bytes(), "xl/styles.xml")).toBe(textOf(form(), "xl/styles.xml"));
  });

  it("refuses a name that is taken and changes nothing", async () => {
    const workbook = open(form());
    const all = plan({ newSheets: [added, sheet("附件1-1")], edits: [edit("A2", "年度预算申请（万元）", "甲")] });
    expect(await workbook.apply(all)).toEqual({ ok: false, error: { kind: "sheet-exists", sheet: "附件1-1" } });
    expect(Buffer.compare(workbook.bytes(), form())).toBe(0);
  });
});

describeWithShared("a plan applied to odd packages", (shared) => {
  const odd = path.join(shared, "samples/odd");
  const folder = temporaryFolder();

  it.each(readdirSync(odd).filter((name) => name.endsWith(".xlsx")))("%s", async (name) => {
    const original = new Uint8Array(readFileSync(path.join(odd, name)));
    const workbook = open(original);
    const before = valueOf(await workbook.read());
    const [first] = before.sheets;
    const cell = first?.cells.find(({ value }) => typeof value === "string");
    if (!first || !cell) throw new Error("no text to change");
    const at = { sheet: first.name, row: cell.row, column: cell.column };
    const far = { sheet: first.name, row: 80, column: 30 };
    valueOf(
      await workbook.apply(
        plan({
          newSheets: [sheet("附件9（新）")],
          edits: [
            { at, before: cell.text, value: "=改_x0041_" },
            { at: far, before: "", value: 7 },
          ],
        }),
      ),
    );
    const after = valueOf(await workbook.read());
    expect(after.sheets.map((entry) => entry.name)).toEqual([
      ...before.sheets.map((entry) => entry.name),
      "附件9（新）",
    ]);
    const changed = after.sheets[0]?.cells ?? [];
    expect(changed.find(({ row, column }) => row === at.row && column === at.column)?.value).toBe("=改_x0041_");
    expect(changed.find(({ row, column }) => row === 80 && column === 30)?.value).toBe(7);
    expect(changed).toHaveLength(first.cells.length + 1);
    expect(after.names).toEqual(before.names);
    expect(lintPackage(workbook.bytes())).toEqual(lintPackage(original));
    if (name === "rich-70-features.xlsx") {
      const file = write(folder.at(name), workbook.bytes());
      const tool = path.join(shared, "tools/package-lint.mjs");
      expect(execFileSync("node", [tool, file], { cwd: REPO_ROOT, encoding: "utf8" }).trim()).toBe(`${file} clean`);
    }
  });
});
