import { readFile } from "../../../../src/workbench/host/files/open";
import { withView } from "../../../../src/workbench/host/files/write-page";
import type { FrozenPanes, SheetData } from "../../../../src/workbench/host/model/book-data";
import { NEW_BOOK } from "../../../../src/workbench/host/model/book-capture";
import { archiveOf, sheet, textOf, withParts, workbookOf } from "../../../adapters/xlsx/support";
import { startExcel } from "../support";

const PART = "xl/worksheets/sheet1.xml";
const file = workbookOf(sheet("表"));
const withSheetView = (view: string): string =>
  textOf(file, PART).replace(/<sheetViews>.*<\/sheetViews>/s, `<sheetViews>${view}</sheetViews>`);
const withRules = (rules: string): Uint8Array => {
  const block = `<conditionalFormatting sqref="B2:B9 D2">${rules}</conditionalFormatting>`;
  return withParts(file, { [PART]: textOf(file, PART).replace("<pageMargins", `${block}<pageMargins`) });
};
const opened = (bytes: Uint8Array): SheetData | undefined => readFile(archiveOf(bytes)).data.sheets[0];
const drawn = (rules: string): readonly unknown[] =>
  opened(withRules(rules))?.conditionalFormats.map((format) => format.drawn) ?? [];

describe("panes of a file that are frozen", () => {
  it.each<readonly [string, FrozenPanes]>([
    ['<pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/>', { rows: 3, columns: 1 }],
    ['<pane ySplit="2" topLeftCell="A3" state="frozenSplit"/>', { rows: 2, columns: 0 }],
    ['<pane xSplit="2400" ySplit="900"/>', { rows: 0, columns: 0 }],
    ["", { rows: 0, columns: 0 }],
  ])("are read from %s", (pane, frozen) => {
    const part = withSheetView(`<sheetView workbookViewId="0">${pane}</sheetView>`);
    expect(opened(withParts(file, { [PART]: part }))?.frozen).toEqual(frozen);
  });

  it.each([
    ["", { rows: 3, columns: 0 }],
    ['<sheetView workbookViewId="0"/>', { rows: 0, columns: 2 }],
    ['<sheetView workbookViewId="0"><selection activeCell="B2" sqref="B2"/></sheetView>', { rows: 1, columns: 1 }],
    ['<sheetView workbookViewId="0"><pane ySplit="9" state="frozen"/></sheetView>', { rows: 0, columns: 0 }],
  ])("are written into %s as they are now", (view, frozen) => {
    const part = view === "" ? textOf(file, PART).replace(/<sheetViews>.*<\/sheetViews>/s, "") : withSheetView(view);
    const [blank] = NEW_BOOK.sheets;
    if (!blank) throw new Error("A new workbook has a sheet");
    const was = opened(withParts(file, { [PART]: part }))?.frozen ?? { rows: 9, columns: 9 };
    const written = withView(part, { ...blank, frozen: was }, { ...blank, frozen });
    const bytes = withParts(file, { [PART]: written });
    expect(opened(bytes)?.frozen).toEqual(frozen);
  });

  it("come with a copy of the sheet", async () => {
    const part = withSheetView('<sheetView workbookViewId="0"><pane ySplit="2" state="frozen"/></sheetView>');
    const excel = startExcel({ file: withParts(file, { [PART]: part }) });
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().copy();
      await context.sync();
    });
    const { sheets } = await excel.host.capture();
    expect(sheets.map(({ frozen }) => frozen.rows)).toEqual([2, 2]);
  });
});

describe("conditional formats of a file that are not custom", () => {
  it("are drawn by a formula where one says the same", () => {
    expect(
      drawn(
        '<cfRule type="cellIs" priority="1" operator="greaterThan"><formula>$A$1</formula></cfRule>' +
          '<cfRule type="cellIs" priority="2" operator="notBetween"><formula>1</formula><formula>5</formula></cfRule>' +
          '<cfRule type="containsText" priority="3" operator="containsText" text="不"><formula>NOT(ISERROR(SEARCH("不",B2)))</formula></cfRule>',
      ),
    ).toEqual([
      { kind: "formula", formula: "=AND(NOT(ISBLANK(B2)),B2>($A$1))" },
      { kind: "formula", formula: "=AND(NOT(ISBLANK(B2)),NOT(AND(NOT(ISBLANK(B2)),B2>=(1),B2<=(5))))" },
      { kind: "formula", formula: '=NOT(ISERROR(SEARCH("不",B2)))' },
    ]);
  });

  it("are drawn as scales, bars and ranks, and left out where the grid has nothing like them", () => {
    expect(
      drawn(
        '<cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="num" val="9"/><color rgb="FF638EC6"/></dataBar></cfRule>' +
          '<cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="formula" val="$A$1"/><color rgb="FFF8696B"/><color rgb="FF63BE7B"/></colorScale></cfRule>' +
          '<cfRule type="top10" priority="3" bottom="1" rank="3"/><cfRule type="duplicateValues" priority="4"/>' +
          '<cfRule type="iconSet" priority="5"><iconSet><cfvo type="percent" val="0"/></iconSet></cfRule>',
      ),
    ).toEqual([
      {
        kind: "dataBar",
        min: { type: "min", value: "" },
        max: { type: "num", value: "9" },
        color: "#638EC6",
        isValueShown: true,
      },
      {
        kind: "colorScale",
        points: [
          { threshold: { type: "min", value: "" }, color: "#F8696B" },
          { threshold: { type: "formula", value: "=$A$1" }, color: "#63BE7B" },
        ],
      },
      { kind: "rank", isBottom: true, isPercent: false, count: 3 },
      { kind: "duplicate" },
      undefined,
    ]);
  });
});

it("a selection takes merged areas in whole", async () => {
  const excel = startExcel();
  const address = await excel.Excel.run(async (context) => {
    const sheet1 = context.workbook.worksheets.getItem("Sheet1");
    sheet1.getRange("B5:E5").merge();
    sheet1.getRange("E4:E5").select();
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return selected.address;
  });
  expect(address).toBe("Sheet1!B4:E5");
});

it("a workbook opens with its first cell selected, and all that is merged with it", async () => {
  const merges = [{ row: 0, column: 0, rows: 2, columns: 5 }];
  const excel = startExcel({ data: { ...NEW_BOOK, sheets: NEW_BOOK.sheets.map((blank) => ({ ...blank, merges })) } });
  const address = await excel.Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return selected.address;
  });
  expect(address).toBe("Sheet1!A1:E2");
});
