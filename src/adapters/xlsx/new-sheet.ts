import type { CellStyle, NewCell, NewConditionalFormat, NewSheet, PageSetup } from "../../core/plan/plan";
import { columnName, formatArea, formatCell, quoteSheetName, type Area } from "../../core/workbook/address";
import type { Span } from "../../core/workbook/snapshot";
import { numberCell, type CellContent } from "./cell-content";
import { xmlAttribute, xmlText } from "../package/escape";
import { validationsXml } from "./validations";

/** Workbook properties needed to render a new sheet. */
export interface SheetContext {
  /** The SpreadsheetML namespace, transitional or strict. */
  readonly namespace: string;
  /** Width of a digit of the default font, in pixels at 96 dpi. */
  readonly digitWidth: number;
  styleIndex(style: CellStyle): number;
  /** The `dxfId` of each conditional format of the sheet, in order. */
  readonly differentialFormats: readonly number[];
  /** How text is stored: inline in the cell or as a shared string. */
  readonly textCell: (value: string) => CellContent;
  /** Whether the sheet's tab is the selected one. */
  readonly isSelected: boolean;
}

/** Excel's limits: row height in points, column width in digits. */
const MAX_ROW_HEIGHT = 409.5;
const MAX_COLUMN_WIDTH = 255;
/** Default row height for 宋体 11, in points. */
const DEFAULT_ROW_HEIGHT = 13.5;
/** Space for header and footer, in inches. */
const HEADER_MARGIN = 0.3;
/** ST_PaperSize values for pageSetup. */
const PAPER_SIZES: Readonly<Record<PageSetup["paper"], number>> = { A4: 9, A3: 8 };

/** The worksheet part of a new sheet. Its names and visibility are stored in the workbook part. */
export const worksheetXml = (sheet: NewSheet, context: SheetContext): string =>
  [...worksheetPieces(sheet, context)].join("");

/** The same in pieces, a row each. */
export function* worksheetPieces(sheet: NewSheet, context: SheetContext): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  yield `<worksheet xmlns="${context.namespace}">`;
  if (sheet.page.fitToOnePage || sheet.page.fitToWidth || sheet.list)
    yield '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  yield `<dimension ref="${formatArea(usedArea(sheet.cells))}"/>`;
  yield `<sheetViews>${viewXml(sheet, context)}</sheetViews>`;
  yield `<sheetFormatPr defaultRowHeight="${DEFAULT_ROW_HEIGHT}"/>`;
  yield columnsXml(sheet.columnWidths, context.digitWidth);
  yield "<sheetData>";
  yield* rowPieces(sheet, context);
  yield "</sheetData>";
  if (sheet.list) yield `<autoFilter ref="${formatArea(sheet.list)}"/>`;
  yield mergesXml(sheet.merges);
  for (const [index, format] of sheet.conditionalFormats.entries())
    yield conditionalFormatXml(format, context.differentialFormats[index] ?? 0, index + 1);
  yield validationsXml(sheet.validations);
  yield pageXml(sheet);
  yield "</worksheet>";
}

/** Freezes the rows down to the header of a list. */
function viewXml({ list }: NewSheet, { isSelected }: SheetContext): string {
  const view = `<sheetView${isSelected ? ' tabSelected="1"' : ""} workbookViewId="0"`;
  if (!list) return `${view}/>`;
  const pane = `<pane ySplit="${list.row + 1}" topLeftCell="A${list.row + 2}" activePane="bottomLeft" state="frozen"/>`;
  return `${view}>${pane}<selection pane="bottomLeft"/></sheetView>`;
}

/** The names of a new sheet and its print area as `definedName` elements; `index` is the index of its tab. */
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

/** For a list: its header. */
export const repeatedRows = ({ list, page }: NewSheet): Span | undefined =>
  list ? { from: list.row, to: list.row } : page.repeatedRows;

/** A rule that applies a format where its formula is true. */
export const expressionRuleXml = (formula: string, differentialFormat: number, priority: number): string =>
  [
    `<cfRule type="expression" dxfId="${differentialFormat}" priority="${priority}">`,
    `<formula>${xmlText(formula)}</formula></cfRule>`,
  ].join("");

/**
 * A column's width as stored in the file: its width in pixels divided by the digit width of the default font, truncated
 * to 1/256. This is the formula of ECMA-376 part 1, 18.3.1.13 with the padding included: width = trunc((digits ×
 * digitWidth + padding) / digitWidth × 256) / 256. 54 points are 72 pixels at 96 dpi, thus 9 digits of 宋体 11.
 */
export function columnWidth(points: number, digitWidth: number): number {
  const pixels = Math.round((points * 96) / 72);
  return Math.min(MAX_COLUMN_WIDTH, Math.trunc((pixels / digitWidth) * 256) / 256);
}

/** A row's height in points, rounded to whole pixels at 96 dpi as Excel does, so that print and screen agree. */
const rowHeight = (points: number): number => Math.min(MAX_ROW_HEIGHT, (Math.round((points * 96) / 72) * 72) / 96);

/** Adjacent columns of equal width share an element. */
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

function* rowPieces({ cells, rowHeights }: NewSheet, context: SheetContext): Generator<string> {
  const inOrder = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  const rows = Math.max(rowHeights.length, (inOrder.at(-1)?.row ?? -1) + 1);
  let next = 0;
  for (let row = 0; row < rows; row += 1) {
    const height = rowHeights[row];
    const first = next;
    while (inOrder[next]?.row === row) next += 1;
    if (row >= rowHeights.length && first === next) continue;
    const size = height === undefined ? "" : ` ht="${rowHeight(height)}" customHeight="1"`;
    const written = inOrder.slice(first, next).map((cell) => cellXml(cell, context));
    yield `<row r="${row + 1}"${size}>${written.join("")}</row>`;
  }
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

/** Centred page numbers in the footer: 1 / 3. */
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

/** A defined name scoped to the sheet at a tab index, or to the workbook if null. */
export const definedNameXml = (name: string, sheet: number | null, hidden: boolean, refersTo: string): string =>
  [
    `<definedName name="${xmlAttribute(name)}"${sheet === null ? "" : ` localSheetId="${sheet}"`}`,
    `${hidden ? ' hidden="1"' : ""}>${xmlText(refersTo)}</definedName>`,
  ].join("");

function absoluteArea({ row, column, rows, columns }: Area): string {
  const corner = (atRow: number, atColumn: number): string => `$${columnName(atColumn)}$${atRow + 1}`;
  return `${corner(row, column)}:${corner(row + rows - 1, column + columns - 1)}`;
}
