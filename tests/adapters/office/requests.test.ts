import { checkWorkbook } from "../../../src/app/check";
import { markFindings } from "../../../src/app/mark";
import { planNewForms } from "../../../src/app/new-forms";
import { planFill } from "../../../src/app/fill";
import { withCatalog } from "../../../src/app/with-catalog";
import { newXlsx } from "../../../src/adapters/xlsx/workbook";
import { department, project } from "../../app/forms";
import { valueOf } from "../../support/value-of";
import { NEW_BOOK } from "../../../src/workbench/host/model/book-capture";
import type { BookData, CellData } from "../../../src/workbench/host/model/book-data";
import { DEFAULT_FORMAT } from "../../../src/workbench/host/model/cell-format";
import { bookDataOf, bookWith } from "../../support/book-data";
import { startExcel, type RunningExcel } from "../../support/excel";

/** The requests that a command makes. */
async function requestsOf(excel: RunningExcel, command: () => Promise<unknown>): Promise<RunningExcel["requests"]> {
  const before = excel.requests.length;
  await command();
  return excel.requests.slice(before);
}

const dataOf = async (sheets: number): Promise<BookData> => {
  const forms = Array.from({ length: sheets }, (_, index) => ({ ...project, sheet: `附件2-${index + 1}` }));
  return bookWith(...forms);
};

describe.each(["365", "web"] as const)("requests to %s", (profile) => {
  it("inserts the lists in one request and 1 + 20 tables in another, less than 300 KB together: two steps to undo", async () => {
    const excel = startExcel({ profile });
    const plan = valueOf(
      planNewForms(
        {
          edition: "hunan-2023",
          year: 2024,
          department: "临江县市场监督管理局",
          withDepartmentForm: true,
          projects: Array.from({ length: 20 }, (_, index) => ({
            name: `食品安全监督抽检项目${index}`,
            amount: "123.456",
          })),
        },
        [],
      ),
    );
    const withLists = withCatalog(plan, [], null, {});
    const requests = await requestsOf(excel, async () => valueOf(await excel.workbook.apply(withLists)));
    expect(requests).toHaveLength(2);
    expect(requests.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(300_000);
  });

  it("58: glances at a workbook without asking for merged areas that it knows, or that hold no form", async () => {
    const excel = startExcel({ profile, data: await dataOf(2), switches: { doesAskingForMergesEmptyUndo: true } });
    const { host, workbook } = excel;
    const asks = async (): Promise<number> => {
      const requests = await requestsOf(excel, async () => valueOf(await workbook.read({ isGlance: true })));
      return requests.filter(({ paths }) => paths.includes("GetMergedAreasOrNullObject")).length;
    };
    const all = valueOf(await workbook.read());
    expect(await asks()).toBe(0);
    await host.user.type("附件2-1", "B7", "12");
    expect(await asks()).toBe(0);
    const glanced = valueOf(await workbook.read({ isGlance: true }));
    expect(glanced.sheets.map(({ merges }) => merges)).toEqual(all.sheets.map(({ merges }) => merges));
    host.user.undo();
    expect(host.undo.depth).toBe(0);
    host.user.insertRows("附件2-1", 3, 1);
    expect(await asks()).toBe(1);
    const shifted = valueOf(await workbook.read({ isGlance: true }));
    expect(shifted.sheets).toEqual(valueOf(await workbook.read()).sheets);
    const blank = startExcel({ profile, switches: { doesAskingForMergesEmptyUndo: true } });
    await blank.host.user.type("Sheet1", "A1", "记账");
    valueOf(await blank.workbook.read({ isGlance: true }));
    expect(blank.host.undo.depth).toBe(1);
  });

  it.each([1, 10, 100])("checks %i sheets in three requests", async (sheets) => {
    const excel = startExcel({ profile, data: await dataOf(sheets) });
    const requests = await requestsOf(excel, async () => {
      expect(valueOf(await checkWorkbook(excel.workbook, null)).forms).toHaveLength(sheets);
    });
    expect(requests).toHaveLength(3);
  });

  it("marks in one request that reads and one that writes, and so it marks again and clears", async () => {
    const excel = startExcel({ profile, data: await dataOf(10) });
    const { findings } = valueOf(await checkWorkbook(excel.workbook, null));
    expect(findings.length).toBeGreaterThan(10);
    const commands: readonly (() => Promise<unknown>)[] = [
      async () => valueOf(await markFindings(excel.workbook, findings)),
      async () => valueOf(await markFindings(excel.workbook, findings.slice(5))),
      async () => valueOf(await excel.workbook.clearMarks()),
    ];
    for (const command of commands) expect(await requestsOf(excel, command)).toHaveLength(2);
  });

  it("asks once more when sheets were added since the last reading", async () => {
    const excel = startExcel({ profile, data: await dataOf(2) });
    valueOf(await excel.workbook.read());
    valueOf(await excel.workbook.apply(valueOf(planFill({ version: 1, forms: [{ ...department, sheet: "新" }] }))));
    const mark = { at: { sheet: "新", row: 4, column: 2 }, severity: "error" } as const;
    const requests = await requestsOf(excel, async () => {
      expect(valueOf(await excel.workbook.replaceMarks([mark]))).toMatchObject({ placed: 1 });
    });
    expect(requests).toHaveLength(3);
  });

  it("changes cells in one request that looks and one that writes", async () => {
    const excel = startExcel({ profile, data: await dataOf(3) });
    const edits = [1, 2, 3].map((number) => ({
      at: { sheet: `附件2-${number}`, row: 40, column: 0 },
      before: "",
      value: number,
    }));
    const requests = await requestsOf(excel, async () => valueOf(await excel.workbook.apply({ newSheets: [], edits })));
    expect(requests).toHaveLength(2);
  });

  it("reads a large sheet in blocks that a request can hold", async () => {
    const { sheets, ...rest } = valueOf(
      await valueOf(newXlsx(valueOf(planFill({ version: 1, forms: [department] })))).read(),
    );
    const [sheet] = sheets;
    if (!sheet) throw new Error("no sheet");
    const far = { row: 29_999, column: 4, value: "末", text: "末", formula: null, numberFormat: null };
    const excel = startExcel({
      profile,
      data: bookDataOf({ ...rest, sheets: [{ ...sheet, cells: [...sheet.cells, far] }] }),
    });
    const requests = await requestsOf(excel, async () => {
      const [read] = valueOf(await excel.workbook.read()).sheets;
      expect(read?.cells).toHaveLength(sheet.cells.length + 1);
    });
    // 150,000 cells: the list, the extents, three blocks.
    expect(requests).toHaveLength(5);
  });
});

it("21: reads more merged areas than Excel tells of at once", async () => {
  const [sheet] = (await dataOf(1)).sheets;
  const [model] = sheet?.cells ?? [];
  if (!sheet || !model) throw new Error("no sheet");
  const rows = Array.from({ length: 600 }, (_, index) => 100 + index);
  const cells = rows.map((row): CellData => ({ ...model, row, column: 0, value: "合并", formula: null }));
  const merges = rows.map((row) => ({ row, column: 0, rows: 1, columns: 2 }));
  const data = { ...NEW_BOOK, sheets: [{ ...sheet, cells: [...sheet.cells, ...cells], merges }] };
  const [read] = valueOf(await startExcel({ data }).workbook.read()).sheets;
  expect(read?.merges).toEqual(merges);
});

describe("Excel on the web", () => {
  /** 4,000 cells of 200 characters, 600 bytes: with its formula and text each takes 1.8 KB of an answer. */
  const long = async (): Promise<{ readonly data: BookData; readonly values: readonly string[] }> => {
    const [sheet] = (await dataOf(1)).sheets;
    if (!sheet) throw new Error("no sheet");
    const values = Array.from({ length: 4000 }, (_, index) => String(index).padEnd(200, "字"));
    const cells = values.map((value, index): CellData => ({
      row: 100 + Math.floor(index / 4),
      column: index % 4,
      value,
      isError: false,
      formula: null,
      format: DEFAULT_FORMAT,
      fileFormat: null,
    }));
    return { data: { ...NEW_BOOK, sheets: [{ ...sheet, cells: [...sheet.cells, ...cells] }] }, values };
  };

  it("17: gives no answer above 5 MB, so that less is asked for at once", async () => {
    const { data, values } = await long();
    const excel = startExcel({ profile: "web", data });
    const requests = await requestsOf(excel, async () => {
      const [sheet] = valueOf(await excel.workbook.read()).sheets;
      expect(sheet?.cells.slice(-values.length).map(({ value }) => value)).toEqual(values);
      expect(sheet?.merges).toHaveLength(data.sheets[0]?.merges.length ?? 0);
    });
    // The list, the extents, the cells, and where these were refused their two halves.
    expect(requests).toHaveLength(5);
    const desktop = startExcel({ data });
    expect(await requestsOf(desktop, async () => valueOf(await desktop.workbook.read()))).toHaveLength(3);
  });

  it("17: takes no request above 5 MB, and nothing of it is done", async () => {
    const excel = startExcel({ profile: "web" });
    const write = (rows: number): Promise<unknown> =>
      excel.api.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1").values = [["先"]];
        sheet.getRangeByIndexes(1, 0, rows, 1).values = Array.from({ length: rows }, () => ["长".repeat(1000)]);
        await context.sync();
      });
    await expect(write(1800)).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect((await excel.host.capture()).sheets[0]?.cells).toEqual([]);
    await write(1700);
    expect((await excel.host.capture()).sheets[0]?.cells).toHaveLength(1701);
  });

  it("17: drops an answer above 5 MB, but what was done stays", async () => {
    const { data } = await long();
    const excel = startExcel({ profile: "web", data });
    const read = excel.api.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("附件2-1");
      sheet.getRange("J1").values = [["写"]];
      sheet.getRange("A101:D1100").load("values,formulas,text");
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    expect((await excel.host.capture()).sheets[0]?.cells.find(({ column }) => column === 9)?.value).toBe("写");
  });
});
