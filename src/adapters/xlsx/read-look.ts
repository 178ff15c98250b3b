import type { SheetLook } from "../../core/plan/look";
import type { PageSetup } from "../../core/plan/plan";
import { parseArea, parseCell } from "../../core/workbook/address";
import { readText, relationshipsOf } from "../package/opc";
import { XmlCursor } from "../package/xml-cursor";
import { childNamed, childrenNamed, expand, rootElement, type XmlElement } from "../package/xml-element";
import { decodeXstring } from "../package/xml-text";
import type { ZipArchive } from "../package/zip";
import { themeColors } from "./read-colors";
import { readStyles } from "./read-styles";
import { readWorkbookPart, type WorkbookContents } from "./read-workbook-part";
import { maximumDigitWidth } from "./styles";
import { worksheetPart } from "./workbook-parts";
import { attributeOf, childOf, contentOf, flagOf, listed, numberOf } from "./xml-patch";

/** Forms are smaller; rows and columns beyond this are ignored. */
const MAX_ROWS = 1000;
const MAX_COLUMNS = 100;
/** Excel's defaults: width in digits, height in points. */
const DEFAULT_WIDTH = 9;
const DEFAULT_HEIGHT = 13.5;
/** ST_PaperSize. */
const A3 = 8;
const POINTS_PER_INCH = 72;
/** In inches. */
const DEFAULT_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75 } as const;

/** The appearance and page setup of a worksheet. Throws PartFailure. */
export function readLook(archive: ZipArchive, sheet: string): SheetLook {
  const workbook = readWorkbookPart(archive);
  const part = worksheetPart(workbook, sheet);
  const text = readText(archive, part);
  const worksheet = rootElement(text);
  const styleSheet = workbook.stylesPart === null ? null : readText(archive, workbook.stylesPart);
  const styles =
    styleSheet === null ? [] : readStyles(styleSheet, workbook.stylesPart ?? "", themeOf(archive, workbook));
  const { heights, styled } = readRows(text, worksheet, part);
  return {
    columnWidths: readWidths(text, worksheet, styleSheet === null ? 8 : maximumDigitWidth(styleSheet)),
    rowHeights: heights,
    styles: styled.flatMap(({ row, column, index }) => {
      const style = styles[index];
      return style ? [{ row, column, style }] : [];
    }),
    page: readPage(text, worksheet, repeatedRows(archive, workbook, sheet)),
  };
}

function themeOf(archive: ZipArchive, { part }: WorkbookContents): readonly string[] {
  const theme = relationshipsOf(archive, part).find(({ kind, target }) => kind === "theme" && archive.has(target));
  return themeColors(theme ? readText(archive, theme.target) : null);
}

/** Widths up to the last column that has one; files state them in digits of the default font. */
function readWidths(text: string, worksheet: XmlElement, digitWidth: number): readonly number[] {
  const points = (digitWidth * 72) / 96;
  const standard = numberOf(text, childNamed(worksheet, "sheetFormatPr"), "defaultColWidth") ?? DEFAULT_WIDTH;
  const widths: number[] = [];
  const list = childNamed(worksheet, "cols");
  for (const column of list ? childrenNamed(expand(text, list), "col") : []) {
    const from = numberOf(text, column, "min") ?? 1;
    const to = Math.min(numberOf(text, column, "max") ?? from, MAX_COLUMNS);
    const width = numberOf(text, column, "width") ?? standard;
    for (let index = Math.max(from, 1); index <= to; index += 1) widths[index - 1] = width * points;
  }
  return Array.from({ length: MAX_COLUMNS }, (_, column) => widths[column] ?? standard * points);
}

/** Row heights, and the style index of every cell that has one. */
function readRows(text: string, worksheet: XmlElement, part: string) {
  const standard = numberOf(text, childNamed(worksheet, "sheetFormatPr"), "defaultRowHeight") ?? DEFAULT_HEIGHT;
  const heights: number[] = [];
  const styled: { readonly row: number; readonly column: number; readonly index: number }[] = [];
  const data = childNamed(worksheet, "sheetData");
  const cursor = data && new XmlCursor(text, part, data.start);
  let row = -1;
  let column = -1;
  if (cursor?.next() === "open") {
    cursor.walk((kind) => {
      if (kind === "close") return;
      if (cursor.name === "row") {
        row = Number(cursor.attribute("r") ?? row + 2) - 1;
        column = -1;
        const height = Number(cursor.attribute("ht") ?? NaN);
        if (row < MAX_ROWS && height >= 0) heights[row] = height;
      } else if (cursor.name === "c") {
        column = parseCell(cursor.attribute("r") ?? "")?.column ?? column + 1;
        const index = Number(cursor.attribute("s") ?? 0);
        if (row < MAX_ROWS && column < MAX_COLUMNS) styled.push({ row, column, index });
      }
    });
  }
  return { heights: Array.from({ length: MAX_ROWS }, (_, index) => heights[index] ?? standard), styled };
}

function readPage(text: string, worksheet: XmlElement, repeated: PageSetup["repeatedRows"] | null): PageSetup {
  const setup = childNamed(worksheet, "pageSetup");
  const margins = childNamed(worksheet, "pageMargins");
  const points = (side: keyof typeof DEFAULT_MARGINS): number =>
    Number(((numberOf(text, margins, side) ?? DEFAULT_MARGINS[side]) * POINTS_PER_INCH).toFixed(2));
  const properties = childOf(text, worksheet, "sheetPr");
  const fits = flagOf(text, properties && childNamed(properties, "pageSetUpPr"), "fitToPage");
  const isLong = fits && numberOf(text, setup, "fitToHeight") === 0;
  const scale = numberOf(text, setup, "scale");
  return {
    paper: numberOf(text, setup, "paperSize") === A3 ? "A3" : "A4",
    orientation: attributeOf(text, setup, "orientation") === "landscape" ? "landscape" : "portrait",
    printArea: null,
    fitToOnePage: fits && !isLong,
    ...(isLong ? { fitToWidth: true } : {}),
    ...(!fits && scale !== null && scale >= 10 && scale <= 400 ? { scale } : {}),
    ...(repeated ? { repeatedRows: repeated } : {}),
    centerHorizontally: flagOf(text, childNamed(worksheet, "printOptions"), "horizontalCentered"),
    margins: { left: points("left"), right: points("right"), top: points("top"), bottom: points("bottom") },
  };
}

/** The rows repeated on every printed page, from the sheet's name Print_Titles. */
function repeatedRows(archive: ZipArchive, workbook: WorkbookContents, sheet: string) {
  const text = readText(archive, workbook.part);
  const tab = String(workbook.tabs.indexOf(sheet));
  const name = listed(text, rootElement(text), "definedNames", "definedName").find(
    (each) =>
      attributeOf(text, each, "localSheetId") === tab && attributeOf(text, each, "name") === "_xlnm.Print_Titles",
  );
  const formula = name ? decodeXstring(contentOf(text, name)) : "";
  const rows = formula.split(",").flatMap((piece) => parseArea(piece.slice(piece.lastIndexOf("!") + 1)) ?? []);
  const area = rows.find(({ columns }) => columns > MAX_COLUMNS);
  return area ? { from: area.row, to: area.row + area.rows - 1 } : null;
}
