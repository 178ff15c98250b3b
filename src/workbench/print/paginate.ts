import type { Area } from "../../core/workbook/address";
import type { PageData, Zoom } from "../host/model/book-data";
import { printableOf, type Size } from "./paper";
import type { LineSize, PrintedSheet } from "./printed-sheet";

/** Rows or columns next to each other on a page, by index; hidden ones are left out. */
export type Run = readonly number[];

/** A page: repeated rows or columns are a run of their own before the page's own. */
export interface PrintedPage {
  readonly rows: readonly Run[];
  readonly columns: readonly Run[];
}

/** A sheet on paper. */
export interface PagedSheet {
  readonly sheet: PrintedSheet;
  /** 1 for 100 %. */
  readonly scale: number;
  readonly pages: readonly PrintedPage[];
}

/** Divides a sheet into pages as Excel does: whole rows and columns, down first, then to the right. */
export function paginate(sheet: PrintedSheet): PagedSheet {
  const scale = scaleOf(sheet.page.zoom, printableOf(sheet.page), sheet);
  return { sheet, scale, pages: sheet.areas.flatMap((area) => pagesOf(sheet, area, scale)) };
}

/** Scales that Excel tries to fit a sheet to pages, in per cent. */
const LARGEST = 100;
const SMALLEST = 10;

function scaleOf(zoom: Zoom, room: Size, sheet: PrintedSheet): number {
  if ("scale" in zoom) return zoom.scale / 100;
  const { horizontalFitToPages: across, verticalFitToPages: down } = zoom;
  const fits = (scale: number): boolean =>
    sheet.areas.every(
      (area) =>
        (across === null || runsByPage(sheet, area, "columns", room.width / scale).length <= across) &&
        (down === null || runsByPage(sheet, area, "rows", room.height / scale).length <= down),
    );
  for (let percent = LARGEST; percent > SMALLEST; percent -= 1) if (fits(percent / 100)) return percent / 100;
  return SMALLEST / 100;
}

function pagesOf(sheet: PrintedSheet, area: Area, scale: number): readonly PrintedPage[] {
  const { width, height } = printableOf(sheet.page);
  const down = runsByPage(sheet, area, "rows", height / scale);
  return runsByPage(sheet, area, "columns", width / scale).flatMap((columns) =>
    down.map((rows) => ({ rows, columns })),
  );
}

type Axis = "rows" | "columns";

/** The rows or columns of an area by page; `room` is the length of a page in points of the sheet. */
function runsByPage(sheet: PrintedSheet, area: Area, axis: Axis, room: number): readonly (readonly Run[])[] {
  const size = axis === "rows" ? sheet.rowHeight : sheet.columnWidth;
  const titles = sheet.titles[axis];
  const visible = (within: Area): Run => linesOf(within, axis).filter((index) => size(index) > 0);
  return divided(visible(area), {
    size,
    room,
    titles: titles && visible(titles),
    breaks: breaksOf(sheet.page, axis),
  });
}

function linesOf({ row, rows, column, columns }: Area, axis: Axis): Run {
  const [from, length] = axis === "rows" ? [row, rows] : [column, columns];
  return Array.from({ length }, (_, offset) => from + offset);
}

/** Excel ignores the user's page breaks on a sheet that it fits to pages. */
const breaksOf = ({ zoom, breaks }: PageData, axis: Axis): ReadonlySet<number> =>
  new Set("scale" in zoom ? breaks[axis] : []);

/** Tolerance in points: sizes are sums of rounded numbers. */
const SLACK = 0.5;

interface Division {
  readonly size: LineSize;
  readonly room: number;
  readonly titles: Run | null;
  readonly breaks: ReadonlySet<number>;
}

/** Lines by page. The titles are repeated on pages that begin after them. A line higher than a page gets its own. */
function divided(lines: Run, { size, room, titles, breaks }: Division): readonly (readonly Run[])[] {
  const titleSize = sizeOfRun(titles ?? [], size);
  const lastTitle = titles?.at(-1) ?? Infinity;
  const pages: number[][] = [];
  let used = 0;
  for (const index of lines) {
    const page = pages.at(-1);
    const repeated = (page?.[0] ?? index) > lastTitle ? titleSize : 0;
    if (page && !breaks.has(index) && used + size(index) + repeated <= room + SLACK) {
      page.push(index);
      used += size(index);
    } else {
      pages.push([index]);
      used = size(index);
    }
  }
  return pages.map((page) => ((page[0] ?? 0) > lastTitle && titles ? [titles, page] : [page]));
}

/** Length of a run in points. */
export const sizeOfRun = (run: Run, size: LineSize): number => run.reduce((sum, index) => sum + size(index), 0);
