import { newXlsx } from "../../src/adapters/xlsx/workbook";
import { checkWorkbook } from "../../src/app/check";
import type { CellStyle, NewSheet } from "../../src/core/plan/plan";
import { formatCell } from "../../src/core/workbook/address";
import type { SheetSnapshot } from "../../src/core/workbook/snapshot";
import { corpus } from "../support/corpus";

const STYLE: CellStyle = {
  font: { name: "宋体", family: "roman", size: 10, bold: false },
  horizontal: "left",
  vertical: "center",
  wrap: false,
  border: false,
  numberFormat: null,
};

/** The sheet as a new one, so that the corpus goes through a real file. */
const asNewSheet = ({ name, cells, merges }: SheetSnapshot): NewSheet => ({
  name,
  visibility: "visible",
  columnWidths: [],
  rowHeights: [],
  cells: cells.map(({ row, column, value }) => ({
    row,
    column,
    value: typeof value === "number" || typeof value === "string" ? value : null,
    style: STYLE,
  })),
  merges,
  names: [],
  conditionalFormats: [],
  page: {
    paper: "A4",
    orientation: "portrait",
    printArea: { row: 0, column: 0, rows: 1, columns: 1 },
    fitToOnePage: false,
    centerHorizontally: false,
    margins: { left: 36, right: 36, top: 36, bottom: 36 },
  },
});

describe.each(corpus())("corpus: $name, $about", ({ snapshot, findings }) => {
  it("gives the expected findings, through a file", async () => {
    const book = newXlsx({ newSheets: snapshot.sheets.map(asNewSheet), edits: [] });
    if (!book.ok) throw new Error(JSON.stringify(book.error));
    const result = await checkWorkbook(book.value, null);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const found = result.value.findings.map(
      ({ rule, severity, at }) => `${at.sheet}!${formatCell(at)} ${severity} ${rule}`,
    );
    expect(found).toEqual(findings);
  });
});
