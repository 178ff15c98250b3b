import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as sheetjs from "@e965/xlsx";
import { readSnapshot } from "../../../src/adapters/xlsx/read";
import { openZip } from "../../../src/adapters/package/zip";
import { writeZip } from "../../../src/adapters/package/zip-write";
import { formatArea, formatCell } from "../../../src/core/workbook/address";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import type { Result } from "../../../src/core/result";
import type { PortError } from "../../../src/port/errors";
import { describeWithShared } from "../../support/shared";
import { archiveOf } from "./support";
import { valueOf } from "../../support/value-of";

/** What the hostile samples are refused for; those not listed are read. */
const REFUSED: Readonly<Record<string, Partial<Record<string, unknown>>>> = {
  "bomb-sheet150MB.xlsx": { kind: "too-large", what: "ratio", part: "xl/worksheets/sheet1.xml" },
  "bomb-sst100MB.xlsx": { kind: "too-large", what: "ratio", part: "xl/sharedStrings.xml" },
  "bomb200MB.xlsx": { kind: "too-large", what: "ratio", part: "xl/media/x.bin" },
  "proto-name.xlsx": { reason: "bad-xml", part: "xl/worksheets/sheet1.xml" },
  "xxe.xlsx": { reason: "bad-xml", part: "xl/sharedStrings.xml" },
};

const workbooks = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.endsWith(".xlsx"));

const load = (file: string): Result<WorkbookSnapshot, PortError> => {
  const opened = openZip(readFileSync(file));
  return opened.ok ? readSnapshot(opened.value) : opened;
};

const plain = (value: CellValue): unknown => (typeof value === "object" ? value.error : value);

/** Values and formulas by address; cells without either are left out. */
const ours = (sheet: SheetSnapshot): ReadonlyMap<string, unknown> =>
  new Map(sheet.cells.map((cell) => [formatCell(cell), [plain(cell.value), cell.formula]]));

function theirs(sheet: sheetjs.WorkSheet): ReadonlyMap<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const [address, found] of Object.entries(sheet)) {
    if (address.startsWith("!")) continue;
    const cell = found as sheetjs.CellObject;
    const value = cell.t === "e" ? cell.w : cell.v;
    // SheetJS drops the prefix of newer functions.
    const formula = cell.f === undefined ? null : cell.f.replace(/^(DISPIMG)\(/, "_xlfn.$1(");
    if ((value ?? "") !== "" || formula !== null) cells.set(address, [value ?? "", formula]);
  }
  return cells;
}

describeWithShared("sample workbooks", (shared) => {
  const samples = path.join(shared, "samples");
  const hostile = workbooks(path.join(samples, "hostile"));
  const readable = [
    ...workbooks(samples),
    ...workbooks(path.join(samples, "others")).map((name) => `others/${name}`),
    ...workbooks(path.join(samples, "odd")).map((name) => `odd/${name}`),
    ...hostile.filter((name) => !(name in REFUSED)).map((name) => `hostile/${name}`),
  ];

  it.each(readable)("%s: cells and merges are those that SheetJS reads", (name) => {
    const file = path.join(samples, name);
    const workbook = valueOf(load(file));
    const expected = sheetjs.read(readFileSync(file));
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(expected.SheetNames);
    for (const sheet of workbook.sheets) {
      const other = expected.Sheets[sheet.name] ?? {};
      expect(ours(sheet)).toEqual(theirs(other));
      expect(sheet.merges.map(formatArea)).toEqual((other["!merges"] ?? []).map((range) => formatArea(areaOf(range))));
    }
  });

  it.each(readable)("%s: is written again byte for byte", (name) => {
    const bytes = new Uint8Array(readFileSync(path.join(samples, name)));
    expect(Buffer.compare(writeZip(archiveOf(bytes), new Map()), bytes)).toBe(0);
  });

  it.each(hostile.filter((name) => name in REFUSED))("hostile/%s: is refused, naming the part", (name) => {
    expect(load(path.join(samples, "hostile", name))).toMatchObject({ ok: false, error: REFUSED[name] });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("keeps whole-sheet ranges as ranges", () => {
    const areas = (name: string): readonly string[] =>
      valueOf(load(path.join(samples, "hostile", name))).sheets.flatMap((sheet) =>
        [...sheet.merges, ...sheet.listValidations.flatMap((validation) => validation.areas)].map(formatArea),
      );
    expect(areas("dv-allsheet.xlsx")).toContain("A1:XFD1048576");
    expect(areas("merge-huge.xlsx")).toContain("K1:XFD1048576");
  });
});

const areaOf = ({ s, e }: sheetjs.Range): Parameters<typeof formatArea>[0] => ({
  row: s.r,
  column: s.c,
  rows: e.r - s.r + 1,
  columns: e.c - s.c + 1,
});
