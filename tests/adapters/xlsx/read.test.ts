import { attempt } from "../../../src/adapters/package/failure";
import { counter, readSnapshot } from "../../../src/adapters/xlsx/read";
import { NO_STRINGS } from "../../../src/adapters/xlsx/read-shared-strings";
import { readWorksheet } from "../../../src/adapters/xlsx/read-worksheet";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import type { PortError } from "../../../src/port/errors";
import { packageOf, type PackageParts } from "./package";
import { archiveOf } from "./support";
import { valueOf } from "../../support/value-of";

const read = (wanted: PackageParts): WorkbookSnapshot => valueOf(readSnapshot(archiveOf(packageOf(wanted))));

const errorOf = (wanted: PackageParts): PortError | null => {
  const result = readSnapshot(archiveOf(packageOf(wanted)));
  return result.ok ? null : result.error;
};

const area = (row: number, column: number, rows: number, columns: number): unknown => ({ row, column, rows, columns });

/** The only sheet, with this content of its worksheet element. */
const sheet = (content: string): WorkbookSnapshot["sheets"][number] | undefined =>
  read({ sheets: { 表: content } }).sheets[0];

describe("workbook part", () => {
  it("gives sheets in tab order with visibility and their own names", () => {
    const workbook = read({
      sheets: { "附件1-1": "", "a&amp;b": "", __proto__x: "" },
      sheetAttributes: { "a&amp;b": 'state="hidden"', __proto__x: 'state="veryHidden"' },
      workbook: [
        "<definedNames>",
        '<definedName name="jixiao.form" localSheetId="1" hidden="1">"hunan-2023"</definedName>',
        '<definedName name="税率">0.13</definedName>',
        '<definedName name="_xlnm.Print_Area" localSheetId="0">\'附件1-1\'!$A$1:$B$2</definedName>',
        '<definedName name="__proto__">A1</definedName>',
        "</definedNames>",
      ].join(""),
    });
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["附件1-1", "visible"],
      ["a&b", "hidden"],
      ["__proto__x", "veryHidden"],
    ]);
    expect(workbook.sheets.map(({ names }) => names)).toEqual([
      [],
      [{ name: "jixiao.form", formula: '"hunan-2023"', hidden: true }],
      [],
    ]);
    expect(workbook.names).toEqual([
      { name: "税率", formula: "0.13", hidden: false },
      { name: "__proto__", formula: "A1", hidden: false },
    ]);
    expect(({} as Record<string, unknown>)["formula"]).toBeUndefined();
  });

  it("passes over chart sheets, which count for the position of names", () => {
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const workbook = read({
      sheets: { 图: "", 表: "" },
      workbook: '<definedNames><definedName name="n" localSheetId="1">1</definedName></definedNames>',
      parts: {
        "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${office}/chartsheet" Target="chart.xml"/><Relationship Id="rId2" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
      },
    });
    expect(workbook.sheets.map(({ name, names }) => [name, names.length])).toEqual([["表", 1]]);
  });

  it("shows dates by the workbook's date system", () => {
    const wanted = {
      sheets: { 表: '<sheetData><row><c s="1"><v>43538</v></c></row></sheetData>' },
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    };
    const text = (workbook: WorkbookSnapshot): string | undefined => workbook.sheets[0]?.cells[0]?.text;
    expect(text(read({ ...wanted, workbook: '<workbookPr date1904="1"/>' }))).toBe("2023/3/15");
    expect(text(read(wanted))).toBe("2019/3/14");
  });

  it.each<[string, PackageParts, unknown]>([
    ["two sheets of one name", { sheets: { 表: "", "&#x8868;": "" } }, { reason: "bad-xml", part: "xl/workbook.xml" }],
    [
      "another root element",
      { sheets: {}, parts: { "xl/workbook.xml": "<document/>" } },
      { reason: "no-workbook-part", part: "xl/workbook.xml" },
    ],
    [
      "a sheet without a relationship",
      { sheets: { 表: "" }, parts: { "xl/_rels/workbook.xml.rels": "<Relationships/>" } },
      { reason: "bad-xml", part: "xl/workbook.xml" },
    ],
    [
      "broken XML",
      { sheets: { 表: "" }, parts: { "xl/workbook.xml": "<workbook><sheets></workbook>" } },
      { reason: "bad-xml", part: "xl/workbook.xml" },
    ],
    [
      "an entity that XML does not define",
      { sheets: { 表: "" }, styles: '<numFmts><numFmt numFmtId="200" formatCode="&a;"/></numFmts>' },
      { reason: "bad-xml", part: "xl/styles.xml" },
    ],
    [
      "a worksheet part that is none",
      { sheets: { 表: "" }, parts: { "xl/worksheets/sheet1.xml": "<chartsheet/>" } },
      { reason: "bad-xml", part: "xl/worksheets/sheet1.xml" },
    ],
  ])("refuses %s and names the part", (_, wanted, error) => {
    expect(errorOf(wanted)).toMatchObject({ kind: "not-a-workbook", ...(error as object) });
  });

  it("names a worksheet part that is missing", () => {
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const rels = `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/gone.xml"/></Relationships>`;
    expect(errorOf({ sheets: { 表: "" }, parts: { "xl/_rels/workbook.xml.rels": rels } })).toEqual({
      kind: "not-a-workbook",
      reason: "missing-part",
      part: "xl/worksheets/gone.xml",
    });
  });
});

describe("number formats", () => {
  it("takes built-in and own codes of cell styles only", () => {
    const styles = [
      '<numFmts><numFmt numFmtId="200" formatCode="0&quot;万元&quot;"/></numFmts>',
      '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>',
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="200"/><xf numFmtId="49"/><xf numFmtId="999"/></cellXfs>',
      '<dxfs><dxf><numFmt numFmtId="200" formatCode="0.000"/></dxf></dxfs>',
    ].join("");
    const cells = [0, 1, 2, 3, 4, 5].map((style) => `<c s="${style}"><v>0.5</v></c>`).join("");
    const [found] = read({ sheets: { 表: `<sheetData><row>${cells}</row></sheetData>` }, styles }).sheets;
    expect(found?.cells.map(({ numberFormat, text }) => [numberFormat, text])).toEqual([
      [null, "0.5"],
      ["0.00%", "50.00%"],
      ['0"万元"', "1万元"],
      ["@", "0.5"],
      [null, "0.5"],
      [null, "0.5"],
    ]);
  });
});

describe("worksheet features", () => {
  it("reads merges, hidden columns and protection as ranges", () => {
    const found = sheet(
      [
        '<cols><col min="2" max="3" hidden="1"/><col min="4" max="16384" hidden="true"/><col min="1" max="1" hidden="0"/></cols>',
        '<sheetData/><sheetProtection sheet="1" objects="1"/>',
        '<mergeCells count="3"><mergeCell ref="A1:H1"/><mergeCell ref="B:C"/><mergeCell ref="D4"/><mergeCell ref="nonsense"/></mergeCells>',
      ].join(""),
    );
    expect(found?.merges).toEqual([area(0, 0, 1, 8), area(0, 1, 1_048_576, 2)]);
    expect(found?.hiddenColumns).toEqual([{ from: 1, to: 16_383 }]);
    expect(found?.isProtected).toBe(true);
    expect(sheet('<sheetProtection objects="1"/>')?.isProtected).toBe(false);
    expect(sheet("")?.isProtected).toBe(false);
  });

  it("reads conditional formats with a formula only", () => {
    const found = sheet(
      [
        '<conditionalFormatting sqref="A1:B2 D4"><cfRule type="cellIs" operator="equal" priority="1"><formula>1</formula></cfRule>',
        '<cfRule type="expression" dxfId="0" priority="2"><formula>$A1&lt;&gt;"x"</formula></cfRule></conditionalFormatting>',
        "<conditionalFormatting/>",
        '<extLst><ext><x14:conditionalFormatting><x14:cfRule type="expression"><xm:f>A1</xm:f></x14:cfRule><xm:sqref>A1</xm:sqref></x14:conditionalFormatting></ext></extLst>',
      ].join(""),
    );
    expect(found?.formulaFormats).toEqual([{ areas: [area(0, 0, 2, 2), area(3, 3, 1, 1)], formula: '$A1<>"x"' }]);
  });

  it("reads list validations, those of extensions included", () => {
    const found = sheet(
      [
        '<dataValidations><dataValidation type="list" sqref="B1:B1048576"><formula1>"是,否"</formula1></dataValidation>',
        '<dataValidation type="whole" sqref="C1"><formula1>1</formula1><formula2>9</formula2></dataValidation>',
        '<dataValidation type="list" sqref="D1"><mc:AlternateContent><mc:Choice><x12ac:list>"a"</x12ac:list></mc:Choice><mc:Fallback><formula1>"b"</formula1></mc:Fallback></mc:AlternateContent></dataValidation></dataValidations>',
        '<extLst><ext><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>目录!$A:$A</xm:f></x14:formula1><xm:sqref>E1 F1:F9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
      ].join(""),
    );
    expect(found?.listValidations).toEqual([
      { areas: [area(0, 1, 1_048_576, 1)], source: '"是,否"' },
      { areas: [area(0, 3, 1, 1)], source: '"b"' },
      { areas: [area(0, 4, 1, 1), area(0, 5, 9, 1)], source: "目录!$A:$A" },
    ]);
  });

  it("unpacks nothing that it does not need", () => {
    const bytes = packageOf({
      sheets: { 表: "<sheetData><row><c><v>1</v></c></row></sheetData>" },
      parts: { "xl/media/image1.png": "not a picture" },
    });
    const archive = archiveOf(bytes);
    const unpacked: string[] = [];
    const watched = {
      ...archive,
      read: (name: string) => {
        unpacked.push(name);
        return archive.read(name);
      },
    };
    valueOf(readSnapshot(watched));
    expect([...new Set(unpacked)].sort()).toEqual([
      "_rels/.rels",
      "xl/_rels/workbook.xml.rels",
      "xl/sharedStrings.xml",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
  });

  it("counts the cells that hold something and stops at the limit", () => {
    const rows = "<sheetData><row><c><v>1</v></c><c/><c><v>2</v></c><c><f>A1</f></c></row></sheetData>";
    const readWith = (limit: number): unknown =>
      attempt(() => {
        const context = {
          sharedStrings: NO_STRINGS,
          numberFormats: [],
          struckStyles: [],
          date1904: false,
          countContent: counter("cells", limit),
          countDerived: counter("derived-formulas", 5),
        };
        return readWorksheet(`<worksheet>${rows}</worksheet>`, "a.xml", context).cells.length;
      });
    expect(readWith(3)).toEqual({ ok: true, value: 3 });
    expect(readWith(2)).toEqual({ ok: false, error: { kind: "too-large", what: "cells", limit: 2 } });
  });
});
