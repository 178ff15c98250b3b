import type { CellStyle, NewCell, NewConditionalFormat, NewSheet, PageSetup } from "../../core/plan/plan";
import { groupBy } from "../../core/group-by";
import { columnName, formatArea, formatCell, quoteSheetName, type Area } from "../../core/workbook/address";
import type { Span } from "../../core/workbook/snapshot";
import { numberCell, type CellContent } from "./cell-content";
import { xmlAttribute, xmlText } from "../package/escape";
import { validationsXml } from "./validations";

/** What a new sheet takes from its workbook. */
export interface SheetContext {
  /** Of SpreadsheetML, transitional or strict. */
  readonly namespace: string;
  /** Width of a digit of the default font, in pixels at 96 dpi. */
  readonly digitWidth: number;
  styleIndex(style: CellStyle): number;
  /** The `dxfId` of each conditional format of the sheet, in their order. */
  readonly differentialFormats: readonly number[];
  /** How text is stored: in the cell itself or among the shared strings. */
  readonly textCell: (value: string) => CellContent;
  /** Whether the sheet's tab is the selected one. */
  readonly isSelected: boolean;
}

/** Excel's limits: a row's height in points, a column's width in digits. */
const MAX_ROW_HEIGHT = 409.5;
const MAX_COLUMN_WIDTH = 255;
/** Of 宋体 11, in points. */
const DEFAULT_ROW_HEIGHT = 13.5;
/** Room for a header and a footer, in inches. */
const HEADER_MARGIN = 0.3;
/** ST_PaperSize of A4 in pageSetup. */
const PAPER_SIZES: Readonly<Record<PageSetup["paper"], number>> = { A4: 9, A3: 8 };

/** The worksheet part of a new sheet. Its names and its visibility belong to the workbook part. */
export function worksheetXml(sheet: NewSheet, context: SheetContext): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${context.namespace}">`,
    sheet.page.fitToOnePage || sheet.page.fitToWidth || sheet.list
      ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
      : "",
    `<dimension ref="${formatArea(usedArea(sheet.cells))}"/>`,
    `<sheetViews>${viewXml(sheet, context)}</sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${DEFAULT_ROW_HEIGHT}"/>`,
    columnsXml(sheet.columnWidths, context.digitWidth),
    `<sheetData>${rowsXml(sheet, context)}</sheetData>`,
    sheet.list ? `<autoFilter ref="${formatArea(sheet.list)}"/>` : "",
    mergesXml(sheet.merges),
    ...sheet.conditionalFormats.map((format, index) =>
      conditionalFormatXml(format, context.differentialFormats[index] ?? 0, index + 1),
    ),
    validationsXml(sheet.validations),
    pageXml(sheet),
    "</worksheet>",
  ].join("");
}

/** The rows down to the header of a list stay in sight. */
function viewXml({ list }: NewSheet, { isSelected }: SheetContext): string {
  const view = `<sheetView${isSelected ? ' tabSelected="1"' : ""} workbookViewId="0"`;
  if (!list) return `${view}/>`;
  const pane = `<pane ySplit="${list.row + 1}" topLeftCell="A${list.row + 2}" activePane="bottomLeft" state="frozen"/>`;
  return `${view}>${pane}<selection pane="bottomLeft"/></sheetView>`;
}

/** The names of a new sheet and its print area as `definedName` elements; `index` is the sheet's position in the tabs. */
export function definedNamesXml(sheet: NewSheet, index: number): string {
  const quoted = quoteSheetName(sheet.name);
  const names = sheet.names.map(({ name, formula, hidden }) => {
    const refersTo = formula.replaceAll("{sheet}", () => quoted);
    return definedNameXml(name, index, hidden, refersTo);
  });
  const { printArea } = sheet.page;
  const repeated = repeatedRows(sheet);
  return [
    ...(sheet.list
      ? [definedNameXml("_xlnm._FilterDatabase", index, true, `${quoted}!${absoluteArea(sheet.list)}`)]
      : []),
    printArea ? definedNameXml("_xlnm.Print_Area", index, false, `${quoted}!${absoluteArea(printArea)}`) : "",
    ...(repeated
      ? [definedNameXml("_xlnm.Print_Titles", index, false, `${quoted}!$${repeated.from + 1}:$${repeated.to + 1}`)]
      : []),
    ...names,
  ].join("");
}

/** Of a list its header and what is above it. */
export const repeatedRows = ({ list, page }: NewSheet): Span | undefined =>
  list ? { from: 0, to: list.row } : page.repeatedRows;

/** A rule that formats where its formula is true. */
export const expressionRuleXml = (formula: string, differentialFormat: number, priority: number): string =>
  [
    `<cfRule type="expression" dxfId="${differentialFormat}" priority="${priority}">`,
    `<formula>${xmlText(formula)}</formula></cfRule>`,
  ].join("");

/**
 * A column's width as the file states it: its pixels in digits of the default font, cut to 1/256. That is the formula of
 * ECMA-376 part 1, 18.3.1.13 with the padding counted in: width = trunc((digits × digitWidth + padding) / digitWidth ×
 * 256) / 256. 54 points are 72 pixels at 96 dpi, thus 9 digits of 宋体 11.
 */
export function columnWidth(points: number, digitWidth: number): number {
  const pixels = Math.round((points * 96) / 72);
  return Math.min(MAX_COLUMN_WIDTH, Math.trunc((pixels / digitWidth) * 256) / 256);
}

/** A row's height in points as Excel takes it: rounded to whole pixels at 96 dpi, so that what is printed is what it shows. */
const rowHeight = (points: number): number => Math.min(MAX_ROW_HEIGHT, (Math.round((points * 96) / 72) * 72) / 96);

/** Equal neighbours share an element. */
function columnsXml(widths: readonly number[], digitWidth: number): string {
  const groups: { readonly from: number; to: number; readonly width: number }[] = [];
  for (const [index, points] of widths.entries()) {
    const width = columnWidth(points, digitWidth);
    const last = groups.at(-1);
    if (last?.width === width) last.to = index + 1;
    else groups.push({ from: index + 1, to: index + 1, width });
  }
  const columns = groups.map(
    ({ from, to, width }) => `<col min="${from}" max="${to}" width="${width}" customWidth="1"/>`,
  );
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

function rowsXml(sheet: NewSheet, context: SheetContext): string {
  const byRow = groupBy(sheet.cells, ({ row }) => row);
  return [...new Set([...sheet.rowHeights.keys(), ...byRow.keys()])]
    .sort((a, b) => a - b)
    .map((row) => {
      const height = sheet.rowHeights[row];
      const size = height === undefined ? "" : ` ht="${rowHeight(height)}" customHeight="1"`;
      const inOrder = (byRow.get(row) ?? []).toSorted((a, b) => a.column - b.column);
      return `<row r="${row + 1}"${size}>${inOrder.map((cell) => cellXml(cell, context)).join("")}</row>`;
    })
    .join("");
}

function cellXml(cell: NewCell, context: SheetContext): string {
  const address = `<c r="${formatCell(cell)}" s="${context.styleIndex(cell.style)}"`;
  if (cell.value === null) return `${address}/>`;
  const { type, xml } = typeof cell.value === "number" ? numberCell(cell.value) : context.textCell(cell.value);
  return `${address}${type === null ? "" : ` t="${type}"`}>${xml}</c>`;
}

/** The list of merged areas; "" for none. */
export const mergesXml = (merges: readonly Area[]): string =>
  merges.length === 0
    ? ""
    : `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${formatArea(area)}"/>`).join("")}</mergeCells>`;

function conditionalFormatXml(format: NewConditionalFormat, differentialFormat: number, priority: number): string {
  const areas = format.areas.map(formatArea).join(" ");
  const rule = expressionRuleXml(format.formula, differentialFormat, priority);
  return `<conditionalFormatting sqref="${areas}">${rule}</conditionalFormatting>`;
}

/** Page numbers in the middle of the footer: 1 / 3. */
const PAGE_NUMBERS = "<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>";

function pageXml({ list, page }: NewSheet): string {
  const { paper, orientation, fitToOnePage, fitToWidth, scale, centerHorizontally, margins } = page;
  const isFitToWidth = list !== undefined || fitToWidth === true;
  const fit = isFitToWidth ? ' fitToWidth="1" fitToHeight="0"' : fitToOnePage ? ' fitToWidth="1" fitToHeight="1"' : "";
  const inches = (points: number): number => Number((points / 72).toFixed(4));
  return [
    centerHorizontally ? '<printOptions horizontalCentered="1"/>' : "",
    `<pageMargins left="${inches(margins.left)}" right="${inches(margins.right)}" top="${inches(margins.top)}"`,
    ` bottom="${inches(margins.bottom)}" header="${HEADER_MARGIN}" footer="${HEADER_MARGIN}"/>`,
    `<pageSetup paperSize="${PAPER_SIZES[paper]}"${scale === undefined || fit !== "" ? "" : ` scale="${scale}"`}`,
    ` orientation="${orientation}"${fit}`,
    `/>${list ? PAGE_NUMBERS : ""}`,
  ].join("");
}

function usedArea(cells: readonly NewCell[]): Area {
  const rows = cells.reduce((most, { row }) => Math.max(most, row), 0) + 1;
  const columns = cells.reduce((most, { column }) => Math.max(most, column), 0) + 1;
  return { row: 0, column: 0, rows, columns };
}

/** A name of the sheet at a position in the tabs, or with null of the workbook. */
export const definedNameXml = (name: string, sheet: number | null, hidden: boolean, refersTo: string): string =>
  [
    `<definedName name="${xmlAttribute(name)}"${sheet === null ? "" : ` localSheetId="${sheet}"`}`,
    `${hidden ? ' hidden="1"' : ""}>${xmlText(refersTo)}</definedName>`,
  ].join("");

function absoluteArea({ row, column, rows, columns }: Area): string {
  const corner = (atRow: number, atColumn: number): string => `$${columnName(atColumn)}$${atRow + 1}`;
  return `${corner(row, column)}:${corner(row + rows - 1, column + columns - 1)}`;
}
