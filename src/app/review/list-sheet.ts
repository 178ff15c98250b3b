import { textHeight } from "../../core/layout/text-height";
import type {
  CellStyle,
  DifferentialFormat,
  FontStyle,
  HorizontalAlignment,
  NewCell,
  NewConditionalFormat,
  NewSheet,
} from "../../core/plan/plan";
import { formatCell } from "../../core/workbook/address";

/** A column of a list: header, width in points, and a row's value. */
export interface ListColumn<T> {
  readonly header: string;
  readonly width: number;
  /** A number format code; "@" for text, null for General. */
  readonly numberFormat: string | null;
  readonly horizontal?: HorizontalAlignment;
  /** Whether it is left out on paper; such columns come last. */
  readonly isOnScreenOnly?: boolean;
  readonly value: (row: T, index: number) => string | number;
  /** The look of cells by their word; it follows when a user changes the word. */
  readonly looks?: ReadonlyMap<string, DifferentialFormat>;
}

export interface ListContent<T> {
  readonly name: string;
  readonly title: string;
  /** Lines between the title and the header. */
  readonly head: readonly string[];
  readonly columns: readonly ListColumn<T>[];
  readonly rows: readonly T[];
}

const FONT: FontStyle = { name: "宋体", family: "roman", size: 10, bold: false };
const TITLE_FONT: FontStyle = { name: "黑体", family: "swiss", size: 16, bold: false };
const HEADER_FILL = "D9E1F2";
const HEADER_HEIGHT = 24;
/** Height of a row with one line. */
const ROW_HEIGHT = 18;
/** Excel's limit for the text of a cell, in UTF-16 units. */
const MAX_TEXT = 32_767;

const cellStyle: CellStyle = {
  font: FONT,
  horizontal: "left",
  vertical: "center",
  wrap: true,
  border: true,
  numberFormat: null,
};
const titleStyle: CellStyle = { ...cellStyle, font: TITLE_FONT, border: false, horizontal: "center", wrap: false };
const headStyle: CellStyle = { ...cellStyle, border: false, wrap: false, numberFormat: "@" };
const headerStyle: CellStyle = {
  ...cellStyle,
  font: { ...FONT, bold: true },
  horizontal: "center",
  fill: HEADER_FILL,
};

/** A list as a sheet for landscape A4: title, header lines, a column header with filters, one row per item. */
export function listSheet<T>({ name, title, head, columns, rows }: ListContent<T>): NewSheet {
  // Share styles between cells: a report has a million of them.
  const styles = columns.map(({ numberFormat, horizontal = "left" }) => ({ ...cellStyle, numberFormat, horizontal }));
  const headerRow = head.length + 1;
  const listed: NewCell[] = [];
  const heights: number[] = [];
  for (const [index, row] of rows.entries()) {
    let height = ROW_HEIGHT;
    for (const [column, { width, value: valueOf }] of columns.entries()) {
      const value = shown(valueOf(row, index));
      height = Math.max(height, textHeight(String(value ?? ""), width, FONT.size));
      listed.push({ row: headerRow + 1 + index, column, value, style: styles[column] ?? cellStyle });
    }
    heights.push(height);
  }
  const printed = columns.filter(({ isOnScreenOnly }) => isOnScreenOnly !== true);
  const across = { row: 0, column: 0, rows: 1, columns: printed.length };
  const line = (row: number, text: string, style: CellStyle): readonly NewCell[] =>
    printed.map((_, column) => ({ row, column, value: column === 0 ? text : null, style }));
  return {
    name,
    visibility: "visible",
    columnWidths: columns.map(({ width }) => width),
    rowHeights: [32, ...head.map(() => 20), HEADER_HEIGHT].concat(heights),
    cells: [
      ...line(0, title, titleStyle),
      ...head.flatMap((text, index) => line(index + 1, text, headStyle)),
      ...columns.map(({ header }, column) => ({ row: headerRow, column, value: header, style: headerStyle })),
    ].concat(listed),
    merges: [across, ...head.map((_, index) => ({ ...across, row: index + 1 }))],
    names: [],
    conditionalFormats: columns.flatMap(({ looks }, column) =>
      [...(looks ?? [])].map(([word, format]) =>
        looksOf(word, format, { row: headerRow + 1, column, rows: rows.length }),
      ),
    ),
    validations: [],
    page: {
      paper: "A4",
      orientation: "landscape",
      printArea: { ...across, rows: headerRow + 1 + rows.length },
      fitToOnePage: false,
      centerHorizontally: true,
      margins: { left: 36, right: 36, top: 45, bottom: 45 },
    },
    list: { row: headerRow, column: 0, rows: rows.length + 1, columns: columns.length },
  };
}

/** The value for a cell: nothing for "", and text truncated to Excel's limit. */
function shown(value: string | number): string | number | null {
  if (typeof value === "number") return value;
  if (value === "") return null;
  return value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT - 1)}…` : value;
}

/** A conditional format for the cells of a column with a certain word. */
const looksOf = (
  word: string,
  format: DifferentialFormat,
  { row, column, rows }: { readonly row: number; readonly column: number; readonly rows: number },
): NewConditionalFormat => ({
  areas: [{ row, column, rows: Math.max(1, rows), columns: 1 }],
  formula: `${formatCell({ row, column })}="${word}"`,
  format,
});
