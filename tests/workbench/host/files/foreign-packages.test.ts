import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { deleteSheet } from "../../../../src/workbench/host/model/sheets";
import { findSheet } from "../../../../src/workbench/host/model/book";
import { writeCells } from "../../../../src/workbench/host/model/cells";
import { shiftSheet } from "../../../../src/workbench/host/model/rows-columns";
import type { Sheet } from "../../../../src/workbench/host/model/sheet";
import { describeWithShared } from "../../../support/shared";
import { startExcel, type RunningExcel } from "../../../support/excel";
import { packageOf, type PackageParts } from "../../../adapters/xlsx/package";
import { changedParts, open, textOf } from "../../../adapters/xlsx/support";
import { valueOf } from "../../../app/forms";

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
      }).toThrow();
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
