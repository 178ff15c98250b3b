import type { FormJson } from "../../src/core/forms/forms-json";
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import {
  NOTHING_FROZEN,
  DEFAULT_PAGE,
  DEFAULT_PROTECTION,
  type BookData,
  type CellData,
  type ConditionalFormatData,
  type SheetData,
  type ValidationData,
} from "../../src/workbench/host/model/book-data";
import { DEFAULT_FORMAT, type CellFormat } from "../../src/workbench/host/model/cell-format";
import { snapshotOf, workbookWith } from "../app/forms";

/** The host's data for a workbook with these forms. */
export const bookWith = async (...forms: readonly FormJson[]): Promise<BookData> =>
  bookDataOf(await snapshotOf(workbookWith(...forms)));

/** The host's data for a read workbook: the snapshot's content in the look of a new workbook. */
export const bookDataOf = ({ sheets, names }: WorkbookSnapshot): BookData => ({
  sheets: sheets.map(sheetData),
  names: names.map(nameData),
  settings: {},
  protection: null,
  activeSheet: null,
  baseFormat: DEFAULT_FORMAT,
  steps: [],
});

const sheetData = (sheet: SheetSnapshot, index: number): SheetData => ({
  id: `{00000000-${String(index + 1).padStart(4, "0")}-0000-0000-000000000000}`,
  name: sheet.name,
  visibility: sheet.visibility,
  tabColor: "",
  showGridlines: true,
  frozen: NOTHING_FROZEN,
  cells: sheet.cells.map(cellData),
  merges: sheet.merges,
  arrays: [],
  columns: [],
  rows: [],
  conditionalFormats: sheet.formulaFormats.map(({ areas, formula }, at) => conditionalFormat(`u${at}`, areas, formula)),
  validations: sheet.listValidations.map(({ areas, source }): ValidationData => ({
    areas,
    rule: { kind: "list", source: `=${source}`, inCellDropDown: true },
    ignoreBlanks: true,
    errorAlert: { style: "Information", title: "", message: "", showAlert: true },
    prompt: { title: "", message: "", showPrompt: true },
    source: null,
  })),
  comments: [],
  names: sheet.names.map(nameData),
  page: DEFAULT_PAGE,
  protection: sheet.isProtected ? { password: null, options: DEFAULT_PROTECTION } : null,
  customProperties: {},
  tables: [],
});

const formats = new Map<string, CellFormat>();

function cellData({ row, column, value, formula, numberFormat }: SnapshotCell): CellData {
  const code = numberFormat ?? DEFAULT_FORMAT.numberFormat;
  const format =
    code === DEFAULT_FORMAT.numberFormat
      ? DEFAULT_FORMAT
      : (formats.get(code) ?? { ...DEFAULT_FORMAT, numberFormat: code });
  formats.set(code, format);
  const isError = typeof value === "object";
  return {
    row,
    column,
    value: isError ? value.error : value,
    isError,
    formula: formula === null ? null : `=${formula}`,
    format,
    fileFormat: null,
  };
}

const nameData = ({ name, formula, hidden }: SheetSnapshot["names"][number]): SheetData["names"][number] => ({
  name,
  formula: `=${formula}`,
  visible: !hidden,
  comment: "",
});

/** A user's conditional format: red where its formula is true. */
export const conditionalFormat = (
  id: string,
  areas: ConditionalFormatData["areas"],
  formula: string,
): ConditionalFormatData => ({
  id,
  kind: "Custom",
  areas,
  formula: `=${formula}`,
  look: {
    fill: "#FF0000",
    color: null,
    bold: null,
    italic: null,
    underline: null,
    strikethrough: null,
    numberFormat: null,
    borders: { left: null, right: null, top: null, bottom: null },
  },
  stopIfTrue: false,
  source: null,
});
