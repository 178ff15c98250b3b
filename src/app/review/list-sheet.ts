import { textHeight } from "../../core/layout/text-height";
import type { CellStyle, FontStyle, HorizontalAlignment, NewCell, NewSheet } from "../../core/plan/plan";

/** A column of a list: its header, its width in points, and what a row shows in it. */
export interface ListColumn<T> {
  readonly header: string;
  readonly width: number;
  /** A number format code; "@" for text, null for General. */
  readonly numberFormat: string | null;
  readonly horizontal?: HorizontalAlignment;
  readonly value: (row: T, index: number) => string | number;
  /** Background of the row's cell, "RRGGBB". */
  readonly fill?: (row: T) => string;
}

export interface ListContent<T> {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly ListColumn<T>[];
  readonly rows: readonly T[];
}

const FONT: FontStyle = { name: "宋体", family: "roman", size: 10, bold: false };
const TITLE_FONT: FontStyle = { name: "黑体", family: "swiss", size: 16, bold: false };
const HEADER_FILL = "D9E1F2";
const HEADER_HEIGHT = 24;
/** The longest text that a cell holds in Excel, in UTF-16 units. */
const MAX_TEXT = 32_767;
/** Title, subtitle, then the header. */
const HEADER_ROW = 2;

const cellStyle: CellStyle = {
  font: FONT,
  horizontal: "left",
  vertical: "center",
  wrap: true,
  border: true,
  numberFormat: null,
};
const titleStyle: CellStyle = { ...cellStyle, font: TITLE_FONT, border: false, horizontal: "center", wrap: false };
const subtitleStyle: CellStyle = { ...cellStyle, border: false, wrap: false, numberFormat: "@" };
const headerStyle: CellStyle = {
  ...cellStyle,
  font: { ...FONT, bold: true },
  horizontal: "center",
  fill: HEADER_FILL,
};

/** A list as a sheet for A4 on its side: title, subtitle, a header with filters, one row each. */
export function listSheet<T>({ name, title, subtitle, columns, rows }: ListContent<T>): NewSheet {
  const grid = rows.map((row, index) => columns.map((column) => shown(column.value(row, index))));
  const styles = columns.map((column) => styleOf(column));
  const across = { row: 0, column: 0, rows: 1, columns: columns.length };
  const head = (row: number, text: string, style: CellStyle): readonly NewCell[] =>
    columns.map((_, column) => ({ row, column, value: column === 0 ? text : null, style }));
  const whole = { ...across, rows: HEADER_ROW + 1 + rows.length };
  return {
    name,
    visibility: "visible",
    columnWidths: columns.map(({ width }) => width),
    rowHeights: [32, 20, HEADER_HEIGHT, ...grid.map((values) => rowHeight(values, columns))],
    cells: [
      ...head(0, title, titleStyle),
      ...head(1, subtitle, subtitleStyle),
      ...columns.map(({ header }, column) => ({ row: HEADER_ROW, column, value: header, style: headerStyle })),
      ...rows.flatMap((row, index) =>
        styles.map((style, column) => ({
          row: HEADER_ROW + 1 + index,
          column,
          value: grid[index]?.[column] ?? null,
          style: style(row),
        })),
      ),
    ],
    merges: [across, { ...across, row: 1 }],
    names: [],
    conditionalFormats: [],
    validations: [],
    page: {
      paper: "A4",
      orientation: "landscape",
      printArea: whole,
      fitToOnePage: false,
      centerHorizontally: true,
      margins: { left: 36, right: 36, top: 45, bottom: 45 },
    },
    list: { ...across, row: HEADER_ROW, rows: rows.length + 1 },
  };
}

/** Nothing stands in the cell for "", and what no cell holds is cut. */
function shown(value: string | number): string | number | null {
  if (typeof value === "number") return value;
  if (value === "") return null;
  return value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT - 1)}…` : value;
}

/** The style of a column's cell in a row. Cells that look alike share one: a report has a million of them. */
function styleOf<T>({ numberFormat, horizontal, fill }: ListColumn<T>): (row: T) => CellStyle {
  const plain: CellStyle = { ...cellStyle, numberFormat, ...(horizontal ? { horizontal } : {}) };
  if (!fill) return () => plain;
  const filled = new Map<string, CellStyle>();
  return (row) => {
    const color = fill(row);
    const style = filled.get(color) ?? { ...plain, fill: color };
    filled.set(color, style);
    return style;
  };
}

const rowHeight = <T>(values: readonly (string | number | null)[], columns: readonly ListColumn<T>[]): number =>
  values.reduce<number>(
    (most, value, index) => Math.max(most, textHeight(String(value ?? ""), columns[index]?.width ?? 0, FONT.size)),
    HEADER_HEIGHT,
  );
