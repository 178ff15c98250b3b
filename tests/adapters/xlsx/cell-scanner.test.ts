import type { SheetSnapshot, SnapshotCell } from "../../../src/core/workbook/snapshot";
import { formatCell } from "../../../src/core/workbook/address";
import { readSnapshot } from "../../../src/adapters/xlsx/read";
import type { PortError } from "../../../src/port/errors";
import { MAIN, packageOf, type PackageParts } from "./package";
import { archiveOf } from "./support";
import { valueOf } from "../../support/value-of";

/** The only sheet of a package with this sheetData content. */
const sheetOf = (rows: string, more: Partial<PackageParts> = {}): SheetSnapshot => {
  const bytes = packageOf({ sheets: { 表: `<sheetData>${rows}</sheetData>` }, ...more });
  const [sheet] = valueOf(readSnapshot(archiveOf(bytes))).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
};

/** The cell of a sheet with one row, `attributes` being those of the only cell. */
const cell = (attributes: string, content: string, more: Partial<PackageParts> = {}): SnapshotCell | undefined =>
  sheetOf(`<row r="1"><c r="A1" ${attributes}>${content}</c></row>`, more).cells[0];

/** Values by address. */
const valuesOf = (rows: string, more: Partial<PackageParts> = {}): Readonly<Record<string, unknown>> =>
  Object.fromEntries(sheetOf(rows, more).cells.map((found) => [formatCell(found), found.value]));

const errorOf = (rows: string, more: Partial<PackageParts> = {}): PortError | null => {
  const read = readSnapshot(archiveOf(packageOf({ sheets: { 表: `<sheetData>${rows}</sheetData>` }, ...more })));
  return read.ok ? null : read.error;
};

const badXml = (detail: string): unknown => ({
  kind: "not-a-workbook",
  reason: "bad-xml",
  part: "xl/worksheets/sheet1.xml",
  detail: expect.stringContaining(detail) as unknown,
});

describe("cell types", () => {
  const sharedStrings = "<si><t>单位</t></si><si/><si><t>金额</t></si>";

  it.each<[string, string, string, unknown]>([
    ["a number", "", "<v>864.3</v>", 864.3],
    ["a number with its type", 't="n"', "<v> -1.5E-3 </v>", -0.0015],
    ["a shared string", 't="s"', "<v>2</v>", "金额"],
    ["a formula's string", 't="str"', "<f>A2</f><v>甲&amp;乙</v>", "甲&乙"],
    ["an inline string", 't="inlineStr"', "<is><t>甲</t></is>", "甲"],
    ["an inline string without is", 't="inlineStr"', "<v>甲</v>", "甲"],
    ["true", 't="b"', "<v>1</v>", true],
    ["false", 't="b"', "<v>0</v>", false],
    ["an error", 't="e"', "<v>#DIV/0!</v>", { error: "#DIV/0!" }],
    ["a date", 't="d"', "<v>2023-03-15</v>", 45000],
    ["a date with time", 't="d"', "<v>2023-03-15T12:00:00Z</v>", 45000.5],
    ["a text that stands for no date", 't="d"', "<v>2023-02-30</v>", "2023-02-30"],
  ])("reads %s", (_, attributes, content, value) => {
    expect(cell(attributes, content, { sharedStrings })?.value).toEqual(value);
  });

  it.each([
    ["no element", "", ""],
    ["an empty value", "", "<v></v>"],
    ["an empty v", "", "<v/>"],
    ["an empty shared string", 't="s"', "<v>1</v>"],
    ["an empty inline string", 't="inlineStr"', "<is><t/></is>"],
  ])("passes over a cell with %s", (_, attributes, content) => {
    expect(cell(attributes, content, { sharedStrings })).toBeUndefined();
  });

  it.each([
    ["a number that is none", "<c><v>abc</v></c>", "number abc"],
    ["an infinite number", "<c><v>Infinity</v></c>", "number Infinity"],
    ["a shared string that is missing", '<c t="s"><v>3</v></c>', "shared string 3"],
    ["a negative index", '<c t="s"><v>-1</v></c>', "shared string -1"],
    ["a property of arrays", '<c t="s"><v>length</v></c>', "shared string length"],
    ["an unknown type", '<c t="x"><v>1</v></c>', "cell type x"],
  ])("refuses %s", (_, xml, detail) => {
    expect(errorOf(`<row>${xml}</row>`, { sharedStrings })).toEqual(badXml(detail));
  });
});

describe("text", () => {
  it.each([
    ["entities", "&lt;&gt;&amp;&quot;&apos;&#20803;&#x5143;", "<>&\"'元元"],
    ["CDATA", "a<![CDATA[<b>&amp;]]>c", "a<b>&amp;c"],
    ["comments and instructions", "a<!-- <t> -->b<?x <t> ?>c", "abc"],
    ["line ends", "a\r\nb\rc\nd&#13;", "a\nb\nc\nd\r"],
    ["escapes", "a_x000D_b_x005F_x000D_c_x4E2D__xZZZZ_", "a\rb_x000D_c中_xZZZZ_"],
    ["edge spaces", "  甲 ", "  甲 "],
  ])("resolves %s", (_, xml, text) => {
    expect(cell('t="inlineStr"', `<is><t xml:space="preserve">${xml}</t></is>`)?.value).toBe(text);
    expect(cell('t="s"', "<v>0</v>", { sharedStrings: `<si><t>${xml}</t></si>` })?.value).toBe(text);
  });

  it("joins the runs of rich text and leaves phonetic guides out", () => {
    const runs =
      "<r><rPr><b/></rPr><t>绩效</t></r><r><t>目标</t></r><rPh sb='0' eb='1'><t>じ</t></rPh><phoneticPr fontId='1'/>";
    expect(cell('t="inlineStr"', `<is>${runs}</is>`)?.value).toBe("绩效目标");
    expect(cell('t="s"', "<v>0</v>", { sharedStrings: `<si>${runs}</si>` })?.value).toBe("绩效目标");
  });

  it.each(["&unknown;", "&", "&#0;", "&#xD800;", "&#x110000;", "&constructor;"])("refuses %s", (entity) => {
    expect(errorOf(`<row><c t="str"><v>${entity}</v></c></row>`)).toEqual(badXml("entity"));
  });
});

describe("addresses", () => {
  it("counts cells and rows that do not say where they are", () => {
    const rows = '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c r="C3"><v>3</v></c><c><v>4</v></c></row>';
    expect(valuesOf(rows)).toEqual({ A1: 1, C1: 2, C3: 3, D3: 4 });
  });

  it("reads both ends of the grid", () => {
    expect(valuesOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')).toEqual({ XFD1048576: 1 });
  });

  it("puts cells in order and keeps the later of two", () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row><row r="2"><c r="B2"><v>4</v></c></row>';
    expect(sheetOf(rows).cells.map((found) => [formatCell(found), found.value])).toEqual([
      ["A1", 3],
      ["A2", 2],
      ["B2", 4],
    ]);
  });

  it.each(["__proto__", "A0", "A", "1", "A1B", "$A$1", "a1", "XFE1", "A1048577", ""])("refuses the address %p", (r) => {
    expect(errorOf(`<row><c r="${r}"><v>1</v></c></row>`)).toEqual(badXml("cell reference"));
  });

  it.each(["0", "-1", "1.5", "x", "1048577"])("refuses the row %s", (r) => {
    expect(errorOf(`<row r="${r}"/>`)).toEqual(badXml("row"));
  });

  it("joins hidden rows to spans", () => {
    const rows = [2, 3, 4, 7].map((row) => `<row r="${row}" hidden="1"/>`).join("");
    expect(sheetOf(`${rows}<row r="9" hidden="0"/>`).hiddenRows).toEqual([
      { from: 1, to: 3 },
      { from: 6, to: 6 },
    ]);
  });
});

describe("formulas", () => {
  const formulas = (rows: string): Readonly<Record<string, unknown>> =>
    Object.fromEntries(sheetOf(rows).cells.map((found) => [formatCell(found), found.formula]));

  it("keeps a formula with and without a computed value", () => {
    expect(cell("", "<f>SUM(B1:C1)&amp;&quot;&quot;</f><v>3</v>")).toMatchObject({
      formula: 'SUM(B1:C1)&""',
      value: 3,
    });
    expect(cell("", "<f>NOW()</f>")).toMatchObject({ formula: "NOW()", value: "", text: "" });
    expect(cell("", "<v>1</v>")?.formula).toBeNull();
  });

  it("moves shared formulas to where they stand", () => {
    const rows = [
      '<row r="1"><c r="B1"><f t="shared" ref="B1:C2" si="0">A1*$A$1</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>1</v></c></row>',
      '<row r="2"><c r="B2"><f t="shared" si="0"></f><v>1</v></c><c r="C2"><f t="shared" si="9"/><v>1</v></c></row>',
    ];
    expect(formulas(rows.join(""))).toEqual({ B1: "A1*$A$1", C1: "B1*$A$1", B2: "A2*$A$1", C2: "" });
  });

  it("keeps array formulas at their first cell and marks data tables", () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>1</v></c><c r="B1"><f t="dataTable" ref="B1:B2" r1="D1"/><v>2</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>';
    expect(formulas(rows)).toEqual({ A1: "B1:B2*2", B1: "", A2: null });
  });
});

describe("unusual XML", () => {
  it("reads any prefix, both kinds of quotes, spaces in tags and unknown elements", () => {
    const xml = [
      `<?xml version='1.0'?><!-- <sheetData> --><p:worksheet xmlns:p='${MAIN}'><p:sheetData >`,
      `<p:row\n r = '1' x='a>b"c'\t><p:c r='A1' t="str" ><p:v>1</p:v ><p:extLst><p:ext><v>9</v></p:ext></p:extLst></p:c></p:row>`,
      "<p:other><p:deep/></p:other></p:sheetData></p:worksheet>",
    ];
    expect(valuesOf("", { parts: { "xl/worksheets/sheet1.xml": xml.join("") } })).toEqual({ A1: "1" });
  });

  it("reads a sheet without rows", () => {
    const parts = { "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>` };
    expect(valuesOf("", { parts })).toEqual({});
    expect(valuesOf("", { parts: { "xl/worksheets/sheet1.xml": "<worksheet/>" } })).toEqual({});
  });

  it.each([
    ["a cell that is not closed", '<row><c r="A1"><v>1</v></row>', "row closes c"],
    ["a value that is not closed", "<row><c><v>1</c></row>", "c closes v"],
    ["an element in a value", "<row><c><v><b/></v></c></row>", "element inside v"],
    ["an attribute without quotes", "<row r=1/>", "attribute without quotes"],
    ["an attribute without a value", "<row hidden/>", "broken attribute"],
    ["an attribute that is not closed", '<row r="1', "attribute is not closed"],
    ["a tag without a name", "<row>< c/></row>", "tag without a name"],
    ["a comment that is not closed", "<!-- <row/>", "markup is not closed"],
    ["a declaration", "<!ENTITY a 'b'>", "declaration"],
  ])("refuses %s", (_, rows, detail) => {
    expect(errorOf(rows)).toEqual(badXml(detail));
  });

  it("refuses a part that was cut off, wherever", () => {
    const xml = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><f>B1</f><v>甲</v></c></row></sheetData></worksheet>`;
    for (let length = 0; length < xml.length; length++) {
      expect(errorOf("", { parts: { "xl/worksheets/sheet1.xml": xml.slice(0, length) } })).toMatchObject({
        reason: "bad-xml",
        part: "xl/worksheets/sheet1.xml",
      });
    }
  });
});
