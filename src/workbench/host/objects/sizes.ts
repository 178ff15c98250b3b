import { asNumber } from "../arguments";
import { HostFault, invalidArgument } from "../fault";
import type { Json } from "../json";
import { checkFormatting } from "../model/cells";
import { POINTS_PER_PIXEL } from "../model/univer-sheet";
import { live, type AreasTarget } from "../session";
import type { Argument } from "../table";

/** Excel's maximum row height in points, and its maximum column width in characters of the default font (8 pixels). */
const MAX_HEIGHT = 409;
const MAX_WIDTH = (255 * 8 + 5) * POINTS_PER_PIXEL;
/** The model keeps a size for each row and column, so it cannot size all rows of a sheet. */
const MAX_SIZED = 20_000;

/** The size that all columns or rows of the areas have, in points; null when they differ. */
export function commonSize(target: AreasTarget, axis: "columns" | "rows"): Json {
  const { session, sheet, areas } = live(target);
  const { grid } = session.book;
  const sizes = new Set<number>();
  for (const area of areas) {
    const first = axis === "columns" ? area.column : area.row;
    // In whole columns or rows, those beyond the last sized one are alike.
    const sized = axis === "columns" ? grid.lines.columns(sheet.id) : grid.lines.rows(sheet.id);
    const last = Math.max(...sized.map(({ index }) => index), first) + 1;
    const end = Math.min(first + area[axis] - 1, last);
    for (let index = first; index <= end; index++) {
      sizes.add(axis === "columns" ? grid.lines.columnWidth(sheet.id, index) : grid.lines.rowHeight(sheet.id, index));
    }
  }
  const [size, ...others] = sizes;
  return size === undefined || others.length > 0 ? null : size * POINTS_PER_PIXEL;
}

/** Sets a width or height in points; Excel rounds it to whole pixels. */
export function setSize(target: AreasTarget, axis: "columns" | "rows", points: number): void {
  const { session, sheet, areas } = live(target);
  checkFormatting(sheet, axis === "columns" ? "allowFormatColumns" : "allowFormatRows");
  if (points < 0 || points > (axis === "columns" ? MAX_WIDTH : MAX_HEIGHT)) throw invalidArgument();
  if (areas.some((area) => area[axis] > MAX_SIZED)) throw new HostFault("NotImplemented", `sizes of all ${axis}`);
  session.book.beforeChange();
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  for (const { row, column, rows, columns } of areas) {
    if (axis === "columns") session.book.grid.lines.setColumnWidth(sheet.id, column, columns, pixels);
    else session.book.grid.lines.setRowHeight(sheet.id, row, rows, pixels);
  }
}

/** `setRowProperties` and `setColumnProperties`: an entry for each row or column; only sizes are accepted. */
export function setSizes(target: AreasTarget, axis: "columns" | "rows", entries: Argument | undefined): void {
  const area = target.areas[0];
  if (!area || !Array.isArray(entries) || entries.length !== area[axis]) throw invalidArgument();
  const key = axis === "columns" ? "columnWidth" : "rowHeight";
  for (const [index, entry] of (entries as readonly Json[]).entries()) {
    const part =
      axis === "columns"
        ? { ...area, column: area.column + index, columns: 1 }
        : { ...area, row: area.row + index, rows: 1 };
    for (const [name, value] of Object.entries(record(entry))) {
      if (name !== "format") throw new HostFault("NotImplemented", `${axis}.${name}`);
      for (const [property, size] of Object.entries(record(value))) {
        if (property !== key) throw new HostFault("NotImplemented", `${axis}.format.${property}`);
        setSize({ ...target, areas: [part] }, axis, asNumber(size));
      }
    }
  }
}

function record(value: Json | undefined): Readonly<Record<string, Json>> {
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, Json>>;
}
