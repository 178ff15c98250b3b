import { checkWorkbook } from "../../../src/app/check";
import { markFindings } from "../../../src/app/mark";
import { planNewForms } from "../../../src/app/new-forms";
import { planFill } from "../../../src/app/fill";
import { withCatalog } from "../../../src/app/with-catalog";
import { newXlsx } from "../../../src/adapters/xlsx/workbook";
import { department, project, snapshotOf, valueOf, workbookWith } from "../../app/forms";
import { bookDataOf } from "../../support/book-data";
import { startExcel, type RunningExcel } from "../../support/excel";

/** The requests that a command makes. */
async function requestsOf(excel: RunningExcel, command: () => Promise<unknown>): Promise<RunningExcel["requests"]> {
  const before = excel.requests.length;
  await command();
  return excel.requests.slice(before);
}

const excelWith = async (sheets: number): Promise<RunningExcel> => {
  const forms = Array.from({ length: sheets }, (_, index) => ({ ...project, sheet: `附件2-${index + 1}` }));
  return startExcel({ data: bookDataOf(await snapshotOf(workbookWith(...forms))) });
};

describe("requests", () => {
  it("inserts 1 + 20 tables in one request of less than 300 KB, which is one step to undo", async () => {
    const excel = startExcel();
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
    expect(requests).toHaveLength(1);
    expect(requests[0]?.bytes).toBeLessThan(300_000);
  });

  it.each([1, 10, 100])(
    "checks %i sheets in three requests",
    async (sheets) => {
      const excel = await excelWith(sheets);
      const requests = await requestsOf(excel, async () => {
        expect(valueOf(await checkWorkbook(excel.workbook, null)).forms).toHaveLength(sheets);
      });
      expect(requests).toHaveLength(3);
    },
    30_000,
  );

  it("marks in one request that reads and one that writes, and so it marks again and clears", async () => {
    const excel = await excelWith(10);
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
    const excel = await excelWith(2);
    valueOf(await excel.workbook.read());
    valueOf(await excel.workbook.apply(valueOf(planFill({ version: 1, forms: [{ ...department, sheet: "新" }] }))));
    const mark = { at: { sheet: "新", row: 4, column: 2 }, severity: "error" } as const;
    const requests = await requestsOf(excel, async () => {
      expect(valueOf(await excel.workbook.replaceMarks([mark]))).toMatchObject({ placed: 1 });
    });
    expect(requests).toHaveLength(3);
  });

  it("changes cells in one request that looks and one that writes", async () => {
    const excel = await excelWith(3);
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
    const excel = startExcel({ data: bookDataOf({ ...rest, sheets: [{ ...sheet, cells: [...sheet.cells, far] }] }) });
    const requests = await requestsOf(excel, async () => {
      const [read] = valueOf(await excel.workbook.read()).sheets;
      expect(read?.cells).toHaveLength(sheet.cells.length + 1);
    });
    // 150,000 cells: the list, the extents, three blocks.
    expect(requests).toHaveLength(5);
  });
});
