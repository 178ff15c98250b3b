import { newXlsx } from "../../src/adapters/xlsx/workbook";
import type { SheetLook } from "../../src/core/plan/look";
import type { CellStyle, NewSheet } from "../../src/core/plan/plan";
import type { Outcome } from "../../src/port/errors";
import { style } from "../adapters/xlsx/support";
import { valueOf } from "../support/value-of";
import { startExcel } from "../support/excel";

const plain = style();

/** One style a cell: every trait that a layout keeps, in all that it can be. */
const STYLES: readonly CellStyle[] = [
  plain,
  { ...plain, font: { name: "黑体", family: "swiss", size: 18, bold: true }, border: false, horizontal: "center" },
  { ...plain, font: { ...plain.font, italic: true, underline: true, color: "C00000" }, vertical: "top" },
  { ...plain, horizontal: "general", vertical: "bottom", wrap: false, numberFormat: "#,##0.00" },
  { ...plain, horizontal: "right", numberFormat: "@", fill: "DDEBF7" },
  { ...plain, horizontal: "distributed" },
  { ...plain, border: { left: "medium", right: "double", top: null, bottom: "dotted" } },
  { ...plain, border: { left: null, right: "dashed", top: "hair", bottom: "thick" } },
];

/** Every other cell, so that no line is shared. */
const sheet: NewSheet = {
  name: "样式",
  visibility: "visible",
  columnWidths: [60, 54, 90],
  rowHeights: STYLES.flatMap((_, index) => [30 + index * 3, 15]),
  cells: STYLES.map((each, index) => ({ row: index * 2, column: 2, value: `第${index}种`, style: each })),
  merges: [],
  names: [],
  conditionalFormats: [],
  validations: [],
  page: {
    paper: "A3",
    orientation: "landscape",
    printArea: { row: 0, column: 0, rows: 16, columns: 3 },
    fitToOnePage: false,
    fitToWidth: true,
    repeatedRows: { from: 1, to: 2 },
    centerHorizontally: true,
    margins: { left: 36, right: 36, top: 54, bottom: 45 },
  },
};

async function expectSameLook(look: Outcome<SheetLook>): Promise<void> {
  const { styles, page, columnWidths, rowHeights } = valueOf(await look);
  const styleAt = (row: number): CellStyle | undefined =>
    styles.find((each) => each.row === row && each.column === 2)?.style;
  expect(STYLES.map((_, index) => styleAt(index * 2))).toEqual(STYLES);
  expect(page).toEqual({ ...sheet.page, printArea: null });
  expect(columnWidths.slice(0, 3)).toEqual(sheet.columnWidths);
  const formatted = STYLES.length * 2 - 1;
  expect(rowHeights.slice(0, formatted)).toEqual(sheet.rowHeights.slice(0, formatted));
}

describe("the look of a new sheet", () => {
  it("is read from a file as it was written", async () => {
    await expectSameLook(valueOf(newXlsx({ newSheets: [sheet], edits: [] })).readLook("样式"));
  });

  it("is read through Excel as it was written", async () => {
    const { workbook } = startExcel();
    valueOf(await workbook.apply({ newSheets: [sheet], edits: [] }));
    await expectSameLook(workbook.readLook("样式"));
  });

  it("is refused where there is no such sheet; to Excel it is gone", async () => {
    expect(await valueOf(newXlsx({ newSheets: [sheet], edits: [] })).readLook("没有")).toEqual({
      ok: false,
      error: { kind: "sheet-missing", sheet: "没有" },
    });
    expect(await startExcel().workbook.readLook("没有")).toEqual({ ok: false, error: { kind: "changed-meanwhile" } });
  });
});
