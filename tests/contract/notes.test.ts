import { openXlsx } from "../../src/adapters/xlsx/workbook";
import { openFile } from "../../src/workbench/host/files/open";
import { signedNote, type CellNote } from "../../src/core/plan/note";
import { formatCell } from "../../src/core/workbook/address";
import type { WorkbookAnnotator } from "../../src/port/workbook";
import { changedParts, sheet, workbookOf } from "../adapters/xlsx/support";
import { valueOf } from "../support/value-of";
import { startExcel } from "../support/excel";
import { lintPackage } from "../support/package-lint";
import { cellAt } from "../support/places";

interface Opened {
  readonly workbook: WorkbookAnnotator;
  readonly save: () => Promise<Uint8Array>;
}

const inFile = (bytes: Uint8Array): Opened => {
  const workbook = valueOf(openXlsx(bytes));
  return { workbook, save: () => Promise.resolve(workbook.bytes()) };
};

const inExcel =
  (profile: "ltsc-2021" | "365" | "web") =>
  (file: Uint8Array): Opened => {
    const { host, workbook } = startExcel({ profile, file });
    return { workbook, save: async () => valueOf(await host.save()) };
  };

const note = (sheetName: string, address: string, text: string): CellNote => ({
  at: { sheet: sheetName, ...cellAt(address) },
  text,
});
const own = (sheetName: string, address: string, text: string): CellNote =>
  note(sheetName, address, signedNote(`【错误】${text}\n相差 5.4 万元`));

/** "附件1-1!B2 【错误】…" for each note or comment, its first line. */
const remarksIn = (bytes: Uint8Array): readonly string[] =>
  valueOf(openFile(bytes)).data.sheets.flatMap(({ name, comments }) =>
    comments.map((comment) => `${name}!${formatCell(comment)} ${comment.text.split("\n", 1)[0] ?? ""}`),
  );

const PLAIN = workbookOf(sheet("附件1-1"), sheet("附件 2"));

/** B2 has a note of the user, which is none of ours though it begins like one. */
async function withUserNote(): Promise<Uint8Array> {
  const { workbook, save } = inFile(PLAIN);
  valueOf(await workbook.replaceNotes([note("附件1-1", "B2", "请财务科核对")]));
  return save();
}

describe.each<readonly [string, (bytes: Uint8Array) => Opened]>([
  ["an .xlsx file", inFile],
  ["Excel LTSC 2021 with comments", inExcel("ltsc-2021")],
  ["Excel 365 with notes", inExcel("365")],
  ["Excel for the web with notes", inExcel("web")],
])("notes in %s", (_, open) => {
  it("are placed, replaced and taken away; the user's own stays", async () => {
    const before = await withUserNote();
    const { workbook, save } = open(before);
    const first = [own("附件1-1", "B3", "一"), own("附件 2", "C4", "二")];
    expect(valueOf(await workbook.replaceNotes(first))).toEqual({ placed: 2, skipped: [], occupied: [] });
    const again = [own("附件1-1", "B3", "三"), own("附件1-1", "D5", "四")];
    expect(valueOf(await workbook.replaceNotes(again)).placed).toBe(2);
    const marked = await save();
    expect(lintPackage(marked)).toEqual([]);
    expect(remarksIn(marked)).toEqual(["附件1-1!B2 请财务科核对", "附件1-1!B3 【错误】三", "附件1-1!D5 【错误】四"]);
    expect(valueOf(await workbook.clearNotes())).toEqual({ removed: 2, skipped: [] });
    expect(changedParts(before, await save())).toEqual([]);
    expect(valueOf(await workbook.clearNotes()).removed).toBe(0);
  });

  it("are taken away by a file that Excel has saved, and the other way round", async () => {
    const { workbook, save } = open(PLAIN);
    valueOf(await workbook.replaceNotes([own("附件1-1", "B3", "一"), own("附件 2", "C4", "二")]));
    const marked = await save();
    for (const other of [inFile(marked), inExcel("365")(marked)]) {
      expect(valueOf(await other.workbook.clearNotes()).removed).toBe(2);
      const bytes = await other.save();
      expect(remarksIn(bytes)).toEqual([]);
      expect(lintPackage(bytes)).toEqual([]);
    }
  });

  it("are none where a sheet is missing", async () => {
    const { workbook, save } = open(PLAIN);
    const placed = await workbook.replaceNotes([own("附件1-1", "B3", "一"), own("没有", "B3", "二")]);
    expect(placed.ok ? null : placed.error.kind).toBe("sheet-missing");
    expect(remarksIn(await save())).toEqual([]);
  });
});

describe("notes beside what others wrote", () => {
  it("leave a cell that has a note, where Excel tells of it", async () => {
    const { workbook, save } = inExcel("365")(await withUserNote());
    const wanted = [own("附件1-1", "B2", "一"), own("附件1-1", "B3", "二")];
    const placed = valueOf(await workbook.replaceNotes(wanted));
    expect(placed).toEqual({ placed: 1, skipped: [], occupied: [wanted[0]?.at] });
    expect(remarksIn(await save())).toEqual(["附件1-1!B2 请财务科核对", "附件1-1!B3 【错误】二"]);
  });

  it("leave it too where Excel only refuses", async () => {
    const { workbook, save } = inExcel("ltsc-2021")(await withUserNote());
    const wanted = [own("附件1-1", "B3", "一"), own("附件1-1", "B2", "二"), own("附件1-1", "D2", "三")];
    const placed = valueOf(await workbook.replaceNotes(wanted));
    expect(placed).toEqual({ placed: 2, skipped: [], occupied: [wanted[1]?.at] });
    expect(remarksIn(await save())).toEqual([
      "附件1-1!B2 请财务科核对",
      "附件1-1!D2 【错误】三",
      "附件1-1!B3 【错误】一",
    ]);
  });

  it("stay once somebody has changed or answered them", async () => {
    const { host, workbook, api } = startExcel({ profile: "ltsc-2021", file: PLAIN });
    valueOf(await workbook.replaceNotes([own("附件1-1", "B3", "一"), own("附件1-1", "C3", "二")]));
    await api.Excel.run(async (context) => {
      context.workbook.comments.getItemByCell("附件1-1!C3").content = "已改";
      await context.sync();
    });
    expect(valueOf(await workbook.clearNotes()).removed).toBe(1);
    expect(remarksIn(valueOf(await host.save()))).toEqual(["附件1-1!C3 已改"]);
  });

  it("leave a protected sheet and name it", async () => {
    const { host, workbook, api } = startExcel({ profile: "365", file: PLAIN });
    await api.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("附件1-1").protection.protect();
      await context.sync();
    });
    const placed = valueOf(await workbook.replaceNotes([own("附件1-1", "B3", "一"), own("附件 2", "C4", "二")]));
    expect(placed).toEqual({ placed: 1, skipped: [{ sheet: "附件1-1", reason: "protected" }], occupied: [] });
    expect(valueOf(await workbook.clearNotes())).toEqual({ removed: 1, skipped: [] });
    expect(remarksIn(valueOf(await host.save()))).toEqual([]);
  });

  it("take three requests, and two to be taken away from where there is nothing", async () => {
    const { workbook, requests } = startExcel({ profile: "365", file: PLAIN });
    valueOf(await workbook.replaceNotes([own("附件1-1", "B3", "一"), own("附件 2", "C4", "二")]));
    expect(requests).toHaveLength(3);
    valueOf(await workbook.clearNotes());
    requests.length = 0;
    valueOf(await workbook.clearNotes());
    expect(requests).toHaveLength(2);
  });
});
