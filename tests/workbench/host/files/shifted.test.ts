import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { withCellsShifted } from "../../../../src/core/workbook/shift-formula";
import type { Shift } from "../../../../src/workbench/host/model/areas";
import { shiftSheet } from "../../../../src/workbench/host/model/rows-columns";
import { lintPackage } from "../../../support/package-lint";
import { temporaryFolder, write } from "../../../support/files";
import { describeWithShared, REPO_ROOT } from "../../../support/shared";
import { startExcel, type RunningExcel } from "../../../support/excel";
import { changedParts, partsOf, sheet, textOf, withParts, workbookOf } from "../../../adapters/xlsx/support";
import { valueOf } from "../../../support/value-of";
import { shown } from "./shown";

const SHEET = "xl/worksheets/sheet1.xml";
const OTHER = "xl/worksheets/sheet2.xml";

const rows = (change: Shift["change"], at: number, count: number): Shift => ({ axis: "rows", change, at, count });
const columns = (change: Shift["change"], at: number, count: number): Shift => ({ axis: "columns", change, at, count });

describe("formulas whose cells move", () => {
  it.each<[string, Shift, string]>([
    ["A5+$B$2", rows("insert", 2, 3), "A8+$B$2"],
    ["SUM(A1:A5)", rows("insert", 2, 2), "SUM(A1:A7)"],
    ["SUM(A3:A5)", rows("insert", 2, 2), "SUM(A5:A7)"],
    ["SUM(A1:A5)", rows("delete", 0, 2), "SUM(A1:A3)"],
    ["SUM(A3:A5)+A9", rows("delete", 2, 3), "SUM(#REF!)+A6"],
    ["一!A5&'一'!$B$5&二!A5", rows("insert", 0, 1), "一!A6&'一'!$B$6&二!A5"],
    ["一!A5", rows("delete", 4, 1), "一!#REF!"],
    ['"A5"&LOG10(A5)&1E5&甲5&A5甲', rows("insert", 0, 1), '"A5"&LOG10(A6)&1E5&甲5&A5甲'],
    ["表1[A5]+表1[[#All],[A5]]+A5", rows("insert", 0, 1), "表1[A5]+表1[[#All],[A5]]+A6"],
    ["[1]一!$A$5+'[1]一'!A5+一:二!A5", rows("insert", 0, 1), "[1]一!$A$5+'[1]一'!A5+一:二!A5"],
    ["SUM(A:B)+SUM($3:4)", columns("insert", 1, 1), "SUM(A:C)+SUM($3:4)"],
    ["SUM(A:B)+SUM($3:4)", rows("insert", 1, 1), "SUM(A:B)+SUM($4:5)"],
    ["XFD1048576", rows("insert", 0, 1), "#REF!"],
    ["a5:b$6", columns("insert", 0, 1), "B5:C$6"],
  ])("%s, %j → %s", (formula, shift, expected) => {
    expect(withCellsShifted(formula, "一", { sheet: "一", shift })).toBe(expected);
  });
});

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const THREADS = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** Cells of the first sheet that formulas and rules speak of; row 6 is the one that things hang on. */
const ROWS = [
  '<row r="1"><c r="A1"><v>1</v></c></row>',
  '<row r="4" spans="1:6" ht="30" customHeight="1"><c r="B4"><v>4</v></c><c r="D4"><f t="shared" ref="D4:D7" si="0">B4*2</f><v>8</v></c></row>',
  '<row r="5"><c r="B5"><v>5</v></c><c r="D5"><f t="shared" si="0"/><v>10</v></c></row>',
  '<row r="6"><c r="B6"><v>6</v></c><c r="D6"><f t="shared" si="0"/><v>12</v></c><c r="E6"><f t="array" ref="E6">SUM(B6:B7*1)</f><v>13</v></c></row>',
  '<row r="7"><c r="B7"><v>7</v></c><c r="D7"><f t="shared" si="0"/><v>14</v></c></row>',
  '<row r="8"><c r="A8"><f>SUM(B4:B7)</f><v>22</v></c></row>',
  '<row r="10"><c r="B10" t="inlineStr"><is><t>名称</t></is></c><c r="C10" t="inlineStr"><is><t>金额</t></is></c></row>',
].join("");

const anchor = (edit: string, row: number, last: number, link = ""): string =>
  `<xdr:twoCellAnchor${edit}><xdr:from><xdr:col>1</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>7</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>${last}</xdr:row><xdr:rowOff>7</xdr:rowOff></xdr:to><xdr:sp macro="" textlink="${link}"><xdr:nvSpPr><xdr:cNvPr id="${row + 2}" name="形状"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>`;

const shape = (id: number, row: number): string =>
  `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>2, 15, ${row}, 10, 6, 15, ${row + 5}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>`;

/** A file with one of everything that hangs on cells of its first sheet. */
function richFile(): Uint8Array {
  const plain = workbookOf(
    sheet("一", { cells: [], merges: [], names: [] }),
    sheet("二", { cells: [], merges: [], names: [] }),
  );
  const text = textOf(plain, SHEET);
  const validations = [
    '<dataValidations count="3"><dataValidation type="list" sqref="B4:B7"><formula1>$A$1:$A$8</formula1></dataValidation>',
    '<dataValidation type="custom" sqref="C6"><formula1>LEN(C6)&gt;B6</formula1></dataValidation>',
    '<dataValidation prompt="只是提示" showInputMessage="1" sqref="C6"/></dataValidations>',
  ].join("");
  const extensions = [
    `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" ${X14}><x14:sparklineGroups ${XM}><x14:sparklineGroup><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>一!B4:B7</xm:f><xm:sqref>F6</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>`,
    `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" ${X14}><x14:dataValidations count="1" ${XM}><x14:dataValidation type="list"><x14:formula1><xm:f>二!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>F6</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
  ].join("");
  const worksheet = text
    .replace(/<worksheet[^>]*>/, `<worksheet ${MAIN} xmlns:r="${RELATIONSHIPS}">`)
    .replace(/<dimension[^>]*>/, "")
    .replace(/<cols>.*<\/cols>/, '<cols><col min="2" max="4" width="20" customWidth="1"/></cols>')
    .replace(/<sheetData.*<\/sheetData>|<sheetData\/>/, `<sheetData>${ROWS}</sheetData>`)
    .replace(
      /<printOptions/,
      `<protectedRanges><protectedRange sqref="B6 D4:D5" name="可编辑"/></protectedRanges><autoFilter ref="A3:D8"><filterColumn colId="1"><filters><filter val="4"/></filters></filterColumn><sortState ref="A4:D8"><sortCondition ref="B4:B8"/></sortState></autoFilter><mergeCells count="2"><mergeCell ref="A6:A7"/><mergeCell ref="G5:H5"/></mergeCells><conditionalFormatting sqref="B6:B7"><cfRule type="cellIs" priority="2" operator="greaterThan"><formula>$A6</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="C6"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="formula" val="$B$6"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>${validations}<hyperlinks><hyperlink ref="B6" r:id="rId90" display="邮件"/><hyperlink ref="A8" location="二!A1"/></hyperlinks><printOptions`,
    )
    .replace(
      "</worksheet>",
      `<rowBreaks count="2" manualBreakCount="2"><brk id="3" max="16383" man="1"/><brk id="5" max="16383" man="1"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="3" max="1048575" man="1"/></colBreaks><cellWatches><cellWatch r="B6"/></cellWatches><ignoredErrors><ignoredError sqref="B6" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId91"/><legacyDrawing r:id="rId92"/><tableParts count="1"><tablePart r:id="rId95"/></tableParts>${extensions}</worksheet>`,
    );
  const relationship = (id: number, type: string, target: string, external = ""): string =>
    `<Relationship Id="rId${id}" Type="${type.includes("://") ? type : `${RELATIONSHIPS}/${type}`}" Target="${target}"${external}/>`;
  const types = textOf(plain, "[Content_Types].xml");
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.${type}+xml"/>`;
  return withParts(plain, {
    [SHEET]: worksheet,
    [OTHER]: textOf(plain, OTHER).replace(
      /<sheetData.*<\/sheetData>|<sheetData\/>/,
      '<sheetData><row r="1"><c r="A1"><f>一!$B$6+SUM(一!B4:B7)</f><v>28</v></c><c r="B1"><f>\'一\'!A8</f><v>22</v></c></row></sheetData>',
    ),
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
      relationship(90, "hyperlink", "mailto:a@example.com", ' TargetMode="External"'),
      relationship(91, "drawing", "../drawings/drawing1.xml"),
      relationship(92, "vmlDrawing", "../drawings/vmlDrawing1.vml"),
      relationship(93, "comments", "../comments1.xml"),
      relationship(94, THREADS, "../threadedComments/threadedComment1.xml"),
      relationship(95, "table", "../tables/table1.xml"),
    ].join("")}</Relationships>`,
    "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="${DRAWING}">${anchor("", 3, 6, "一!$B$6")}${anchor(' editAs="oneCell"', 5, 8)}${anchor(' editAs="absolute"', 5, 8)}</xdr:wsDr>`,
    "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"/>${shape(1025, 5)}${shape(1026, 7)}</xml>`,
    "xl/comments1.xml": `<comments ${MAIN}><authors><author>审核员</author></authors><commentList><comment ref="B6" authorId="0"><text><t>核对</t></text></comment><comment ref="B8" authorId="0"><text><t>合计</t></text></comment></commentList></comments>`,
    "xl/threadedComments/threadedComment1.xml":
      '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B8" dT="2024-01-02T00:00:00.00" personId="{A}" id="{B}"><text>合计</text></threadedComment></ThreadedComments>',
    "xl/tables/table1.xml": `<table ${MAIN} id="1" name="表1" displayName="表1" ref="B10:C12"><autoFilter ref="B10:C12"/><tableColumns count="2"><tableColumn id="1" name="名称"/><tableColumn id="2" name="金额"/></tableColumns></table>`,
    "[Content_Types].xml": types.replace(
      "</Types>",
      `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${[
        override("drawings/drawing1.xml", "openxmlformats-officedocument.drawing"),
        override("comments1.xml", "openxmlformats-officedocument.spreadsheetml.comments"),
        override("threadedComments/threadedComment1.xml", "ms-excel.threadedcomments"),
        override("tables/table1.xml", "openxmlformats-officedocument.spreadsheetml.table"),
      ].join("")}</Types>`,
    ),
    "xl/workbook.xml": textOf(plain, "xl/workbook.xml").replace(
      "</definedNames>",
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">一!$A$3:$D$8</definedName><definedName name="合计">一!$B$4:$B$7</definedName></definedNames>',
    ),
  });
}

const savedAfter = async (excel: RunningExcel): Promise<Uint8Array> => {
  const bytes = valueOf(await excel.host.save());
  const again = startExcel({ file: bytes });
  expect(shown(await again.host.capture())).toEqual(shown(await excel.host.capture()));
  return bytes;
};

/** A part as lines, so that a difference is easy to see. */
const lines = (bytes: Uint8Array, part: string): readonly string[] => textOf(bytes, part).split(/(?<=>)(?=<)/);

/** The lines of a part that are not in it before: what moved. */
const newLines = (before: Uint8Array, after: Uint8Array, part: string): readonly string[] => {
  const old = new Set(lines(before, part));
  return lines(after, part).filter((line) => !old.has(line));
};

describe("rows and columns of an opened file that came and went", () => {
  const original = richFile();

  it("is a sound file to begin with", () => {
    expect(lintPackage(original)).toEqual([]);
  });

  it("brings along all that hangs on cells when rows come in", async () => {
    const excel = startExcel({ file: original });
    excel.host.user.insertRows("一", 4, 2);
    const bytes = await savedAfter(excel);
    expect(lintPackage(bytes)).toEqual([]);
    const text = textOf(bytes, SHEET);
    for (const piece of [
      '<row r="4" spans="1:6" ht="30" customHeight="1"><c r="B4"><v>4</v></c>',
      '<c r="E8"><f t="array" ref="E8">SUM(B8:B9*1)</f>',
      '<protectedRange sqref="B8 D4:D7" name="可编辑"/>',
      '<autoFilter ref="A3:D10"><filterColumn colId="1">',
      '<sortState ref="A4:D10"><sortCondition ref="B4:B10"/>',
      '<mergeCell ref="A8:A9"/>',
      '<conditionalFormatting sqref="B8:B9"><cfRule type="cellIs" priority="2" operator="greaterThan"><formula>$A8</formula>',
      '<cfvo type="formula" val="$B$8"/>',
      '<dataValidation type="list" sqref="B4:B9"><formula1>$A$1:$A$10</formula1>',
      '<dataValidation type="custom" sqref="C8"><formula1>LEN(C8)&gt;B8</formula1>',
      '<dataValidation prompt="只是提示" showInputMessage="1" sqref="C8"/>',
      '<hyperlink ref="B8" r:id="rId90" display="邮件"/><hyperlink ref="A10" location="二!A1"/>',
      '<brk id="3" max="16383" man="1"/><brk id="7" max="16383" man="1"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="3"',
      '<cellWatch r="B8"/>',
      '<ignoredError sqref="B8" numberStoredAsText="1"/>',
      "<xm:f>一!B4:B9</xm:f><xm:sqref>F8</xm:sqref>",
      "<xm:f>二!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>F8</xm:sqref>",
    ]) {
      expect(text).toContain(piece);
    }
    expect(textOf(bytes, "xl/comments1.xml").match(/<comment [^>]*>/g)).toEqual([
      '<comment ref="B8" authorId="0">',
      '<comment ref="B10" authorId="0">',
    ]);
    expect(textOf(bytes, "xl/threadedComments/threadedComment1.xml")).toContain('ref="B10"');
    expect(textOf(bytes, "xl/drawings/vmlDrawing1.vml")).toContain(
      "<x:Anchor>2, 15, 9, 10, 6, 15, 14, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>9</x:Row><x:Column>1</x:Column>",
    );
    // A shape that grows, one that moves, one that stays.
    expect(textOf(bytes, "xl/drawings/drawing1.xml").match(/(?<=<xdr:row>)\d+/g)).toEqual([
      "3",
      "8",
      "7",
      "10",
      "5",
      "8",
    ]);
    expect(textOf(bytes, "xl/drawings/drawing1.xml")).toContain('textlink="一!$B$8"');
    expect(textOf(bytes, "xl/tables/table1.xml")).toContain('ref="B12:C14"><autoFilter ref="B12:C14"/>');
    expect(textOf(bytes, OTHER)).toContain("<f>一!$B$8+SUM(一!B4:B9)</f>");
    expect(textOf(bytes, OTHER)).toContain("<f>'一'!A10</f>");
    expect(textOf(bytes, "xl/workbook.xml")).toContain(">一!$A$3:$D$10</definedName>");
    expect(textOf(bytes, "xl/workbook.xml")).toContain(">一!$B$4:$B$9</definedName>");
  });

  it("gives rows that come in the formats of the row above, as the file has them", async () => {
    const formatted = withParts(original, {
      [SHEET]: textOf(original, SHEET).replace('<c r="B5">', '<c r="B5" s="0">'),
    });
    const excel = startExcel({ file: formatted });
    excel.host.user.insertRows("一", 5, 1);
    const bytes = await savedAfter(excel);
    expect(textOf(bytes, SHEET)).toContain('<row r="6"><c r="B6" s="0"></c></row>');
    expect(changedParts(formatted, bytes)).not.toContain("xl/styles.xml");
  });

  it("keeps what stands above or left of them, byte for byte", async () => {
    const excel = startExcel({ file: original });
    excel.host.user.insertRows("一", 20, 2);
    const bytes = await savedAfter(excel);
    expect(changedParts(original, bytes)).toEqual(["xl/workbook.xml"]);
    expect(newLines(original, bytes, "xl/workbook.xml")).toEqual(['<calcPr fullCalcOnLoad="1"/>']);
  });

  it("takes along what hung on rows that go", async () => {
    const excel = startExcel({ file: original });
    excel.host.user.deleteRows("一", 5, 2);
    const bytes = await savedAfter(excel);
    expect(lintPackage(bytes)).toEqual([]);
    const text = textOf(bytes, SHEET);
    for (const gone of [
      "A6:A7",
      "cellWatch",
      "ignoredError",
      "只是提示",
      "sparkline",
      "rId90",
      "x14:",
      "extLst",
      "cellIs",
    ]) {
      expect(text).not.toContain(gone);
    }
    expect(text).toContain('<protectedRange sqref="D4:D5" name="可编辑"/>');
    expect(text).toContain('<mergeCells count="1"><mergeCell ref="G5:H5"/></mergeCells>');
    expect(text).toContain('<rowBreaks count="1" manualBreakCount="1"><brk id="3"');
    expect(text).toContain('<dataValidations count="1"><dataValidation type="list" sqref="B4:B5">');
    expect(text).toContain('<hyperlinks><hyperlink ref="A6" location="二!A1"/></hyperlinks>');
    expect(textOf(bytes, "xl/comments1.xml").match(/<comment [^>]*>/g)).toEqual(['<comment ref="B6" authorId="0">']);
    expect(textOf(bytes, "xl/drawings/vmlDrawing1.vml").match(/<x:Row>\d+/g)).toEqual(["<x:Row>5"]);
    expect(textOf(bytes, "xl/drawings/drawing1.xml")).toContain('textlink="一!#REF!"');
    expect(textOf(bytes, OTHER)).toContain("SUM(一!B4:B5)");
  });

  it("grows and shrinks tables with columns", async () => {
    const excel = startExcel({ file: original });
    await excel.api.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("一").getRange("C:D").insert("Right");
      await context.sync();
    });
    const bytes = valueOf(await excel.host.save());
    expect(lintPackage(bytes)).toEqual([]);
    expect(textOf(bytes, "xl/tables/table1.xml")).toContain(
      'ref="B10:E12"><autoFilter ref="B10:E12"/><tableColumns count="4"><tableColumn id="1" name="名称"/><tableColumn id="3" name="列1"/><tableColumn id="4" name="列2"/><tableColumn id="2" name="金额"/></tableColumns>',
    );
    expect(textOf(bytes, SHEET)).toMatch(/<c r="C10"[^>]*t="inlineStr"><is><t>列1<\/t>/);
    expect(textOf(bytes, SHEET)).toContain('<autoFilter ref="A3:F8"><filterColumn colId="1">');
    excel.host.user.insertRows("一", 0, 1);
    await excel.api.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("一").getRange("A:C").delete("Left");
      await context.sync();
    });
    const shrunk = valueOf(await excel.host.save());
    expect(lintPackage(shrunk)).toEqual([]);
    expect(textOf(shrunk, "xl/tables/table1.xml")).toContain(
      'ref="A11:B13"><autoFilter ref="A11:B13"/><tableColumns count="2"><tableColumn id="4" name="列2"/><tableColumn id="2" name="金额"/></tableColumns>',
    );
    expect(textOf(shrunk, SHEET)).not.toContain("filterColumn");
  });

  it("takes a table out with the last of its cells", async () => {
    const excel = startExcel({ file: original });
    excel.host.user.deleteRows("一", 9, 3);
    const bytes = await savedAfter(excel);
    expect(lintPackage(bytes)).toEqual([]);
    expect([...partsOf(bytes).keys()]).not.toContain("xl/tables/table1.xml");
    expect(textOf(bytes, SHEET)).not.toContain("tablePart");
  });

  it("holds what the host holds after any rows and columns came and went", async () => {
    const change = fc.record({
      axis: fc.constantFrom("rows", "columns"),
      change: fc.constantFrom("insert", "delete"),
      at: fc.nat(11),
      count: fc.integer({ min: 1, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (shifts) => {
        const excel = startExcel({ file: original });
        const { book } = excel.host;
        const [first] = book.sheets.values();
        if (!first) throw new Error("no sheet");
        for (const shift of shifts) shiftSheet(book, first, shift);
        // A table that comes to more columns gives its titles to cells on saving only, and a formula that has become an
        // error keeps the result of the file.
        const isTableWider = shifts.some(({ axis, change }) => axis === "columns" && change === "insert");
        const { sheets } = await excel.host.capture();
        const hasErrors = sheets.some(({ cells }) => cells.some(({ isError }) => isError));
        const bytes = isTableWider || hasErrors ? valueOf(await excel.host.save()) : await savedAfter(excel);
        expect(lintPackage(bytes)).toEqual([]);
        const again = valueOf(await startExcel({ file: bytes }).host.save());
        expect(changedParts(bytes, again)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("is the opened file again when rows that came in go, or the step is taken back", async () => {
    const excel = startExcel({ file: original });
    excel.host.user.insertRows("一", 4, 2);
    excel.host.user.deleteRows("一", 4, 2);
    expect(changedParts(original, valueOf(await excel.host.save()))).toEqual([]);
    excel.host.user.deleteRows("一", 3, 1);
    await excel.host.user.type("二", "C9", "甲");
    excel.host.user.undo();
    expect(textOf(await savedAfter(excel), "xl/comments1.xml")).toContain('ref="B5"');
    excel.host.user.undo();
    expect(changedParts(original, valueOf(await excel.host.save()))).toEqual([]);
  });
});

describeWithShared("rows and columns of a rich file", (shared) => {
  const original = new Uint8Array(readFileSync(path.join(shared, "samples/odd/rich-70-features.xlsx")));
  const folder = temporaryFolder();

  it("keeps all 70 features where nothing stands behind the rows", async () => {
    const excel = startExcel({ file: original });
    const sheets = [...excel.host.book.sheets.values()];
    const protections = sheets.map(({ protection }) => protection);
    for (const one of sheets) one.protection = null;
    valueOf(
      await excel.workbook.replaceMarks(
        [8, 9].map((row) => ({ at: { sheet: "申报表（一）", row, column: 23 }, severity: "error" })),
      ),
    );
    for (const name of ["封面", "申报表（一）", "图表", "列表"]) excel.host.user.insertRows(name, 60, 3);
    sheets.forEach((one, index) => (one.protection = protections[index] ?? null));
    const bytes = await savedAfter(excel);
    expect(changedParts(original, bytes)).not.toEqual([]);
    const file = write(folder.at("rich.xlsx"), bytes);
    const tool = (name: string): string =>
      execFileSync("node", [path.join(shared, "tools", name), file], { cwd: REPO_ROOT, encoding: "utf8" });
    expect(tool("fidelity.mjs")).toContain("ok 70 / 70");
    expect(tool("package-lint.mjs").trim()).toBe(`${file} clean`);
  });

  it.each(readdirSync(path.join(shared, "samples/odd")))("%s: rows and columns come and go", async (name) => {
    const file = new Uint8Array(readFileSync(path.join(shared, "samples/odd", name)));
    const excel = startExcel({ file });
    for (const one of excel.host.book.sheets.values()) {
      one.protection = null;
      for (const axis of ["rows", "columns"] as const) {
        shiftSheet(excel.host.book, one, { axis, change: "insert", at: 1, count: 2 });
        shiftSheet(excel.host.book, one, { axis, change: "delete", at: 4, count: 1 });
      }
    }
    const bytes = name === "rich-70-features.xlsx" ? valueOf(await excel.host.save()) : await savedAfter(excel);
    expect(lintPackage(bytes)).toEqual(lintPackage(file));
  });
});
