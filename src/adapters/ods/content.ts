import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../core/workbook/address";
import { OpenParagraph } from "../../core/document/open-paragraph";
import { settledCell, struckIn } from "../../core/document/struck";
import type { CellValue, DefinedName, SnapshotCell, Span } from "../../core/workbook/snapshot";
import { countAttribute, parseXml, type XmlAttributes } from "../package/xml";
import { counter, READ_LIMITS } from "../xlsx/read";

/** A table of an OpenDocument spreadsheet. */
export interface OdsTable {
  readonly name: string;
  readonly isHidden: boolean;
  readonly isProtected: boolean;
  readonly cells: readonly SnapshotCell[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  /** In points. */
  readonly columnWidths: readonly number[];
  /** Names that belong to the table. */
  readonly names: readonly DefinedName[];
}

/** Columns whose widths are kept; the last column of a sheet is usually repeated to the edge of the grid. */
const MAX_WIDTHS = 256;
/** Elements in a cell that are not part of its text. */
const NOT_TEXT = new Set(["annotation", "frame", "custom-shape", "rect", "line", "g", "ruby-text"]);

/** A table being read. */
interface OpenTable extends OdsTable {
  readonly cells: SnapshotCell[];
  readonly merges: Area[];
  readonly hiddenRows: Span[];
  readonly hiddenColumns: Span[];
  readonly columnWidths: number[];
  readonly names: DefinedName[];
  /** Columns whose cells are struck through unless they have a style of their own. */
  readonly struckColumns: Span[];
  row: number;
  column: number;
  columns: number;
  repeatedRows: number;
}

interface OpenCell {
  readonly attributes: XmlAttributes;
  readonly paragraphs: OpenParagraph[];
}

/** Reads the tables of a content part (OpenDocument 1.3 part 3, 9). Throws PartFailure. */
export function readContent(
  part: string,
  text: string,
): { readonly tables: readonly OdsTable[]; readonly formulas: number; readonly names: readonly DefinedName[] } {
  const tables: OdsTable[] = [];
  const names: DefinedName[] = [];
  const widths = new Map<string, number>();
  const hiddenStyles = new Set<string>();
  const count = counter("cells", READ_LIMITS.cells);
  let style = "";
  let table: OpenTable | null = null;
  let cell: OpenCell | null = null;
  let paragraph: OpenParagraph | null = null;
  const struckStyles = new Set<string>();
  /** For each open span, whether its text is struck through. */
  const spans: boolean[] = [];
  let skipped = 0;
  let formulas = 0;

  const addText = (text: string): void => paragraph?.add(text, spans.includes(true));
  const open = (name: string, attributes: XmlAttributes): void => {
    if (skipped > 0 || (cell && NOT_TEXT.has(name))) {
      skipped += 1;
      return;
    }
    switch (name) {
      case "style":
        style = attributes.get("name") ?? "";
        return;
      case "table-column-properties":
        widths.set(style, points(attributes.get("column-width")));
        return;
      case "table-properties":
        if (attributes.get("display") === "false") hiddenStyles.add(style);
        return;
      case "text-properties":
        if (strikesThrough(attributes)) struckStyles.add(style);
        return;
      case "table":
        table ??= newTable(attributes, hiddenStyles);
        return;
      case "table-column":
        if (table) addColumns(table, attributes, { widths, struckStyles });
        return;
      case "named-range":
      case "named-expression":
        (table?.names ?? names).push(...nameOf(attributes));
        return;
      case "table-row":
        if (table) beginRow(table, attributes);
        return;
      case "table-cell":
      case "covered-table-cell":
        cell = { attributes, paragraphs: [] };
        return;
      case "p":
        if (cell) paragraph = new OpenParagraph();
        return;
      case "span":
        spans.push(struckStyles.has(attributes.get("style-name") ?? ""));
        return;
      case "s":
        addText(" ".repeat(Math.min(1000, countAttribute(attributes, "c") ?? 1)));
        return;
      case "tab":
        addText("\t");
        return;
      case "line-break":
        addText("\n");
        return;
    }
  };
  const close = (name: string): void => {
    if (skipped > 0) {
      skipped -= 1;
      return;
    }
    if (name === "span") spans.pop();
    if (name === "p" && cell && paragraph) {
      cell.paragraphs.push(paragraph);
      paragraph = null;
    }
    if ((name === "table-cell" || name === "covered-table-cell") && cell && table) {
      if (cell.attributes.has("formula")) formulas += 1;
      endCell(table, cell, { isCovered: name === "covered-table-cell", struckStyles, count });
      cell = null;
    }
    if (name === "table-row" && table) table.row += table.repeatedRows;
    if (name === "table" && table) {
      tables.push(table);
      table = null;
    }
  };
  const readText = (more: string): void => {
    if (skipped === 0) addText(more);
  };
  parseXml(part, text, { open, close, text: readText });
  return { tables, formulas, names };
}

const newTable = (attributes: XmlAttributes, hiddenStyles: ReadonlySet<string>): OpenTable => ({
  name: attributes.get("name") ?? "",
  isHidden: hiddenStyles.has(attributes.get("style-name") ?? ""),
  isProtected: attributes.get("protected") === "true",
  cells: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  columnWidths: [],
  names: [],
  struckColumns: [],
  row: 0,
  column: 0,
  columns: 0,
  repeatedRows: 1,
});

const strikesThrough = (attributes: XmlAttributes): boolean =>
  ["text-line-through-style", "text-line-through-type"].some((name) => (attributes.get(name) ?? "none") !== "none");

const isHiddenLine = (attributes: XmlAttributes): boolean =>
  /^(collapse|filter)$/.test(attributes.get("visibility") ?? "");

function addColumns(
  table: OpenTable,
  attributes: XmlAttributes,
  {
    widths,
    struckStyles,
  }: { readonly widths: ReadonlyMap<string, number>; readonly struckStyles: ReadonlySet<string> },
): void {
  const repeated = Math.min(countAttribute(attributes, "number-columns-repeated") ?? 1, MAX_COLUMNS);
  if (isHiddenLine(attributes)) table.hiddenColumns.push({ from: table.columns, to: table.columns + repeated - 1 });
  if (struckStyles.has(attributes.get("default-cell-style-name") ?? ""))
    table.struckColumns.push({ from: table.columns, to: table.columns + repeated - 1 });
  table.columns += repeated;
  const width = widths.get(attributes.get("style-name") ?? "") ?? 0;
  while (table.columnWidths.length < Math.min(table.columns, MAX_WIDTHS)) table.columnWidths.push(width);
}

function beginRow(table: OpenTable, attributes: XmlAttributes): void {
  table.column = 0;
  table.repeatedRows = Math.max(1, countAttribute(attributes, "number-rows-repeated") ?? 1);
  if (isHiddenLine(attributes)) table.hiddenRows.push({ from: table.row, to: table.row + table.repeatedRows - 1 });
}

/** Places the cell as often as it and its row are repeated; a blank one only advances the column. */
function endCell(
  table: OpenTable,
  { attributes, paragraphs }: OpenCell,
  {
    isCovered,
    struckStyles,
    count,
  }: {
    readonly isCovered: boolean;
    readonly struckStyles: ReadonlySet<string>;
    readonly count: (amount: number) => void;
  },
): void {
  const repeated = Math.max(1, countAttribute(attributes, "number-columns-repeated") ?? 1);
  const text = paragraphs.map((each) => each.text).join("\n");
  const value = isCovered ? "" : valueOf(attributes, text);
  // A sheet ends somewhere, whatever numbers a file gives.
  const [rowsLeft, columnsLeft] = [MAX_ROWS - table.row, MAX_COLUMNS - table.column];
  const rows = Math.min(countAttribute(attributes, "number-rows-spanned") ?? 1, rowsLeft);
  const columns = Math.min(countAttribute(attributes, "number-columns-spanned") ?? 1, columnsLeft);
  const style = attributes.get("style-name");
  const isStruckCell =
    style === undefined
      ? table.struckColumns.some(({ from, to }) => from <= table.column && table.column <= to)
      : struckStyles.has(style);
  const struck = isStruckCell ? "wholly" : struckIn(settledCell(paragraphs.map((each) => each.block())));
  const isMerged = !isCovered && rows * columns > 1;
  if ((value !== "" || isMerged) && rowsLeft > 0 && columnsLeft > 0) {
    const [below, across] = [Math.min(table.repeatedRows, rowsLeft), Math.min(repeated, columnsLeft)];
    count(below * across);
    const looks = struck ? { struck } : {};
    for (let down = 0; down < below; down++) {
      for (let right = 0; right < across; right++) {
        const at = { row: table.row + down, column: table.column + right };
        if (value !== "") table.cells.push({ ...at, value, text, formula: null, numberFormat: null, ...looks });
        if (isMerged) table.merges.push({ ...at, rows, columns });
      }
    }
  }
  table.column += repeated;
}

const ERROR = /^(#(?:NULL|DIV\/0|VALUE|REF|NUM)!|#NAME\?|#N\/A|Err:\d{3})$/;

function valueOf(attributes: XmlAttributes, text: string): CellValue {
  if (ERROR.test(text)) return { error: text };
  switch (attributes.get("value-type")) {
    case "float":
    case "percentage":
    case "currency": {
      const value = Number(attributes.get("value") ?? NaN);
      return Number.isFinite(value) ? value : text;
    }
    case "boolean":
      return attributes.get("boolean-value") === "true";
    default:
      return text;
  }
}

/** A length in points; 0 if there is none. */
function points(length: string | undefined): number {
  const [, number, unit] = /^(\d{1,6}(?:\.\d{1,8})?)(pt|cm|mm|in|px)$/.exec(length ?? "") ?? [];
  const scale = { pt: 1, cm: 72 / 2.54, mm: 72 / 25.4, in: 72, px: 0.75 };
  return number === undefined ? 0 : Number(number) * scale[unit as keyof typeof scale];
}

/** "$'附件1-1'.$A$1:.$G$9": a sheet and an area on it. */
const ADDRESS = /^\$?('(?:[^']|'')+'|[^.'$]+)\.(\$?[A-Z]{1,3}\$?\d{1,7})(?::\.?(\$?[A-Z]{1,3}\$?\d{1,7}))?$/;

/** The name in workbook syntax if it is a text, a number or an area; other formulas are not needed for forms. */
function nameOf(attributes: XmlAttributes): readonly DefinedName[] {
  const name = attributes.get("name") ?? "";
  const [, sheet, from, to] = ADDRESS.exec(attributes.get("cell-range-address") ?? "") ?? [];
  if (sheet !== undefined && from !== undefined) {
    return [{ name, formula: `${sheet}!${from}${to === undefined ? "" : `:${to}`}`, hidden: false }];
  }
  const expression = /^(?:of:)?=?("[^"]*"|-?\d+(?:\.\d+)?)$/.exec(attributes.get("expression") ?? "")?.[1];
  return expression === undefined ? [] : [{ name, formula: expression, hidden: false }];
}
