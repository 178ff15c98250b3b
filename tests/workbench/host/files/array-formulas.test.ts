import { refusedBy } from "../../../../src/workbench/host/grid/protection";
import { HostFault } from "../../../../src/workbench/host/fault";
import { findSheet } from "../../../../src/workbench/host/model/book";
import { clearCells, merge, writeCells } from "../../../../src/workbench/host/model/cells";
import { copySheet } from "../../../../src/workbench/host/model/copy";
import { shiftSheet } from "../../../../src/workbench/host/model/rows-columns";
import { renameSheet } from "../../../../src/workbench/host/model/sheets";
import type { Sheet } from "../../../../src/workbench/host/model/sheet";
import type { Shift } from "../../../../src/core/workbook/shift";
import { startExcel, type RunningExcel } from "../../../support/excel";
import { packageOf } from "../../../adapters/xlsx/package";
import { textOf } from "../../../adapters/xlsx/support";
import { valueOf } from "../../../support/value-of";
import { areaAt } from "../../../support/places";

/** Formulas that fill several cells at once: array formulas (数组公式), dynamic arrays, data tables (模拟运算表). */

const row = (number: number, ...cells: readonly string[]): string => `<row r="${number}">${cells.join("")}</row>`;
const cell = (at: string, content: string, attributes = ""): string => `<c r="${at}"${attributes}>${content}</c>`;
const number = (at: string, value: number): string => cell(at, `<v>${value}</v>`);

/** Numbers in A, a formula that fills B2:B4, and one of a single cell in D2. */
const sheetWith = (formula: string, attributes = ""): string =>
  `<sheetData>${[
    row(1, number("A1", 1), number("B1", 7)),
    row(2, number("A2", 2), cell("B2", `${formula}<v>4</v>`, attributes), cell("D2", `${SINGLE}<v>18</v>`)),
    row(3, number("A3", 3), number("B3", 6)),
    row(4, number("A4", 4), number("B4", 8)),
    row(6, number("A6", 6), number("B6", 9)),
  ].join("")}</sheetData>`;
const SINGLE = '<f t="array" ref="D2">SUM(表!A2:A4*2)</f>';
const OLD = '<f t="array" ref="B2:B4">表!A2:A4*2</f>';
const TABLE = '<f t="dataTable" ref="B2:B4" dt2D="0" dtr="0" r1="A1"/>';
const KINDS = [
  ["an array formula", OLD, ""],
  ["a dynamic array", OLD, ' cm="1"'],
  ["a data table", TABLE, ""],
] as const;

const types = {
  "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
};
const opened = (formula: string, attributes = ""): RunningExcel =>
  startExcel({
    file: packageOf({ sheets: { 表: sheetWith(formula, attributes), 别: "<sheetData/>" }, parts: types }),
  });
const sheetOf = ({ host }: RunningExcel, name = "表"): Sheet => {
  const sheet = findSheet(host.book, name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};
const write = (excel: RunningExcel, address: string, ...values: readonly (string | number)[]): void => {
  writeCells(
    excel.host.book,
    sheetOf(excel),
    areaAt(address),
    values.map((value) => [value]),
  );
};
const shift = (excel: RunningExcel, axis: Shift["axis"], change: Shift["change"], at: number, count = 1): void => {
  shiftSheet(excel.host.book, sheetOf(excel), { axis, change, at, count });
};
const saved = async ({ host }: RunningExcel, sheet = 1): Promise<string> => {
  await host.capture();
  const bytes = valueOf(await host.save());
  return textOf(bytes, `xl/worksheets/sheet${sheet}.xml`);
};

describe.each(KINDS)("%s", (_kind, formula, attributes) => {
  it("is not changed in part", async () => {
    const excel = opened(formula, attributes);
    const before = await saved(excel);
    for (const at of ["B2", "B3", "B4"]) {
      expect(() => {
        write(excel, at, 7);
      }).toThrow(new HostFault("InvalidOperation"));
    }
    for (const part of ["A1:B2", "A1:B3", "B3:B6"]) {
      expect(() => {
        clearCells(excel.host.book, sheetOf(excel), areaAt(part), "Contents");
      }).toThrow(new HostFault("InvalidOperation"));
    }
    expect(await saved(excel)).toBe(before);
  });

  it("is not merged", () => {
    const excel = opened(formula, attributes);
    expect(() => {
      merge(excel.host.book, sheetOf(excel), areaAt("B4:C5"), false);
    }).toThrow(new HostFault("InvalidOperation"));
    const params = { unitId: excel.host.book.grid.unit, subUnitId: sheetOf(excel).id };
    const merged = (startRow: number): unknown => {
      const ranges = [{ startRow, endRow: startRow + 1, startColumn: 1, endColumn: 2 }];
      const command = { id: "sheet.mutation.add-worksheet-merge", params: { ...params, ranges } };
      return refusedBy(excel.host.book, command, undefined)?.kind;
    };
    expect([merged(3), merged(4)]).toEqual(["array-formula", undefined]);
  });

  it("keeps its formula when cells beside it change", async () => {
    const excel = opened(formula, attributes);
    write(excel, "A3", 5);
    write(excel, "A1", 9);
    const text = await saved(excel);
    expect(text).toContain(formula.replace("/>", ""));
    expect(text).toContain(SINGLE);
  });

  it("moves with rows and columns as a whole", async () => {
    const excel = opened(formula, attributes);
    shift(excel, "rows", "insert", 0);
    shift(excel, "columns", "insert", 1);
    const text = await saved(excel);
    expect(text).toContain(' ref="C3:C5"');
    expect(text).toContain('<f t="array" ref="E3">SUM(表!A3:A5*2)</f>');
  });

  it("goes with its rows", async () => {
    const excel = opened(formula, attributes);
    shift(excel, "rows", "delete", 1, 3);
    expect(await saved(excel)).not.toContain("<f");
  });

  it("survives undo of all of it", async () => {
    const excel = opened(formula, attributes);
    const before = await saved(excel);
    excel.host.user.insertRows("表", 0, 2);
    excel.host.user.undo();
    expect(await saved(excel)).toBe(before);
  });
});

describe.each(KINDS.filter(([, , attributes]) => attributes === ""))("%s", (_kind, formula) => {
  it.each([
    ["insert", 2, 1],
    ["insert", 3, 2],
    ["delete", 1, 1],
    ["delete", 3, 5],
  ] as const)("takes no rows in between and gives none away: %s at %i, %i of them", async (change, at, count) => {
    const excel = opened(formula);
    const before = await saved(excel);
    expect(() => {
      shift(excel, "rows", change, at, count);
    }).toThrow(new HostFault("InsertDeleteConflict"));
    expect(await saved(excel)).toBe(before);
  });
});

describe.each(KINDS.filter(([kind]) => kind !== "a data table"))("%s", (_kind, formula, attributes) => {
  it.each([
    ["other values", [7, 8, 9]],
    ["the same values", [4, 6, 8]],
    ["nothing", ["", "", ""]],
  ])("can be overwritten as a whole with %s", async (_, values) => {
    const excel = opened(formula, attributes);
    write(excel, "B2:B4", ...values);
    const text = await saved(excel);
    expect(text.match(/<f/g)).toHaveLength(1);
    expect(text).not.toContain("B2:B4");
    expect(text).not.toContain('cm="1"');
  });

  it("keeps its kind in a copy of its sheet", async () => {
    const excel = opened(formula, attributes);
    copySheet(excel.host.book, sheetOf(excel), null);
    const text = await saved(excel, 3);
    expect(text).toContain(`<c r="B2"${attributes}><f t="array" ref="B2:B4">表!A2:A4*2</f></c>`);
    expect(text).toContain(`${SINGLE}<v>18</v>`);
    expect(text).toContain('<c r="B4"><v>8</v></c>');
  });

  it("follows the new name of a sheet", async () => {
    const excel = opened(formula, attributes);
    renameSheet(excel.host.book, sheetOf(excel), "新表");
    const text = await saved(excel);
    expect(text).toContain(`<c r="B2"${attributes}><f t="array" ref="B2:B4">新表!A2:A4*2</f></c>`);
    expect(text).toContain('<f t="array" ref="D2">SUM(新表!A2:A4*2)</f><v>18</v>');
    expect(text).toContain('<c r="B4"><v>8</v></c>');
  });
});

it("a data table comes to values in a copy of its sheet", async () => {
  const excel = opened(TABLE);
  copySheet(excel.host.book, sheetOf(excel), null);
  expect(await saved(excel, 3)).toContain('<c r="B2"><v>4</v></c>');
});
