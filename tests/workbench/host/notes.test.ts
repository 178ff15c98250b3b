import { codeOfBatch, startExcel, type RunningExcel } from "./support";

const SHEET = "Sheet1";

/** "B2 用户 文字" for each note that Excel tells of. */
const notesOf = ({ Excel }: RunningExcel): Promise<readonly string[]> =>
  Excel.run(async (context) => {
    const { notes } = context.workbook.worksheets.getItem(SHEET);
    notes.load("items/content,items/authorName");
    await context.sync();
    const places = notes.items.map((note) => note.getLocation());
    for (const place of places) place.load("address");
    await context.sync();
    return notes.items.map(({ content, authorName }, index) => `${places[index]?.address} ${authorName} ${content}`);
  });

const add = (excel: RunningExcel, kind: "notes" | "comments", address: string, text: string): Promise<string> =>
  codeOfBatch(excel, ({ workbook: { worksheets } }) => {
    const sheet = worksheets.getItem(SHEET);
    sheet[kind].add(sheet.getRange(address), text);
  });

describe("64: notes and comments", () => {
  it("64: are added, changed and deleted, each at a cell that has none of either kind", async () => {
    const excel = startExcel({ profile: "365" });
    expect(await add(excel, "notes", "C3", "乙")).toBe("none");
    expect(await add(excel, "notes", "B2", "甲")).toBe("none");
    expect(await add(excel, "comments", "D4", "丙")).toBe("none");
    for (const kind of ["notes", "comments"] as const) {
      expect(await add(excel, kind, "B2", "又")).toBe("InvalidOperation");
      expect(await add(excel, kind, "D4", "又")).toBe("InvalidOperation");
      expect(await add(excel, kind, "E5:F6", "多")).toBe("InvalidArgument");
    }
    expect(await notesOf(excel)).toEqual(["Sheet1!B2 用户 甲", "Sheet1!C3 用户 乙"]);
    const change = await codeOfBatch(excel, ({ workbook }) => {
      const { notes, comments } = workbook;
      notes.getItem("Sheet1!B2").content = "改";
      notes.getItemAt(1).delete();
      comments.getItemByCell("Sheet1!D4").delete();
    });
    expect(change).toBe("none");
    expect(await notesOf(excel)).toEqual(["Sheet1!B2 用户 改"]);
    await excel.Excel.run(async (context) => {
      const { notes } = context.workbook.worksheets.getItem(SHEET);
      const missing = notes.getItemOrNullObject("C3").load("content");
      const count = notes.getCount();
      const comments = context.workbook.comments.getCount();
      await context.sync();
      expect([missing.isNullObject, count.value, comments.value]).toEqual([true, 1, 0]);
    });
    expect(await codeOfBatch(excel, ({ workbook }) => workbook.notes.getItem("Sheet1!C3").load("content"))).toBe(
      "ItemNotFound",
    );
  });

  it("are refused on a protected sheet that does not let objects be changed", async () => {
    const excel = startExcel({ profile: "365" });
    await codeOfBatch(excel, ({ workbook }) => {
      workbook.worksheets.getItem(SHEET).protection.protect();
    });
    expect([await add(excel, "notes", "B2", "甲"), await add(excel, "comments", "B2", "甲")]).toEqual([
      "AccessDenied",
      "AccessDenied",
    ]);
    await codeOfBatch(excel, ({ workbook }) => {
      const { protection } = workbook.worksheets.getItem(SHEET);
      protection.unprotect();
      protection.protect({ allowEditObjects: true });
    });
    expect(await add(excel, "notes", "B2", "甲")).toBe("none");
  });

  it("of the older kind are there from ExcelApi 1.18 on, and undo takes them back", async () => {
    const old = startExcel({ profile: "ltsc-2024" });
    expect(Reflect.has(old.Excel, "Note")).toBe(false);
    expect(await add(old, "comments", "B2", "甲")).toBe("none");
    const excel = startExcel({ profile: "365" });
    await add(excel, "notes", "B2", "甲");
    excel.host.user.undo();
    expect(await notesOf(excel)).toEqual([]);
  });
});
