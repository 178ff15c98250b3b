import { joinAreas } from "../../core/plan/join-areas";
import { SIDES, sidesOf } from "../../core/plan/borders";
import { LINE_STYLES, type CellStyle, type NewCell, type NewSheet } from "../../core/plan/plan";
import type { Area, CellAddress } from "../../core/workbook/address";
import { addressLists } from "./addresses";

/** The formats of a cell that are set one by one, each with its setter. */
const ASPECTS: readonly ((style: CellStyle) => Aspect)[] = [
  ({ font }) => ({ value: font.name, set: (format) => void (format.font.name = font.name) }),
  ({ font }) => ({ value: font.size, set: (format) => void (format.font.size = font.size) }),
  ({ font }) => ({ value: font.bold, set: (format) => void (format.font.bold = font.bold), isDefault: !font.bold }),
  ({ font: { italic = false } }) => ({
    value: italic,
    set: (format) => void (format.font.italic = italic),
    isDefault: !italic,
  }),
  ({ font: { underline = false } }) => ({
    value: underline,
    set: (format) => void (format.font.underline = underline ? "Single" : "None"),
    isDefault: !underline,
  }),
  ({ font: { color } }) => ({
    value: color ?? "",
    set: (format) => void (format.font.color = `#${color ?? "000000"}`),
    isDefault: color === undefined,
  }),
  ({ horizontal }) => ({
    value: horizontal,
    set: (format) => void (format.horizontalAlignment = HORIZONTAL[horizontal]),
  }),
  ({ vertical }) => ({ value: vertical, set: (format) => void (format.verticalAlignment = VERTICAL[vertical]) }),
  ({ wrap }) => ({ value: wrap, set: (format) => void (format.wrapText = wrap), isDefault: !wrap }),
  ({ fill }) => ({
    value: fill ?? "",
    set: ({ fill: background }) => {
      if (fill === undefined) background.clear();
      else background.color = `#${fill}`;
    },
    isDefault: fill === undefined,
  }),
];

interface Aspect {
  readonly value: string | number | boolean;
  readonly set: (format: Excel.RangeFormat) => void;
  /** New sheets have it already. */
  readonly isDefault?: boolean;
}

const HORIZONTAL = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  distributed: "Distributed",
} as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
/** The names of lines in Excel's API. */
const LINES = {
  hair: { style: "Continuous", weight: "Hairline" },
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  double: { style: "Double", weight: "Thick" },
  dotted: { style: "Dot", weight: "Thin" },
  dashed: { style: "Dash", weight: "Thin" },
} as const;
const EDGE_OF = { left: "EdgeLeft", right: "EdgeRight", top: "EdgeTop", bottom: "EdgeBottom" } as const;
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
/** Excel's maximum row height in points. */
const MAX_ROW_HEIGHT = 409;

/**
 * Formats the cells of a new sheet. For each aspect, such as the font size, the most common value is set on the sheet's
 * whole area and each other value on all its cells at once, so that the number of actions depends on the variety of
 * formats, not on the number of cells.
 */
export function formatCells(sheet: Excel.Worksheet, cells: readonly NewCell[], whole: Excel.Range): void {
  for (const aspectOf of ASPECTS) {
    const [commonest, ...others] = groupsOf(cells, ({ style }) => aspectOf(style).value);
    if (commonest && !(aspectOf(commonest.style).isDefault ?? false)) aspectOf(commonest.style).set(whole.format);
    for (const group of others) {
      for (const addresses of addressLists(group.areas)) aspectOf(group.style).set(sheet.getRanges(addresses).format);
    }
  }
  const bordered = joinAreas(cells.filter(({ style }) => style.border === true).map(cellArea));
  for (const { row, column, rows, columns } of bordered)
    drawLines(sheet.getRangeByIndexes(row, column, rows, columns), rows, columns);
  drawSides(sheet, cells);
}

/** Draws borders that differ from side to side: each side and style along the longest possible stretch. */
function drawSides(sheet: Excel.Worksheet, cells: readonly NewCell[]): void {
  const single = cells.filter(({ style }) => typeof style.border !== "boolean");
  for (const side of SIDES) {
    for (const line of LINE_STYLES) {
      const along = joinAreas(single.filter(({ style }) => sidesOf(style.border)[side] === line).map(cellArea));
      for (const { row, column, rows, columns } of along.flatMap((area) => stretches(area, side))) {
        const border = sheet.getRangeByIndexes(row, column, rows, columns).format.borders.getItem(EDGE_OF[side]);
        border.style = LINES[line].style;
        if (line !== "thin") border.weight = LINES[line].weight;
      }
    }
  }
}

/** Splits an area into rows or columns that have the side as their edge. */
const stretches = (area: Area, side: (typeof SIDES)[number]): readonly Area[] =>
  side === "left" || side === "right"
    ? Array.from({ length: area.columns }, (_, index) => ({ ...area, column: area.column + index, columns: 1 }))
    : Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 }));

/** Draws thin black lines around all cells; a range of one row or column has none inside. */
function drawLines(range: Excel.Range, rows: number, columns: number): void {
  for (const edge of EDGES) {
    if ((edge === "InsideHorizontal" && rows === 1) || (edge === "InsideVertical" && columns === 1)) continue;
    range.format.borders.getItem(edge).style = "Continuous";
  }
}

/** Sets column widths and row heights of an area that begins at A1. */
export function sizeArea(range: Excel.Range, { rows, columns }: Area, { columnWidths, rowHeights }: NewSheet): void {
  if (columnWidths.length > 0) {
    range.setColumnProperties(
      Array.from({ length: columns }, (_, index) => sized(columnWidths[index], (columnWidth) => ({ columnWidth }))),
    );
  }
  if (rowHeights.length > 0) {
    range.setRowProperties(
      Array.from({ length: rows }, (_, index) =>
        sized(rowHeights[index], (height) => ({ rowHeight: Math.min(height, MAX_ROW_HEIGHT) })),
      ),
    );
  }
}

/** Returns the format call, or none for a row or column with the default size. */
const sized = <T>(size: number | undefined, format: (size: number) => T): { readonly format?: T } =>
  size === undefined ? {} : { format: format(size) };

interface Group {
  readonly style: CellStyle;
  readonly areas: readonly Area[];
}

/** Groups cells by a key, the largest group first. */
function groupsOf(cells: readonly NewCell[], key: (cell: NewCell) => string | number | boolean): readonly Group[] {
  const groups = new Map<string | number | boolean, NewCell[]>();
  for (const cell of cells) groups.set(key(cell), [...(groups.get(key(cell)) ?? []), cell]);
  return [...groups.values()]
    .toSorted((a, b) => b.length - a.length)
    .flatMap((group) => {
      const [first] = group;
      return first ? [{ style: first.style, areas: joinAreas(group.map(cellArea)) }] : [];
    });
}

const cellArea = ({ row, column }: CellAddress): Area => ({ row, column, rows: 1, columns: 1 });
