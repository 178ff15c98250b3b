import { SEVERITIES } from "../../../src/core/severity";
import { captureBook } from "../../../src/workbench/host/model/book-capture";
import { department, project } from "../../app/forms";
import { valueOf } from "../../support/value-of";
import { bookWith } from "../../support/book-data";
import { startExcel, type RunningExcel } from "../../support/excel";

const excelWithForms = async (): Promise<RunningExcel> => startExcel({ data: await bookWith(department, project) });

const mark = (sheet: string, row: number, column: number) =>
  ({ at: { sheet, row, column }, severity: "error" }) as const;

const markRules = ({ host }: RunningExcel) =>
  captureBook(host.book).sheets.flatMap(({ name, conditionalFormats }) =>
    conditionalFormats.filter(({ formula }) => formula.includes("jixiao.mark")).map((format) => ({ name, ...format })),
  );

describe("marks in Excel", () => {
  it("stand in one rule a severity and sheet, above the user's own, and stop no other", async () => {
    const excel = await excelWithForms();
    const before = captureBook(excel.host.book).sheets[0]?.conditionalFormats.length ?? 0;
    valueOf(await excel.workbook.replaceMarks([mark("附件1-1", 4, 2), mark("附件1-1", 8, 2), mark("附件1-1", 10, 1)]));
    const rules = markRules(excel);
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatchObject({ kind: "Custom", stopIfTrue: false, look: { fill: "#FFC7CE", bold: true } });
    const all = captureBook(excel.host.book).sheets[0]?.conditionalFormats ?? [];
    expect(all).toHaveLength(before + 1);
    expect(all[0]?.formula).toContain("jixiao.mark");
  });

  it("go also where users took them: copies of sheets, inserted rows", async () => {
    const excel = await excelWithForms();
    const { host, workbook } = excel;
    const before = captureBook(host.book).sheets.map(({ conditionalFormats }) => conditionalFormats.length);
    valueOf(await workbook.read());
    valueOf(await workbook.replaceMarks([mark("附件1-1", 4, 2), mark("附件1-1", 6, 2), mark("附件2-1", 4, 2)]));
    host.user.insertRows("附件1-1", 5, 2);
    host.user.copySheet("附件1-1");
    host.user.deleteSheet("附件2-1");
    expect(markRules(excel)).toHaveLength(2);
    expect(valueOf(await workbook.clearMarks())).toEqual({ removed: 2, skipped: [] });
    const after = captureBook(host.book).sheets.map(({ conditionalFormats }) => conditionalFormats.length);
    expect(after).toEqual([before[0], before[0]]);
  });

  it("53: end where undo has brought back what answers nothing: that sheet is named, the others are marked", async () => {
    const excel = startExcel({
      data: await bookWith(department, project),
      switches: { areRestoredFormatsLost: true },
    });
    const { host, workbook, requests } = excel;
    valueOf(await workbook.replaceMarks([mark("附件1-1", 4, 2), mark("附件2-1", 4, 2)]));
    valueOf(await workbook.replaceMarks([mark("附件1-1", 6, 2), mark("附件2-1", 4, 2)]));
    host.user.undo();
    const lost = markRules(excel);
    const before = requests.length;
    const marked = valueOf(await workbook.replaceMarks([mark("附件1-1", 8, 2), mark("附件2-1", 8, 2)]));
    expect(marked).toEqual({
      placed: 0,
      skipped: ["附件1-1", "附件2-1"].map((sheet) => ({ sheet, reason: "unreadable" })),
    });
    expect(valueOf(await workbook.clearMarks())).toEqual({ removed: 0, skipped: marked.skipped });
    expect(markRules(excel)).toEqual(lost);
    // Each severity has a rule of its own on each of the sheets.
    expect(requests.length - before).toBeLessThan(10 * SEVERITIES.length);
  });

  it("53: of other sheets are placed and cleared beside one that cannot be read", async () => {
    const excel = startExcel({
      data: await bookWith(department, project),
      switches: { areRestoredFormatsLost: true },
    });
    const { host, workbook } = excel;
    valueOf(await workbook.replaceMarks([mark("附件1-1", 4, 2)]));
    valueOf(await workbook.clearMarks());
    host.user.undo();
    const skipped = [{ sheet: "附件1-1", reason: "unreadable" }];
    const both = [mark("附件1-1", 8, 2), mark("附件2-1", 8, 2)];
    expect(valueOf(await workbook.replaceMarks(both))).toEqual({ placed: 1, skipped });
    expect(markRules(excel).map(({ name }) => name)).toEqual(["附件1-1", "附件2-1"]);
    expect(valueOf(await workbook.clearMarks())).toEqual({ removed: 1, skipped });
  });

  it("54: are cleared where cells carry other rules as well", async () => {
    const excel = startExcel({
      data: await bookWith(department, project),
      switches: { isDeletingStackedFormatsRefused: true },
    });
    const { host, workbook } = excel;
    const before = captureBook(host.book);
    const [sum] = before.sheets[0]?.conditionalFormats[0]?.areas ?? [];
    if (!sum) throw new Error("no rule of the form");
    const marks = [mark("附件1-1", sum.row, sum.column), mark("附件2-1", 4, 2)];
    for (let round = 0; round < 3; round += 1) {
      expect(valueOf(await workbook.replaceMarks(marks))).toEqual({ placed: 2, skipped: [] });
      expect(markRules(excel)).toHaveLength(2);
    }
    expect(valueOf(await workbook.clearMarks())).toEqual({ removed: 2, skipped: [] });
    expect(captureBook(host.book)).toEqual(before);
  });

  it.each(["InvalidArgument", "GeneralException", "InvalidOperation"] as const)(
    "55: are placed and cleared beside a rule of the user that reading ends with %s",
    async (code) => {
      const excel = startExcel({
        data: await bookWith(department, project),
        switches: { faultOfFormat: ({ formula }) => (/^$|jixiao\.mark/.test(formula) ? null : code) },
      });
      const { host, workbook, requests } = excel;
      const before = captureBook(host.book);
      const marks = [mark("附件1-1", 4, 2), mark("附件2-1", 4, 2)];
      expect(valueOf(await workbook.replaceMarks(marks))).toEqual({ placed: 2, skipped: [] });
      expect(valueOf(await workbook.replaceMarks(marks))).toEqual({ placed: 2, skipped: [] });
      expect(markRules(excel)).toHaveLength(2);
      expect(valueOf(await workbook.clearMarks())).toEqual({ removed: 2, skipped: [] });
      expect(captureBook(host.book)).toEqual(before);
      expect(requests.length).toBeLessThan(120);
    },
  );

  it("53: a sheet with many rules that cannot be read is left out after so many requests", async () => {
    const data = await bookWith(department, project);
    const [first, ...others] = data.sheets;
    const [rule] = first?.conditionalFormats ?? [];
    if (!first || !rule) throw new Error("no rule of the form");
    const conditionalFormats = Array.from({ length: 100 }, (_, index) => ({ ...rule, id: `{${index}}` }));
    const excel = startExcel({
      data: { ...data, sheets: [{ ...first, conditionalFormats }, ...others] },
      switches: { faultOfFormat: ({ formula }) => (/^$|jixiao\.mark/.test(formula) ? null : "InvalidArgument") },
    });
    const marks = [mark("附件1-1", 4, 2), mark("附件2-1", 4, 2)];
    const skipped = [{ sheet: "附件1-1", reason: "unreadable" }];
    expect(valueOf(await excel.workbook.replaceMarks(marks))).toEqual({ placed: 1, skipped });
    expect(excel.requests.length).toBeLessThan(80);
  });

  it("55: whichever sheet Excel refuses to return, the other one is marked", async () => {
    const data = await bookWith(department, project);
    const marks = [mark("附件1-1", 4, 2), mark("附件2-1", 4, 2)];
    /** Refuses one of the requests that ask for the rules of a single sheet; returns how many there are. */
    const refusing = async (wanted: number): Promise<number> => {
      const excel = startExcel({
        data,
        switches: { faultOfFormat: ({ formula }) => (/^$|jixiao\.mark/.test(formula) ? null : "InvalidArgument") },
      });
      const { host, requests } = excel;
      let asked = 0;
      host.switches.beforeAction = (index) => {
        const path = requests.at(-1)?.paths ?? [];
        const isSingle =
          path.filter((name) => name === "ConditionalFormats").length === 1 && !path.includes("GetRanges");
        if (index !== 0 || !isSingle) return;
        if (asked === wanted) host.switches.failAtAction = { index: 1, code: "GeneralException" };
        asked += 1;
      };
      const { placed, skipped } = valueOf(await excel.workbook.replaceMarks(marks));
      expect(placed + skipped.length).toBe(2);
      expect(markRules(excel)).toHaveLength(placed);
      return asked;
    };
    const count = await refusing(-1);
    expect(count).toBeGreaterThan(3);
    for (let wanted = 0; wanted < count; wanted += 1) await refusing(wanted);
  });

  it("stand as they were after a refusal, though the new ones cannot be deleted through their cells", async () => {
    const excel = await excelWithForms();
    const { host, workbook, requests } = excel;
    valueOf(await workbook.replaceMarks([mark("附件1-1", 4, 2)]));
    const before = markRules(excel);
    const [start, refused] = [requests.length, [] as number[]];
    host.switches.beforeAction = (index) => {
      const names = requests.at(-1)?.actions ?? [];
      // The request that writes, when the new rules are there; and the first one that only deletes.
      const isWritten = names.includes("Formula") && index === names.indexOf("Formula") + 1;
      const isDeleting = index === 0 && names.includes("Delete") && !names.includes("Formula");
      if (refused.length < 2 && requests.length > start && (isWritten || isDeleting)) {
        refused.push(requests.length);
        host.switches.failAtAction = { index, code: "RequestAborted" };
      }
    };
    expect(await workbook.replaceMarks([mark("附件1-1", 8, 2)])).toEqual({ ok: false, error: { kind: "busy" } });
    expect(refused).toHaveLength(2);
    expect(markRules(excel)).toEqual(before);
  });

  it("of thousands of scattered cells stay within what Excel takes as one address", async () => {
    const excel = await excelWithForms();
    const marks = Array.from({ length: 4000 }, (_, index) => mark("附件1-1", 100 + index * 2, 3));
    expect(valueOf(await excel.workbook.replaceMarks(marks))).toEqual({ placed: 4000, skipped: [] });
    const rules = markRules(excel);
    expect(rules.length).toBeGreaterThan(1);
    expect(rules.flatMap(({ areas }) => areas)).toHaveLength(4000);
    expect(valueOf(await excel.workbook.clearMarks()).removed).toBe(rules.length);
    expect(markRules(excel)).toEqual([]);
  });
});
