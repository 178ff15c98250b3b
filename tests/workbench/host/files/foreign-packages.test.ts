import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { HostFault } from "../../../../src/workbench/host/fault";
import type { BookData } from "../../../../src/workbench/host/model/book-data";
import { copySheet } from "../../../../src/workbench/host/model/copy";
import { deleteSheet } from "../../../../src/workbench/host/model/sheets";
import { findSheet } from "../../../../src/workbench/host/model/book";
import { writeCells } from "../../../../src/workbench/host/model/cells";
import { shiftSheet } from "../../../../src/workbench/host/model/rows-columns";
import type { Sheet } from "../../../../src/workbench/host/model/sheet";
import { lintPackage } from "../../../support/package-lint";
import { describeWithShared } from "../../../support/shared";
import { startExcel, type RunningExcel } from "../../../support/excel";
import { packageOf, type PackageParts } from "../../../adapters/xlsx/package";
import { changedParts, open, textOf } from "../../../adapters/xlsx/support";
import { valueOf } from "../../../support/value-of";

/** What other programs write, opened, changed and saved through the host. */

const row = (number: number, ...cells: readonly string[]): string => `<row r="${number}">${cells.join("")}</row>`;
const cell = (at: string, content: string, attributes = ""): string => `<c r="${at}"${attributes}>${content}</c>`;
const data = (...rows: readonly string[]): string => `<sheetData>${rows.join("")}</sheetData>`;
const numbers = data(...[1, 2, 3, 4, 5, 6, 7, 8].map((at) => row(at, cell(`A${at}`, `<v>${at}</v>`))));
const total = (formula: string): string =>
  data(row(1, cell("A1", `<f>${formula}</f><v>5</v>`)), row(5, cell("A5", "<v>5</v>")));

const opened = (parts: PackageParts): RunningExcel => startExcel({ file: packageOf(parts) });
const sheetOf = ({ host }: RunningExcel, name: string): Sheet => {
  const sheet = findSheet(host.book, name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};
const insertRow = (excel: RunningExcel, name: string, at = 2): void => {
  shiftSheet(excel.host.book, sheetOf(excel, name), { axis: "rows", change: "insert", at, count: 1 });
};
const saved = async ({ host }: RunningExcel): Promise<Uint8Array> => {
  await host.capture();
  return valueOf(await host.save());
};
const formulasOf = async (bytes: Uint8Array, name: string): Promise<readonly (string | null)[]> =>
  valueOf(await open(bytes).read())
    .sheets.filter((sheet) => sheet.name === name)
    .flatMap(({ cells }) => cells.flatMap(({ formula }) => (formula === null ? [] : [formula])));

describe("formulas of opened files", () => {
  it.each([
    ["RANK(A5,(A5,A6,A7),1)", "汇总", "RANK(A6,(A6,A7,A8),1)"],
    ["SUM(甲:丙!A5)", "汇总", "SUM(甲:丙!A5)"],
    ["乙!A:A 乙!5:5", "汇总", "乙!A:A 乙!5:5"],
    ["乙!A:A 乙!5:5", "乙", "乙!A:A 乙!6:6"],
    ["2024年!A5", "2024年", "2024年!A6"],
    ["甲・乙!A5", "乙", "甲・乙!A5"],
    ["甲・乙!A5", "甲・乙", "甲・乙!A6"],
  ])("%s, a row comes into %s → %s", async (formula, into, expected) => {
    const sheets = {
      甲: numbers,
      乙: numbers,
      丙: numbers,
      "2024年": numbers,
      "甲・乙": numbers,
      汇总: total(formula),
    };
    const excel = opened({ sheets });
    insertRow(excel, into);
    expect(await formulasOf(await saved(excel), "汇总")).toEqual([expected]);
  });

  it("keep sheets whose name ends with that of a deleted one", async () => {
    const sheets = { 乙: numbers, "甲・乙": numbers, 汇总: total("甲・乙!$A$5+乙!A5") };
    const excel = opened({
      sheets,
      workbook: '<definedNames><definedName name="合计">甲・乙!$A$5</definedName></definedNames>',
      parts: { "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    });
    deleteSheet(excel.host.book, sheetOf(excel, "乙"));
    const bytes = await saved(excel);
    expect(textOf(bytes, "xl/workbook.xml")).toContain(">甲・乙!$A$5<");
    expect(await formulasOf(bytes, "汇总")).toEqual(["甲・乙!$A$5+#REF!A5"]);
  });

  it("give their cells no date format when they are computed", async () => {
    const dated = data(
      row(1, cell("A1", "<v>45361</v>", ' s="1"'), cell("B1", "<f>A1</f><v>45361</v>")),
      row(2, cell("A2", "<v>1</v>")),
    );
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const original = packageOf({ sheets: { 表: dated }, styles });
    const excel = startExcel({ file: original });
    writeCells(excel.host.book, sheetOf(excel, "表"), { row: 0, column: 0, rows: 1, columns: 1 }, [[45362]]);
    const bytes = await saved(excel);
    expect(changedParts(original, bytes)).not.toContain("xl/styles.xml");
    expect(textOf(bytes, "xl/worksheets/sheet1.xml")).toContain('<c r="B1"><f>A1</f><v>45362</v></c>');
  });
});

describe("formulas that fill several cells", () => {
  const sorted = (attributes: string): RunningExcel =>
    opened({
      sheets: {
        表: data(
          row(
            1,
            cell("A1", "<v>3</v>"),
            cell("B1", '<f t="array" ref="B1:B2">_xlfn._xlws.SORT(A1:A2)</f><v>1</v>', attributes),
          ),
          row(2, cell("A2", "<v>1</v>"), cell("B2", "<v>3</v>")),
        ),
      },
    });

  it.each([[' cm="1"'], [""]])("%s are refused in part, and can be saved afterwards", async (attributes) => {
    const excel = sorted(attributes);
    const sheet = sheetOf(excel, "表");
    for (const at of [0, 1]) {
      const area = { row: at, column: 1, rows: 1, columns: 1 };
      expect(() => {
        writeCells(excel.host.book, sheet, area, [[7]]);
      }).toThrow(new HostFault("InvalidOperation"));
    }
    writeCells(excel.host.book, sheet, { row: 4, column: 0, rows: 1, columns: 1 }, [["甲"]]);
    expect(textOf(await saved(excel), "xl/worksheets/sheet1.xml")).toContain(
      `<c r="B1"${attributes}><f t="array" ref="B1:B2">`,
    );
  });

  it("can be overwritten as a whole", async () => {
    const excel = sorted(' cm="1"');
    writeCells(excel.host.book, sheetOf(excel, "表"), { row: 0, column: 1, rows: 2, columns: 1 }, [[7], [8]]);
    expect(textOf(await saved(excel), "xl/worksheets/sheet1.xml")).not.toContain("<f");
  });
});

it("a row element at the edge of the sheet falls off when rows come in", async () => {
  const last = '<row r="1048576" ht="12.8" customHeight="1"/>';
  const excel = opened({ sheets: { 表: data(row(1, cell("A1", "<v>1</v>")), row(2, cell("A2", "<v>2</v>")), last) } });
  insertRow(excel, "表", 1);
  const bytes = await saved(excel);
  expect(textOf(bytes, "xl/worksheets/sheet1.xml")).not.toContain("104857");
  expect(() => startExcel({ file: bytes })).not.toThrow();
});

it("content is not pushed off the sheet", () => {
  const last = row(1048576, cell("A1048576", "<v>7</v>"));
  const excel = opened({ sheets: { 表: data(row(1, cell("A1", "<v>1</v>")), last) } });
  expect(() => {
    insertRow(excel, "表", 1);
  }).toThrow(new HostFault("InsertDeleteConflict"));
  expect(excel.host.book.grid.cell(sheetOf(excel, "表").id, 1048575, 0)?.value).toBe(7);
});

it("columns that other writers close with a tag of their own are changed", async () => {
  const columns = '<cols><col min="1" max="2" width="26.5" customWidth="1"></col></cols>';
  const excel = opened({ sheets: { 表: `${columns}${data(row(1, cell("A1", "<v>1</v>")))}` } });
  shiftSheet(excel.host.book, sheetOf(excel, "表"), { axis: "columns", change: "insert", at: 1, count: 1 });
  excel.host.book.grid.lines.setColumnWidth(sheetOf(excel, "表").id, 0, 1, 100);
  const bytes = await saved(excel);
  expect(textOf(bytes, "xl/worksheets/sheet1.xml")).not.toContain("></col>");
  const again = startExcel({ file: bytes });
  expect((await again.host.capture()).sheets.map(({ columns: all }) => all.length)).toEqual([3]);
});

describe("copies of sheets", () => {
  const types = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  };
  const copied = (excel: RunningExcel): Promise<Uint8Array> => {
    copySheet(excel.host.book, sheetOf(excel, "表"), null);
    return saved(excel);
  };

  it("take a name of the sheet over one of the workbook, whatever its case", async () => {
    const names =
      '<definedNames><definedName name="Abc" localSheetId="0">表!$A$2</definedName><definedName name="ABC">表!$A$1</definedName></definedNames>';
    const bytes = await copied(opened({ sheets: { 表: numbers }, workbook: names, parts: types }));
    expect(textOf(bytes, "xl/workbook.xml").match(/localSheetId="1"/g)).toHaveLength(1);
  });

  it("have conditional formats that follow rows inserted before", async () => {
    const rules =
      '<conditionalFormatting sqref="A5:A8"><cfRule type="cellIs" operator="greaterThan" priority="1"><formula>$A$4+A5</formula></cfRule><cfRule type="colorScale" priority="2"><colorScale><cfvo type="formula" val="$A$4"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF000000"/></colorScale></cfRule></conditionalFormatting>';
    const excel = opened({ sheets: { 表: `${numbers}${rules}` }, parts: types });
    insertRow(excel, "表");
    const bytes = await copied(excel);
    const [first = "", second = ""] = [1, 2].map((number) => textOf(bytes, `xl/worksheets/sheet${number}.xml`));
    for (const text of [first, second]) {
      expect(text).toContain("<formula>$A$5+A6</formula>");
      expect(text).toContain('val="$A$5"');
    }
  });

  it("have relationships of a declared type, where each part declares its own", async () => {
    const type = (part: string, subtype: string): string =>
      `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-${subtype}+xml"/>`;
    const sheet = "officedocument.spreadsheetml";
    const declared = [
      type("_rels/.rels", "package.relationships"),
      type("xl/_rels/workbook.xml.rels", "package.relationships"),
      type("xl/workbook.xml", `${sheet}.sheet.main`),
      type("xl/worksheets/sheet1.xml", `${sheet}.worksheet`),
      type("xl/styles.xml", `${sheet}.styles`),
      type("xl/sharedStrings.xml", `${sheet}.sharedStrings`),
    ];
    const xml = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${declared.join("")}</Types>`;
    const excel = opened({ sheets: { 表: numbers }, parts: { "[Content_Types].xml": xml } });
    const { comments } = sheetOf(excel, "表");
    sheetOf(excel, "表").comments = [...comments, { row: 0, column: 0, author: "张三", text: "请核对", thread: null }];
    const bytes = await copied(excel);
    expect(lintPackage(bytes).filter((problem) => problem.includes("content type"))).toEqual([]);
  });

  it("look as their original in a file without formats", async () => {
    const excel = opened({ sheets: { 表: numbers }, parts: types });
    const fontsOf = (data: BookData): readonly string[] => [
      ...new Set(data.sheets.flatMap(({ cells }) => cells.map(({ format }) => format.font.name))),
    ];
    const before = fontsOf(await excel.host.capture());
    const again = startExcel({ file: await copied(excel) });
    expect(fontsOf(await again.host.capture())).toEqual(before);
  });
});

describe("dates of a workbook that counts from 1904", () => {
  const dated = data(row(1, cell("A1", "<v>43899</v>", ' s="1"'), cell("B1", "<f>YEAR(A1)</f><v>2024</v>")));
  const styles =
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/></cellXfs>';
  const dates = (): RunningExcel => opened({ sheets: { 表: dated }, styles, workbook: '<workbookPr date1904="1"/>' });
  const textsOf = async (bytes: Uint8Array): Promise<readonly string[]> =>
    valueOf(await open(bytes).read()).sheets.flatMap(({ cells }) => cells.map(({ text }) => text));

  it("stay as they are, also in formulas", async () => {
    const excel = dates();
    insertRow(excel, "表", 5);
    await excel.host.user.type("表", "A3", 5);
    const bytes = await saved(excel);
    expect(await textsOf(bytes)).toEqual(["2024/3/10", "2024", "5"]);
    expect(textOf(bytes, "xl/worksheets/sheet1.xml")).toContain("<v>43899</v>");
  });

  it("are stored as they are shown where they are typed", async () => {
    const excel = dates();
    await excel.host.user.type("表", "A2", "2024-03-11");
    await excel.host.user.type("表", "A1", "2025-01-01");
    const bytes = await saved(excel);
    expect(await textsOf(bytes)).toEqual(["2025/1/1", "2025", "3/11/2024"]);
    const again = await startExcel({ file: bytes }).host.capture();
    expect(again.sheets.flatMap(({ cells }) => cells.map(({ value }) => value))).toEqual([45658, 2025, 45362]);
  });
});

describeWithShared("minimal packages of other programs", (shared) => {
  const folder = path.join(shared, "samples/packages");
  const files = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));

  it("are there", () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it.each(files)("%s can be opened again after a row came into each sheet", async (name) => {
    const file = new Uint8Array(readFileSync(path.join(folder, name)));
    const excel = startExcel({ file });
    for (const sheet of excel.host.book.sheets.values()) {
      shiftSheet(excel.host.book, sheet, { axis: "rows", change: "insert", at: 2, count: 1 });
    }
    const bytes = await saved(excel);
    const again = startExcel({ file: bytes });
    const [before, after] = [await excel.host.capture(), await again.host.capture()];
    expect(after.sheets.map((sheet) => sheet.cells.map(({ formula }) => formula))).toEqual(
      before.sheets.map((sheet) => sheet.cells.map(({ formula }) => formula)),
    );
  });
});
