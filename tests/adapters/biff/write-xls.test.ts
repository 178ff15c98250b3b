import { readFileSync } from "node:fs";
import { read, utils, write, type WorkBook } from "@e965/xlsx";
import { piecesOf } from "../../../src/adapters/biff/pieces";
import { RECORD } from "../../../src/adapters/biff/records";
import { openXls } from "../../../src/adapters/biff/read-xls";
import { fillXls, type TextCell } from "../../../src/adapters/biff/write-xls";
import { openCompound } from "../../../src/adapters/compound/compound";
import { replaceStream } from "../../../src/adapters/compound/replace-stream";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { fixture } from "../../support/files";
import { cellAt } from "../../support/places";
import { describeWithShared } from "../../support/shared";
import { valueOf } from "../../support/value-of";

const sample = fixture("sample/sample.xls");

const cell = (sheet: string, address: string, value: string): TextCell => ({
  at: { sheet, ...cellAt(address) },
  value,
});

const filled = (bytes: Uint8Array, ...cells: readonly TextCell[]): Uint8Array => valueOf(fillXls(bytes, cells));

const snapshotOf = async (bytes: Uint8Array): Promise<WorkbookSnapshot> =>
  valueOf(await valueOf(openXls(bytes)).read());

const textAt = (workbook: WorkbookSnapshot, { at }: TextCell): string | undefined =>
  workbook.sheets
    .find(({ name }) => name === at.sheet)
    ?.cells.find(({ row, column }) => row === at.row && column === at.column)?.text;

/** Strings, cells, and what tells where they stand. What follows the last record has no type, 0. */
const CHANGING: ReadonlySet<number> = new Set([
  ...[RECORD.sst, RECORD.extSst, RECORD.labelSst, RECORD.blank, RECORD.mulBlank],
  ...[RECORD.boundSheet, RECORD.dimensions, RECORD.row, RECORD.index, RECORD.dbCell, 0],
]);

/** The records of the workbook stream as text, without those that a new text must change. */
function records(bytes: Uint8Array): readonly string[] {
  const stream = openCompound(bytes).stream("Workbook") ?? new Uint8Array();
  return piecesOf(stream)
    .filter(({ type }) => !CHANGING.has(type))
    .map(({ bytes: record }) => Buffer.from(record).toString("hex"));
}

/** The other streams of a file. */
function streams(bytes: Uint8Array): readonly string[] {
  const file = openCompound(bytes);
  return file.names
    .filter((name) => name !== "Workbook")
    .map((name) => `${name} ${Buffer.from(file.stream(name) ?? []).toString("hex")}`);
}

/** The file with all its columns in the style of its first text. The style stands at 8 in a cell, at 10 in columns. */
function withColumnsLikeFirstText(file: Uint8Array): Uint8Array {
  const stream = (openCompound(file).stream("Workbook") ?? new Uint8Array()).slice();
  const pieces = piecesOf(stream);
  const style = pieces.find(({ type }) => type === RECORD.labelSst)?.bytes.subarray(8, 10);
  if (!style) throw new Error("no text");
  for (const { type, bytes } of pieces) if (type === RECORD.colInfo) bytes.set(style, 10);
  return replaceStream(file, "Workbook", stream);
}

/** A workbook of SheetJS in the old format. */
const old = (sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>, bookSST = true): Uint8Array => {
  const book: WorkBook = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows as unknown[][]), name);
  }
  return new Uint8Array(write(book, { type: "buffer", bookType: "biff8", bookSST }) as Buffer);
};

describe("an old workbook", () => {
  it("gets texts in blank cells, and all else stays", async () => {
    const before = await snapshotOf(sample);
    const [first, second] = before.sheets;
    if (!first || !second) throw new Error("no sheets");
    const cells = [
      cell(first.name, "J3", "一"),
      cell(second.name, "K40", "二"),
      cell(second.name, "B200", "≥3万册"),
      cell(first.name, "A300", "一"),
    ];
    const bytes = filled(sample, ...cells);
    const after = await snapshotOf(bytes);
    expect(cells.map((each) => textAt(after, each))).toEqual(["一", "二", "≥3万册", "一"]);
    const without = {
      ...after,
      sheets: after.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.filter(
          ({ row, column }) =>
            !cells.some(({ at }) => at.sheet === sheet.name && at.row === row && at.column === column),
        ),
      })),
    };
    expect(without).toEqual(before);
    expect(records(bytes)).toEqual(records(sample));
    expect(streams(bytes)).toEqual(streams(sample));
    expect(streams(bytes).length).toBeGreaterThan(1);
  });

  it("is read by another program as it is by this one", () => {
    const bytes = filled(sample, cell("附件2-1", "J3", "试"), cell("附件2-1", "J300", "试"));
    const [book, before] = [read(bytes), read(sample)];
    expect(book.SheetNames).toEqual(before.SheetNames);
    const sheet = book.Sheets["附件2-1"];
    expect([sheet?.["J3"], sheet?.["J300"]]).toMatchObject([{ v: "试" }, { v: "试" }]);
    expect(book.Sheets["附件1-1"]).toEqual(before.Sheets["附件1-1"]);
  });

  it("keeps the style of a blank cell", async () => {
    const sheets = await snapshotOf(sample);
    const merged = sheets.sheets[1]?.merges.find((area) => area.columns > 1 && area.rows === 1);
    if (!merged || !sheets.sheets[1]) throw new Error("no merged area");
    // A covered cell of a merged area is blank and has the format of the area, text in these forms.
    const at = { sheet: sheets.sheets[1].name, row: merged.row, column: merged.column + 1 };
    const after = await snapshotOf(filled(sample, { at, value: "隐" }));
    const format = (row: number, column: number): string | null | undefined =>
      after.sheets[1]?.cells.find((each) => each.row === row && each.column === column)?.numberFormat;
    expect([format(at.row, at.column), format(merged.row, merged.column)]).toEqual(["@", "@"]);
  });

  it("gives a text where there was no cell the style of the column", async () => {
    const below = cell("附件2-1", "B201", "列");
    const formatOf = async (file: Uint8Array): Promise<string | null | undefined> => {
      const [, second] = (await snapshotOf(filled(file, below))).sheets;
      return second?.cells.find(({ row }) => row === below.at.row)?.numberFormat;
    };
    expect(await formatOf(sample)).toBe("General");
    expect(await formatOf(withColumnsLikeFirstText(sample))).toBe("@");
  });

  it("takes texts that are longer than a record, and grows beyond its allocation table", async () => {
    const long = "绩".repeat(9000);
    const small = old({ 表: [["甲"], [1]], 另: [["乙"]] });
    const cells = Array.from({ length: 40 }, (_, index) => cell("表", `B${index + 1}`, `${String(index)}${long}`));
    const after = await snapshotOf(filled(small, ...cells));
    expect(cells.every((each) => textAt(after, each) === each.value)).toBe(true);
    expect(after.sheets[1]?.cells).toMatchObject([{ text: "乙" }]);
    expect(read(filled(small, ...cells)).Sheets["表"]?.["B40"]).toMatchObject({ v: cells[39]?.value });
  });

  it("gets its first shared strings where it has none", async () => {
    const bytes = filled(old({ 表: [["甲"], [1]] }, false), cell("表", "B2", "乙"));
    expect((await snapshotOf(bytes)).sheets[0]?.cells).toMatchObject([{ text: "甲" }, { text: "1" }, { text: "乙" }]);
  });

  it("stays as it is where a cell holds something, or a sheet is missing", () => {
    const book = old({ 表: [["甲"]] });
    expect(fillXls(book, [cell("表", "A1", "乙")])).toMatchObject({ ok: false, error: { kind: "cell-changed" } });
    expect(fillXls(book, [cell("无", "A1", "乙")])).toMatchObject({ ok: false, error: { kind: "sheet-missing" } });
  });
});

describe("a damaged old workbook", () => {
  it("is refused where a text would end in another cell than it belongs to", () => {
    const damaged = Uint8Array.from(old({ 表: [["甲", "乙"], ["丙"]] }));
    const stream = openCompound(damaged).stream("Workbook") ?? new Uint8Array();
    const table = piecesOf(stream).find(({ type }) => type === RECORD.sst);
    const at = Buffer.from(damaged).indexOf(Buffer.from(table?.bytes ?? []));
    // The number of different strings, one less than there are.
    damaged[at + 8] = 2;
    expect(fillXls(damaged, [cell("表", "D5", "丁")])).toEqual({
      ok: false,
      error: { kind: "not-a-workbook", reason: "damaged-file", detail: "cells after filling" },
    });
  });
});

describe("lists of an .xls", () => {
  it("may follow another cell by INDIRECT", async () => {
    const { sheets } = await snapshotOf(fixture("documents/dependent-lists.xls"));
    expect(sheets[0]?.listValidations.map(({ source }) => source)).toEqual(["一级", "INDIRECT($A2)", "符号"]);
  });
});

describeWithShared("the template of the samples", (shared) => {
  const template = new Uint8Array(readFileSync(`${shared}/samples/word/template.xls`));

  it("has its lists, by the names of a hidden sheet, before and after", async () => {
    const lists = (workbook: WorkbookSnapshot) => workbook.sheets[0]?.listValidations.map(({ source }) => source);
    const bytes = filled(template, cell("导出数据", "A2", "01-产出指标"));
    expect(lists(await snapshotOf(template))).toEqual(["hidden0", "hidden1", "hidden3"]);
    expect(lists(await snapshotOf(bytes))).toEqual(lists(await snapshotOf(template)));
    expect(records(bytes)).toEqual(records(template));
  });
});
