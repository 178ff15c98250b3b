import type { OfficeApi } from "../../../src/adapters/office/office-api";
import { openOffice } from "../../../src/adapters/office/workbook";
import type { Mark } from "../../../src/core/plan/mark";
import { bootExcel } from "../../../src/workbench/host/boot-node";
import { captureBook } from "../../../src/workbench/host/model/book-capture";
import { department, project } from "../../app/forms";
import { valueOf } from "../../support/value-of";
import { bookWith } from "../../support/book-data";
import { startExcel, type RunningExcel } from "../../support/excel";
import { patiently } from "../../support/patiently";
import { wait } from "../../support/rest";

const mark: Mark = { at: { sheet: "附件1-1", row: 4, column: 2 }, severity: "error" };
const forms = async (patience: number): Promise<RunningExcel> =>
  startExcel({ data: await bookWith(department, project), patience });
const rulesOf = ({ host }: RunningExcel): number =>
  captureBook(host.book)
    .sheets.flatMap(({ conditionalFormats }) => conditionalFormats)
    .filter(({ formula }) => formula.includes("jixiao.mark")).length;

describe("an Excel that does not answer", () => {
  it.each(["nothing-done", "done"] as const)("60: is given up on, with %s, and used again later", (silence) =>
    patiently(async (patience) => {
      const excel = await forms(patience);
      const { host, workbook } = excel;
      host.switches.unanswered = silence;
      const edits = [{ at: { sheet: "附件1-1", row: 4, column: 2 }, before: "300", value: 301 }];
      const refused = { ok: false, error: { kind: "no-answer" } };
      expect(await workbook.read()).toEqual(refused);
      expect(await workbook.replaceMarks([mark])).toEqual(refused);
      expect(await workbook.apply({ newSheets: [], edits })).toEqual(refused);
      host.switches.unanswered = null;
      expect(valueOf(await workbook.replaceMarks([mark]))).toEqual({ placed: 1, skipped: [] });
      expect(rulesOf(excel)).toBe(1);
      expect(valueOf(await workbook.clearMarks()).removed).toBe(1);
    }),
  );

  it("60: may be done with what was asked: a second try leaves no mark twice", () =>
    patiently(async (patience) => {
      const excel = await forms(patience);
      const { host, workbook } = excel;
      // The third request of marking is the one that writes.
      excel.beforeRequest = (index) => {
        host.switches.unanswered = index === 2 ? "done" : null;
      };
      expect(await workbook.replaceMarks([mark])).toEqual({ ok: false, error: { kind: "no-answer" } });
      excel.beforeRequest = null;
      host.switches.unanswered = null;
      expect(rulesOf(excel)).toBe(1);
      valueOf(await workbook.replaceMarks([mark]));
      expect(rulesOf(excel)).toBe(1);
    }));

  it("60: is waited for as long as the user edits a cell", () =>
    patiently(async (patience) => {
      const { host, workbook } = await forms(patience);
      host.switches.isCellEditMode = true;
      let end = "";
      const reading = workbook.read().then(({ ok }) => (end = ok ? "read" : "refused"));
      await wait(patience * 2);
      expect(end).toBe("");
      host.switches.isCellEditMode = false;
      await reading;
      expect(end).toBe("read");
    }));
});

/** An Excel whose answers to waiting batches come this much later, in milliseconds. */
const withLateAnswers = ({ api }: RunningExcel, delay: number): OfficeApi => {
  const run = async (...given: readonly unknown[]): Promise<unknown> => {
    const answer: unknown = await Reflect.apply(api.Excel.run, api.Excel, given);
    if (given.length > 1) await wait(delay);
    return answer;
  };
  return { ...api, Excel: { ...api.Excel, run } };
};

it("60: an Excel that has just left a cell edit is given time for what it has held up", () =>
  patiently(async (patience) => {
    const excel = await forms(patience);
    const workbook = openOffice(withLateAnswers(excel, patience * 1.2));
    excel.host.switches.isCellEditMode = true;
    const reading = workbook.sheetNames();
    await wait(patience * 1.3);
    excel.host.switches.isCellEditMode = false;
    expect(valueOf(await reading)).toContain("附件1-1");
  }));

/** A library on an Excel whose answers take this long, in milliseconds; `sent` counts the requests. */
function slowly(
  { host }: RunningExcel,
  patience: number,
  delay: number,
): { readonly api: OfficeApi; readonly sent: () => number } {
  let sent = 0;
  const handle = async (message: string): Promise<string> => {
    sent += 1;
    await wait(delay);
    return host.handle(message);
  };
  return { api: { ...bootExcel({ ...host, handle }), patience }, sent: () => sent };
}

it("60: each answer may take its time", () =>
  patiently(async (patience) => {
    const { api, sent } = slowly(await forms(patience), patience, patience * 0.6);
    valueOf(await openOffice(api).read());
    expect(sent()).toBeGreaterThan(2);
  }));

it("60: an answer that comes too late leads to no other request", () =>
  patiently(async (patience) => {
    const { api, sent } = slowly(await forms(patience), patience, patience * 2);
    expect(await openOffice(api).read()).toEqual({ ok: false, error: { kind: "no-answer" } });
    const before = sent();
    await wait(patience * 3);
    expect(sent()).toBe(before);
  }));

it("60: what may have been written is not written back", () =>
  patiently(async (patience) => {
    const excel = await forms(patience);
    const { host, workbook } = excel;
    const at = { sheet: "附件1-1", row: 4, column: 2 };
    excel.beforeRequest = (index) => {
      host.switches.unanswered = index === 1 ? "done" : null;
    };
    const edits = [{ at, before: "300", value: 301 }];
    expect(await workbook.apply({ newSheets: [], edits })).toEqual({ ok: false, error: { kind: "no-answer" } });
    const [sheet] = captureBook(host.book).sheets;
    expect(sheet?.cells.find(({ row, column }) => row === at.row && column === at.column)?.value).toBe(301);
  }));

it("60: marks that may still be placed are not tidied up", () =>
  patiently(async (patience) => {
    const excel = await forms(patience);
    const { host, workbook, requests } = excel;
    valueOf(await workbook.replaceMarks([mark]));
    const before = requests.length;
    const isWriting = (): boolean => requests.length > before && requests.at(-1)?.actions.includes("Delete") === true;
    host.switches.unanswered = () => (isWriting() ? "nothing-done" : null);
    const moved = { ...mark, at: { ...mark.at, row: 8 } };
    expect(await workbook.replaceMarks([moved])).toEqual({ ok: false, error: { kind: "no-answer" } });
    // Only the question whether a cell is being edited follows, which is no batch that writes or reads rules.
    const last = requests.findLastIndex(({ actions }) => actions.includes("Delete"));
    expect(requests.slice(last + 1).flatMap(({ paths }) => paths)).not.toContain("ConditionalFormats");
    expect(rulesOf(excel)).toBe(1);
  }));

/** More patience than any answer needs, in milliseconds. */
const LONG = 60_000;

describe("two writes at once", () => {
  it("are done one after the other: no mark stands twice", async () => {
    const excel = await forms(LONG);
    const both = await Promise.all([excel.workbook.replaceMarks([mark]), excel.workbook.replaceMarks([mark])]);
    expect(both.map(valueOf)).toEqual([
      { placed: 1, skipped: [] },
      { placed: 1, skipped: [] },
    ]);
    expect(rulesOf(excel)).toBe(1);
  });

  it("go on after one that failed", async () => {
    const excel = await forms(LONG);
    const gone: Mark = { at: { sheet: "附件9-9", row: 0, column: 0 }, severity: "error" };
    const [first, second] = await Promise.all([
      excel.workbook.replaceMarks([gone]),
      excel.workbook.replaceMarks([mark]),
    ]);
    expect(first.ok).toBe(false);
    expect(second.ok).toBe(true);
  });
});
