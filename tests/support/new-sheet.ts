import { newXlsx } from "../../src/adapters/xlsx/workbook";
import type { CellStyle, NewSheet } from "../../src/core/plan/plan";
import type { SheetSnapshot } from "../../src/core/workbook/snapshot";
import { valueOf } from "./value-of";

const PLAIN: CellStyle = {
  font: { name: "宋体", family: "roman", size: 11, bold: false },
  horizontal: "left",
  vertical: "center",
  wrap: false,
  border: false,
  numberFormat: null,
};

/** A new sheet with only the cells and merged areas of a snapshot. */
const asNewSheet = ({ name, cells, merges }: Pick<SheetSnapshot, "name" | "cells" | "merges">): NewSheet => ({
  name,
  visibility: "visible",
  columnWidths: [],
  rowHeights: [],
  cells: cells.map(({ row, column, value, text }) => ({
    row,
    column,
    value: typeof value === "number" ? value : text,
    style: PLAIN,
  })),
  merges,
  names: [],
  conditionalFormats: [],
  validations: [],
  page: {
    paper: "A4",
    orientation: "portrait",
    printArea: { row: 0, column: 0, rows: 1, columns: 1 },
    fitToOnePage: false,
    centerHorizontally: false,
    margins: { left: 36, right: 36, top: 36, bottom: 36 },
  },
});

/** The bytes of a file with these sheets. */
export const xlsxOf = (...sheets: readonly Pick<SheetSnapshot, "name" | "cells" | "merges">[]): Uint8Array =>
  valueOf(newXlsx({ newSheets: sheets.map(asNewSheet), edits: [] })).bytes();
