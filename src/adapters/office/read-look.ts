import { borderOf } from "../../core/plan/borders";
import type { SheetLook } from "../../core/plan/look";
import type { CellStyle, FontStyle, LineStyle, PageSetup } from "../../core/plan/plan";
import { ok } from "../../core/result";
import { parseArea } from "../../core/workbook/address";
import type { Outcome } from "../../port/errors";
import type { OfficeApi } from "./office-api";
import { inExcel } from "./run";

/** Cells beyond this row are ignored; forms are smaller. */
const MAX_ROWS = 1000;
const MAX_COLUMNS = 100;

const WANTED: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { name: true, size: true, bold: true, italic: true, underline: true, color: true },
    borders: { style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

/** Reads how a sheet looks and prints, in two requests: its extent, then its cells. */
export function readLook(api: OfficeApi, name: string): Outcome<SheetLook> {
  return inExcel(api, async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRangeOrNullObject(false);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    const { pageLayout } = sheet;
    pageLayout.load("orientation,paperSize,zoom,leftMargin,rightMargin,topMargin,bottomMargin,centerHorizontally");
    const titles = pageLayout.getPrintTitleRowsOrNullObject();
    titles.load("address");
    await context.sync();
    const rows = used.isNullObject ? 1 : Math.min(used.rowIndex + used.rowCount, MAX_ROWS);
    const columns = used.isNullObject ? 1 : Math.min(used.columnIndex + used.columnCount, MAX_COLUMNS);
    const range = sheet.getRangeByIndexes(0, 0, rows, columns);
    range.load("numberFormat");
    const cells = range.getCellProperties(WANTED);
    const heights = range.getRowProperties({ format: { rowHeight: true } });
    const widths = range.getColumnProperties({ format: { columnWidth: true } });
    await context.sync();
    const codes = range.numberFormat as readonly (readonly unknown[])[];
    return ok({
      columnWidths: widths.value.map(({ format }) => format?.columnWidth ?? DEFAULT_WIDTH),
      rowHeights: heights.value.map(({ format }) => format?.rowHeight ?? DEFAULT_HEIGHT),
      styles: cells.value.flatMap((line, row) =>
        line.map(({ format }, column) => ({ row, column, style: styleOf(format ?? {}, codes[row]?.[column]) })),
      ),
      page: pageOf(pageLayout, titles.isNullObject ? null : titles.address),
    });
  });
}

/** In points. */
const DEFAULT_WIDTH = 54;
const DEFAULT_HEIGHT = 14;

const HORIZONTAL: Readonly<Record<string, CellStyle["horizontal"]>> = {
  Left: "left",
  Center: "center",
  CenterAcrossSelection: "center",
  Right: "right",
  Justify: "left",
  Fill: "left",
  Distributed: "distributed",
};
const VERTICAL: Readonly<Record<string, CellStyle["vertical"]>> = { Top: "top", Bottom: "bottom" };

function styleOf(format: Excel.CellPropertiesFormat, code: unknown): CellStyle {
  const { fill, borders, horizontalAlignment, verticalAlignment, wrapText } = format;
  const color = hexOf(fill?.color);
  // Hosts that do not report a pattern return white for no fill.
  const isFilled = fill?.pattern !== "None" && color !== null && color !== "FFFFFF";
  return {
    font: fontOf(format.font),
    horizontal: HORIZONTAL[horizontalAlignment ?? ""] ?? "general",
    vertical: VERTICAL[verticalAlignment ?? ""] ?? "center",
    wrap: wrapText ?? false,
    border: borderOf({
      left: lineOf(borders?.left),
      right: lineOf(borders?.right),
      top: lineOf(borders?.top),
      bottom: lineOf(borders?.bottom),
    }),
    numberFormat: typeof code !== "string" || code === "" || code === "General" ? null : code,
    ...(isFilled ? { fill: color } : {}),
  };
}

function fontOf(font: Excel.CellPropertiesFont | undefined): FontStyle {
  const name = font?.name ?? "宋体";
  const color = hexOf(font?.color);
  const underline = font?.underline ?? "None";
  return {
    name,
    family: /黑|等线|雅黑|sans/i.test(name) ? "swiss" : "roman",
    size: font?.size ?? 11,
    bold: font?.bold ?? false,
    ...(font?.italic ? { italic: true } : {}),
    ...(underline === "None" ? {} : { underline: true }),
    ...(color === null || color === "000000" ? {} : { color }),
  };
}

/** "#1F4E78" → "1F4E78"; null for anything but a colour, such as an automatic one. */
const hexOf = (color: string | undefined): string | null =>
  /^#([0-9A-Fa-f]{6})$/.exec(color ?? "")?.[1]?.toUpperCase() ?? null;

const WEIGHTS: Readonly<Record<string, LineStyle>> = { Hairline: "hair", Medium: "medium", Thick: "thick" };
const STYLES: Readonly<Record<string, LineStyle>> = {
  Double: "double",
  Dot: "dotted",
  DashDotDot: "dotted",
  Dash: "dashed",
  DashDot: "dashed",
};

function lineOf(border: Excel.CellBorder | undefined): LineStyle | null {
  const style = border?.style ?? "None";
  if (style === "None") return null;
  return STYLES[style] ?? WEIGHTS[border?.weight ?? ""] ?? "thin";
}

function pageOf(layout: Excel.PageLayout, titles: string | null): PageSetup {
  const { scale, horizontalFitToPages, verticalFitToPages } = layout.zoom;
  const isLong = horizontalFitToPages === 1 && (verticalFitToPages ?? 0) === 0;
  const rows = titles === null ? null : parseArea(titles.slice(titles.lastIndexOf("!") + 1));
  return {
    paper: layout.paperSize === "A3" ? "A3" : "A4",
    orientation: layout.orientation === "Landscape" ? "landscape" : "portrait",
    printArea: null,
    fitToOnePage: horizontalFitToPages === 1 && verticalFitToPages === 1,
    ...(isLong ? { fitToWidth: true } : {}),
    ...(scale === undefined || scale < 10 || scale > 400 ? {} : { scale }),
    ...(rows ? { repeatedRows: { from: rows.row, to: rows.row + rows.rows - 1 } } : {}),
    centerHorizontally: layout.centerHorizontally,
    margins: {
      left: layout.leftMargin,
      right: layout.rightMargin,
      top: layout.topMargin,
      bottom: layout.bottomMargin,
    },
  };
}
