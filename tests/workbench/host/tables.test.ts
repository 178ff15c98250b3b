import { rangeOf } from "../../../src/workbench/host/model/univer-sheet";
import { captureBook } from "../../../src/workbench/host/model/book-capture";
import { moveConflict } from "../../../src/workbench/host/model/moved-cells";
import { refusedBy } from "../../../src/workbench/host/grid/protection";
import { formatArea } from "../../../src/core/workbook/address";
import { openXlsx } from "../../../src/adapters/xlsx/workbook";
import { MAIN, packageOf } from "../../adapters/xlsx/package";
import { partsOf } from "../../adapters/xlsx/support";
import { valueOf } from "../../support/value-of";
import { lintPackage } from "../../support/package-lint";
import { type RunningExcel, codeOfBatch, runCommand, startExcel } from "./support";
import { areaAt } from "../../support/places";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const text = (address: string, value: string): string => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const relationships = (...targets: readonly string[]): string =>
  `<Relationships xmlns="${RELATIONSHIPS}">${targets
    .map((target, index) => {
      const kind = /\/(\w+?)(?:Definition)?\d*\.xml$/.exec(target)?.[1] ?? "";
      const type = target.includes("Definition") ? `${kind}Definition` : kind;
      return `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`;
    })
    .join("")}</Relationships>`;

/** A table at B2:C4, a PivotTable at F5:G7 with a filter above, a link at H20, and a chart of B3:B4. */
const FILE = packageOf({
  sheets: {
    甲: [
      `<sheetData><row r="1"><c r="A1"><f>SUM(表1[金额])</f><v>3</v></c></row>`,
      `<row r="2">${text("B2", "名称")}${text("C2", "金额")}</row>`,
      `<row r="3">${text("B3", "抽检")}<c r="C3"><v>1</v></c></row>`,
      `<row r="4">${text("B4", "培训")}<c r="C4"><v>2</v></c></row></sheetData>`,
      `<hyperlinks><hyperlink ref="H20" location="乙!A1"/></hyperlinks>`,
      `<drawing xmlns:r="${OFFICE}" r:id="rId3"/><tableParts xmlns:r="${OFFICE}" count="1"><tablePart r:id="rId1"/></tableParts>`,
    ].join(""),
    乙: "<sheetData/>",
  },
  parts: {
    "[Content_Types].xml": [
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>',
      ...[
        ["workbook", `${SPREADSHEET}.sheet.main`],
        ["worksheets/sheet1", `${SPREADSHEET}.worksheet`],
        ["worksheets/sheet2", `${SPREADSHEET}.worksheet`],
        ["styles", `${SPREADSHEET}.styles`],
        ["sharedStrings", `${SPREADSHEET}.sharedStrings`],
        ["tables/table1", `${SPREADSHEET}.table`],
        ["pivotTables/pivotTable1", `${SPREADSHEET}.pivotTable`],
        ["drawings/drawing1", "application/vnd.openxmlformats-officedocument.drawing"],
        ["charts/chart1", "application/vnd.openxmlformats-officedocument.drawingml.chart"],
      ].map(([part = "", type = ""]) => `<Override PartName="/xl/${part}.xml" ContentType="${type}+xml"/>`),
      "</Types>",
    ].join(""),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      "../tables/table1.xml",
      "../pivotTables/pivotTable1.xml",
      "../drawings/drawing1.xml",
    ),
    "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="B2:C4"><autoFilter ref="B2:C4"/><tableColumns count="2"><tableColumn id="1" name="名称"/><tableColumn id="2" name="金额"/></tableColumns></table>`,
    "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition xmlns="${MAIN}" name="透视" cacheId="1"><location ref="F5:G7" firstHeaderRow="1" firstDataRow="1" firstDataCol="1" rowPageCount="1" colPageCount="1"/></pivotTableDefinition>`,
    "xl/drawings/drawing1.xml":
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
    "xl/drawings/_rels/drawing1.xml.rels": relationships("../charts/chart1.xml"),
    "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="${CHART}"><c:f>甲!$C$3:$C$4</c:f><c:f>乙!$A$1</c:f></c:chartSpace>`,
  },
});

const range = (address: string) => rangeOf(areaAt(address));
const MOVE = "sheet.command.move-range";
const idsOf = ({ host }: RunningExcel): readonly string[] => host.book.grid.tabs.ids();

/** The parts of the saved file, which is a sound one. */
async function saved({ host }: RunningExcel): Promise<(part: string) => string> {
  const bytes = valueOf(await host.save());
  expect(lintPackage(bytes)).toEqual([]);
  const parts = partsOf(bytes);
  return (part) => new TextDecoder().decode(parts.get(part));
}

const [SHEET, TABLE, PIVOT] = ["xl/worksheets/sheet1.xml", "xl/tables/table1.xml", "xl/pivotTables/pivotTable1.xml"];

describe("PivotTables of an opened file", () => {
  it("is a sound file to begin with", () => {
    expect(lintPackage(FILE)).toEqual([]);
  });

  it.each(["4:4", "6:6", "G:G"])("take no rows or columns in between: %s", async (lines) => {
    const excel = startExcel({ file: FILE });
    const before = await excel.host.capture();
    const sheet = (context: Excel.RequestContext): Excel.Range =>
      context.workbook.worksheets.getItem("甲").getRange(lines);
    const isRow = /\d/.test(lines);
    const inserted = codeOfBatch(excel, (context) => void sheet(context).insert(isRow ? "Down" : "Right"));
    expect(await inserted).toBe("PivotTableRangeConflict");
    const deleted = codeOfBatch(excel, (context) => {
      sheet(context).delete(isRow ? "Up" : "Left");
    });
    expect(await deleted).toBe("PivotTableRangeConflict");
    expect(await excel.host.capture()).toEqual(before);
  });

  it("move with rows before them, and go with all of theirs", async () => {
    const excel = startExcel({ file: FILE });
    excel.host.user.insertRows("甲", 2, 1);
    expect((await saved(excel))(PIVOT)).toContain('ref="F6:G8"');
    excel.host.user.deleteRows("甲", 3, 5);
    const part = await saved(excel);
    expect(part("xl/worksheets/_rels/sheet1.xml.rels")).not.toContain("pivotTable");
  });

  it.each<readonly [string, (range: Excel.Range) => void]>([
    ["values", (range) => (range.values = [[7]])],
    ["formulas", (range) => (range.formulas = [["=1"]])],
    [
      "clearing",
      (range) => {
        range.getResizedRange(1, 1).clear("Contents");
      },
    ],
    [
      "merging",
      (range) => {
        range.getResizedRange(0, 1).merge();
      },
    ],
  ])("are not changed by programs: %s", async (_, change) => {
    const excel = startExcel({ file: FILE });
    excel.host.book.grid.write(idsOf(excel)[0] ?? "", [{ row: 6, column: 6, content: { value: 3 } }]);
    const before = await excel.host.capture();
    const onCell = (address: string): Promise<string> =>
      codeOfBatch(excel, ({ workbook }) => {
        change(workbook.worksheets.getItem("甲").getRange(address));
      });
    expect(await onCell("F7")).toBe("PivotTableRangeConflict");
    expect(await excel.host.capture()).toEqual(before);
    expect(await onCell("F12")).toBe("none");
  });

  it("are not changed by hand", () => {
    const { host } = startExcel({ file: FILE });
    const [subUnitId = ""] = host.book.grid.tabs.ids();
    const entered = (row: number): unknown =>
      refusedBy(
        host.book,
        {
          id: "sheet.mutation.set-range-values",
          params: { unitId: host.book.grid.unit, subUnitId, cellValue: { [row]: { 5: { v: 1 } } } },
        },
        undefined,
      )?.kind;
    const merged = (startRow: number): unknown =>
      refusedBy(
        host.book,
        {
          id: "sheet.mutation.add-worksheet-merge",
          params: {
            unitId: host.book.grid.unit,
            subUnitId,
            ranges: [{ startRow, endRow: startRow + 1, startColumn: 6, endColumn: 8 }],
          },
        },
        undefined,
      )?.kind;
    expect([merged(0), merged(1), merged(7)]).toEqual([undefined, "pivot-table", undefined]);
    expect([entered(1), entered(2), entered(6), entered(7)]).toEqual([
      undefined,
      "pivot-table",
      "pivot-table",
      undefined,
    ]);
  });
});

describe("what hangs on cells that the grid moves", () => {
  it.each<[string, object, string | null]>([
    [MOVE, { fromRange: range("B2:C4"), toRange: range("B12:C14") }, null],
    [MOVE, { fromRange: range("B3:C3"), toRange: range("B12:C12") }, null],
    [MOVE, { fromRange: range("A20"), toRange: range("B3") }, null],
    [MOVE, { fromRange: range("F3:G7"), toRange: range("F13:G17") }, null],
    [MOVE, { fromRange: range("F6"), toRange: range("F20") }, "pivot-table"],
    [MOVE, { fromRange: range("A20"), toRange: range("F6") }, "pivot-table"],
    ["sheet.command.insert-range-move-down", { range: range("B1:C1") }, null],
    ["sheet.command.insert-range-move-down", { range: range("B1") }, "table"],
    ["sheet.command.delete-range-move-left", { range: range("A3") }, "table"],
    ["sheet.command.insert-range-move-right", { range: range("A5") }, "pivot-table"],
    ["sheet.command.move-rows", { fromRange: range("3:3"), toRange: range("5:5") }, "pivot-table"],
  ])("is torn by %s of %j: %s", (id, params, expected) => {
    const { host } = startExcel({ file: FILE });
    const [subUnitId = ""] = host.book.grid.tabs.ids();
    expect(moveConflict(host.book, { id, params: { subUnitId, ...params } })).toBe(expected);
  });

  it("is torn where a whole table is cut and put on another sheet", () => {
    const excel = startExcel({ file: FILE });
    const [from, to] = idsOf(excel);
    const cut = (address: string): unknown =>
      moveConflict(excel.host.book, {
        id: MOVE,
        params: { fromSubUnitId: from, toSubUnitId: to, fromRange: range(address), toRange: range("A1:E9") },
      });
    expect([cut("A1:E9"), cut("B3:C4")]).toEqual(["table", null]);
  });

  it("follows: tables, PivotTables, charts, links", async () => {
    const excel = startExcel({ file: FILE });
    const before = captureBook(excel.host.book);
    await runCommand(excel, MOVE, { fromRange: range("B2:C4"), toRange: range("D12:E14") });
    await runCommand(excel, MOVE, { fromRange: range("F3:G7"), toRange: range("J3:K7") });
    await runCommand(excel, "sheet.command.insert-range-move-down", { range: range("H1:H2") });
    const part = await saved(excel);
    expect(part(TABLE)).toContain('ref="D12:E14"><autoFilter ref="D12:E14"/>');
    expect(part(PIVOT)).toContain('<location ref="J5:K7"');
    expect(part("xl/charts/chart1.xml")).toContain("<c:f>甲!$E$13:$E$14</c:f><c:f>乙!$A$1</c:f>");
    expect(part(SHEET)).toContain('<hyperlink ref="H22" location="乙!A1"/>');
    const { univer, unit } = excel.host.book.grid;
    for (let steps = 0; steps < 3; steps++) univer.getWorkbook(unit)?.undo();
    expect(captureBook(excel.host.book)).toEqual(before);
    expect(valueOf(await excel.host.save())).toEqual(FILE);
  });

  it("follows in the order in which rows came and cells moved", async () => {
    const excel = startExcel({ file: FILE });
    excel.host.user.insertRows("乙", 0, 3);
    await runCommand(excel, MOVE, {
      fromSubUnitId: idsOf(excel)[0],
      toSubUnitId: idsOf(excel)[1],
      fromRange: range("C3:C4"),
      toRange: range("A1:A2"),
    });
    excel.host.user.insertRows("甲", 0, 1);
    const part = await saved(excel);
    expect(part("xl/charts/chart1.xml")).toContain("<c:f>乙!$A$4</c:f>");
    expect(part(TABLE)).toContain('ref="B3:C5"');
  });
});

describe("titles of tables", () => {
  it("are what their cells say, also in formulas: typed, emptied, given twice, a number", async () => {
    const excel = startExcel({ file: FILE });
    await excel.host.user.type("甲", "C2", "预算数");
    const part = await saved(excel);
    expect(part(TABLE)).toContain('name="名称"/><tableColumn id="2" name="预算数"/>');
    expect(part(SHEET)).toContain("<f>SUM(表1[预算数])</f>");
    excel.host.user.clear("甲", "B2");
    expect((await saved(excel))(TABLE)).toContain('name="列1"/><tableColumn id="2" name="预算数"/>');
    await excel.host.user.type("甲", "B2", "预算数");
    const twice = await saved(excel);
    expect(twice(TABLE)).toContain('name="预算数"/><tableColumn id="2" name="预算数2"/>');
    expect(twice(SHEET)).toContain("<t>预算数2</t>");
    await excel.host.user.type("甲", "B2", "金额");
    await excel.host.user.type("甲", "C2", "名称");
    const exchanged = await saved(excel);
    expect(exchanged(TABLE)).toContain('name="金额"/><tableColumn id="2" name="名称"/>');
    expect(exchanged(SHEET)).toContain("<f>SUM(表1[名称])</f>");
    await excel.host.user.type("甲", "B2", 2024);
    expect((await saved(excel))(SHEET)).toContain("<t>2024</t>");
  });

  it("of columns that come in stand in the grid at once", async () => {
    const excel = startExcel({ file: FILE });
    expect(
      await codeOfBatch(excel, (context) => {
        context.workbook.worksheets.getItem("甲").getRange("C:D").insert("Right");
      }),
    ).toBe("none");
    const { cells, tables } = captureBook(excel.host.book).sheets[0] ?? { cells: [], tables: [] };
    expect(cells.filter(({ row }) => row === 1).map(({ value }) => value)).toEqual(["名称", "列1", "列2", "金额"]);
    expect(tables.map(({ area }) => formatArea(area))).toEqual(["B2:E4", "H3:I7"]);
    expect((await saved(excel))(TABLE)).toContain(
      'name="名称"/><tableColumn id="3" name="列1"/><tableColumn id="4" name="列2"/><tableColumn id="2" name="金额"/>',
    );
  });

  it("follow edits of the command line", async () => {
    const workbook = valueOf(openXlsx(FILE));
    const edits = [{ at: { sheet: "甲", row: 1, column: 2 }, before: "金额", value: "预算数" }];
    valueOf(await workbook.apply({ newSheets: [], edits }));
    const parts = partsOf(workbook.bytes());
    expect(new TextDecoder().decode(parts.get(TABLE))).toContain('name="预算数"');
    expect(new TextDecoder().decode(parts.get(SHEET))).toContain("<f>SUM(表1[预算数])</f>");
  });
});
