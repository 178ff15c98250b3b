import { formatArea, parseArea, parseCell, type CellAddress } from "../../core/workbook/address";
import {
  attributes,
  childNamed,
  childrenNamed,
  expand,
  numberAttribute,
  withAttribute,
  openingTag,
  type Splice,
  type XmlElement,
  type XmlSpan,
} from "../package/xml-element";

/** A row element and its row index, counted from 0. */
export interface RowSpan {
  readonly row: number;
  readonly span: XmlSpan;
}

/** A cell element and its address. */
export interface CellSpan extends CellAddress {
  readonly span: XmlSpan;
}

/** The rows of a worksheet's sheetData. A row without `r` follows the previous one. */
export function rowsOf(text: string, sheetData: XmlElement): readonly RowSpan[] {
  let next = 0;
  return childrenNamed(sheetData, "row").map((span) => {
    const row = (numberAttribute(text, span, "r") ?? next + 1) - 1;
    next = row + 1;
    return { row, span };
  });
}

/** The cells of a row. A cell without `r` follows the previous one. */
export function cellsOf(text: string, { row, span: rowSpan }: RowSpan): readonly CellSpan[] {
  let next = 0;
  return childrenNamed(expand(text, rowSpan), "c").map((span) => {
    const column = parseCell(attributes(text, span).get("r") ?? "")?.column ?? next;
    next = column + 1;
    return { row, column, span };
  });
}

/** The style index that a new cell takes: its row's, else its column's, else null. */
export function inheritedStyle(
  text: string,
  worksheet: XmlElement,
  row: XmlSpan | null,
  column: number,
): string | null {
  const ofRow = row && attributes(text, row);
  if (ofRow && /^(1|true)$/.test(ofRow.get("customFormat") ?? "")) return ofRow.get("s") ?? null;
  const columns = childNamed(worksheet, "cols");
  const found = (columns ? expand(text, columns).children : []).find((span) => {
    const from = numberAttribute(text, span, "min") ?? Infinity;
    return from <= column + 1 && column + 1 <= (numberAttribute(text, span, "max") ?? from);
  });
  return (found && attributes(text, found).get("style")) ?? null;
}

/**
 * The replacement that extends the stated dimension to include these cells; none if it already does or is not stated.
 */
export function growDimension(text: string, worksheet: XmlElement, cells: readonly CellAddress[]): readonly Splice[] {
  const span = childNamed(worksheet, "dimension");
  const area = span && parseArea(attributes(text, span).get("ref") ?? "");
  if (!span || !area || cells.length === 0) return [];
  const top = Math.min(area.row, ...cells.map(({ row }) => row));
  const left = Math.min(area.column, ...cells.map(({ column }) => column));
  const bottom = Math.max(area.row + area.rows - 1, ...cells.map(({ row }) => row));
  const right = Math.max(area.column + area.columns - 1, ...cells.map(({ column }) => column));
  const grown = formatArea({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
  if (grown === formatArea(area)) return [];
  const tag = withAttribute(openingTag(text, span), "ref", grown);
  return [{ start: span.start, end: span.contentStart, text: tag }];
}
