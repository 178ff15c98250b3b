import { planFill } from "../../../src/app/fill";
import type { Plan } from "../../../src/core/plan/plan";
import type { PortError } from "../../../src/port/errors";
import type { FaultCode } from "../../../src/workbench/host/fault";
import { captureBook } from "../../../src/workbench/host/model/book-capture";
import { DEFAULT_PROTECTION, type BookData, type SheetData } from "../../../src/workbench/host/model/book-data";
import { department, project } from "../../app/forms";
import { valueOf } from "../../support/value-of";
import { bookWith } from "../../support/book-data";
import { startExcel } from "../../support/excel";
import { wait } from "../../support/rest";

const forms = (): Promise<BookData> => bookWith(department, project);
const protectedSheet = (sheet: SheetData, allowFormatCells: boolean): SheetData => ({
  ...sheet,
  protection: { password: null, options: { ...DEFAULT_PROTECTION, allowFormatCells } },
});
const oneMore: Plan = valueOf(planFill({ version: 1, forms: [{ ...project, sheet: "附件2-9" }] }));
const edit: Plan = {
  newSheets: [],
  edits: [{ at: { sheet: "附件1-1", row: 4, column: 2 }, before: "300", value: 301 }],
};
const mark = (sheet: string) => ({ at: { sheet, row: 4, column: 2 }, severity: "error" }) as const;

describe("protected sheets", () => {
  it("are not marked unless they allow to format cells; the others are", async () => {
    const { sheets, ...book } = await forms();
    const [first, second] = sheets;
    if (!first || !second) throw new Error("no sheets");
    const { host, workbook } = startExcel({ data: { ...book, sheets: [protectedSheet(first, false), second] } });
    const before = captureBook(host.book).sheets[0];
    expect(valueOf(await workbook.replaceMarks([mark("附件1-1"), mark("附件2-1")]))).toEqual({
      placed: 1,
      skipped: [{ sheet: "附件1-1", reason: "protected" }],
    });
    expect(captureBook(host.book).sheets[0]).toEqual(before);

    const open = startExcel({ data: { ...book, sheets: [protectedSheet(first, true), second] } });
    expect(valueOf(await open.workbook.replaceMarks([mark("附件1-1")]))).toEqual({ placed: 1, skipped: [] });
  });

  it("keep the marks that they had, and say so", async () => {
    const { host, workbook } = startExcel({ data: await forms() });
    valueOf(await workbook.replaceMarks([mark("附件1-1")]));
    const [sheet] = host.book.sheets.values();
    if (!sheet) throw new Error("no sheet");
    sheet.protection = { password: null, options: DEFAULT_PROTECTION };
    expect(valueOf(await workbook.clearMarks())).toEqual({
      removed: 0,
      skipped: [{ sheet: "附件1-1", reason: "protected" }],
    });
  });

  it("refuse edits of locked cells and take those of others", async () => {
    const { sheets, ...book } = await forms();
    const locked = sheets.map((sheet) => protectedSheet(sheet, false));
    const { host, workbook } = startExcel({ data: { ...book, sheets: locked } });
    const before = captureBook(host.book);
    expect(await workbook.apply(edit)).toEqual({ ok: false, error: { kind: "sheet-protected", sheet: "附件1-1" } });
    expect(captureBook(host.book)).toEqual(before);

    const unlocked = locked.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => ({ ...cell, format: { ...cell.format, locked: false } })),
    }));
    const open = startExcel({ data: { ...book, sheets: unlocked } });
    expect(valueOf(await open.workbook.apply(edit))).toEqual({ sheets: 0, cells: 1 });
  });
});

describe("a protected workbook", () => {
  it("takes no sheets, and says why", async () => {
    const { host, workbook } = startExcel({ data: { ...(await forms()), protection: { password: null } } });
    const before = captureBook(host.book);
    expect(await workbook.apply(oneMore)).toEqual({ ok: false, error: { kind: "workbook-protected" } });
    expect(captureBook(host.book)).toEqual(before);
  });
});

describe("another workbook in front", () => {
  it("lets no sheet be added, and that is said", async () => {
    const { host, workbook } = startExcel({ data: await forms(), switches: { isOtherWorkbookFocused: true } });
    const before = captureBook(host.book);
    expect(await workbook.apply(oneMore)).toEqual({ ok: false, error: { kind: "inactive-workbook" } });
    expect(captureBook(host.book)).toEqual(before);
  });

  it("59: keeps explanations from being written, and that is said", async () => {
    const { host, workbook } = startExcel({ data: await forms(), switches: { isOtherWorkbookFocused: true } });
    const before = captureBook(host.book);
    const name = { sheet: "附件1-1", name: "jixiao.说明", formula: '"已核对"' };
    expect(await workbook.setHiddenNames([name])).toEqual({ ok: false, error: { kind: "inactive-workbook" } });
    expect(captureBook(host.book)).toEqual(before);
  });
});

describe("a cell that is being edited", () => {
  it("makes commands wait until the edit ends", async () => {
    const { host, workbook } = startExcel({ data: await forms(), switches: { isCellEditMode: true } });
    let isDone = false;
    const applied = workbook.apply(edit).finally(() => (isDone = true));
    await wait(50);
    expect(isDone).toBe(false);
    host.switches.isCellEditMode = false;
    expect(valueOf(await applied)).toEqual({ sheets: 0, cells: 1 });
  });
});

describe("an error of Excel", () => {
  it.each<[FaultCode, PortError["kind"]]>([
    ["InvalidOperationInCellEditMode", "cell-being-edited"],
    ["WriteNotSupportedWhenModalDialogOpen", "dialog-open"],
    ["InvalidSelection", "inactive-workbook"],
    ["InactiveWorkbook", "inactive-workbook"],
    ["AccessDenied", "access-denied"],
    ["ApiNotFound", "unsupported"],
    ["NotImplemented", "unsupported"],
    ["UnsupportedFeature", "unsupported"],
    ["UnsupportedOperation", "unsupported"],
    ["ItemNotFound", "changed-meanwhile"],
    ["InvalidReference", "changed-meanwhile"],
    ["InvalidObjectPath", "changed-meanwhile"],
    ["RequestAborted", "busy"],
    ["ActivityLimitReached", "busy"],
    ["MemoryLimitReached", "busy"],
    ["InvalidOrTimedOutSession", "busy"],
    ["RequestPayloadSizeLimitExceeded", "too-large"],
    ["GeneralException", "unexpected"],
  ])("%s is told as %s, and nothing is changed", async (code, kind) => {
    const { host, workbook } = startExcel({ data: await forms() });
    const before = captureBook(host.book);
    host.switches.failAtAction = { index: 0, code };
    expect(await workbook.apply(edit)).toMatchObject({ ok: false, error: { kind } });
    expect(captureBook(host.book)).toEqual(before);
  });
});

describe("a co-author", () => {
  it("who changed the cell after the check wins", async () => {
    const { host, workbook } = startExcel({ data: await forms() });
    host.user.remoteEdit("附件1-1", "C5", 302);
    const theirs = captureBook(host.book);
    expect(await workbook.apply(edit)).toMatchObject({
      ok: false,
      error: { kind: "cell-changed", expected: "300", found: "302" },
    });
    expect(captureBook(host.book)).toEqual(theirs);
  });
});

describe("undo", () => {
  it.each<[string, Plan]>([
    ["inserting", oneMore],
    ["fixing", edit],
  ])("takes back %s in one step", async (_case, plan) => {
    const { host, workbook } = startExcel({ data: await forms() });
    const before = captureBook(host.book);
    valueOf(await workbook.apply(plan));
    expect(host.undo.depth).toBe(1);
    expect(host.undo.take()).toEqual(before);
  });

  it("takes back marking, and clearing, in one step each", async () => {
    const { host, workbook } = startExcel({ data: await forms() });
    const before = captureBook(host.book);
    valueOf(await workbook.replaceMarks([mark("附件1-1"), mark("附件2-1")]));
    const marked = captureBook(host.book);
    valueOf(await workbook.clearMarks());
    expect(host.undo.depth).toBe(2);
    expect(host.undo.take()).toEqual(marked);
    expect(host.undo.take()).toEqual(before);
  });

  it("is left alone by reading", async () => {
    const { host, workbook } = startExcel({ data: await forms() });
    valueOf(await workbook.read());
    expect(host.undo.depth).toBe(0);
  });
});
