import { headerByWords } from "./candidates/header";
import { flatMap } from "../flat-map";
import { isOtherTable } from "./other-tables";
import { isHeadLabel, viewWithin, type View } from "./view";

/** Columns `from` to `to`, inclusive. */
interface Columns {
  readonly from: number;
  readonly to: number;
}

/**
 * Splits a sheet into the views of forms that are side by side. Each has its own indicator heads and head labels, and
 * no cell extends from one into another, except for lines above both. A table beside a form that a line of its own names is
 * left out. Returns the view itself if there is only one form, and nothing is left out.
 */
export function bandsOf(view: View, starts = startsOf(view)): readonly View[] {
  if (starts.length < 2) return [view];
  const parts = starts.map((from, index): Columns => ({ from, to: (starts[index + 1] ?? Infinity) - 1 }));
  const views = new Map<Columns, View>();
  const viewOf = (columns: Columns): View => {
    const known = views.get(columns) ?? viewWithin(view, columns);
    views.set(columns, known);
    return known;
  };
  const bands: Columns[] = [];
  const others = parts.filter((part) => isOtherTable(viewOf(part)));
  for (const part of parts) {
    if (others.includes(part)) continue;
    const last = bands.at(-1);
    // Remarks beside a form belong to it, but not across what is left out.
    const isBeside = last !== undefined && !others.some(({ from }) => from > last.from && from < part.from);
    if (isBeside && ((bands.length === 1 && !isForm(viewOf(last))) || !isForm(viewOf(part)))) {
      bands[bands.length - 1] = { from: last.from, to: part.to };
    } else bands.push(part);
  }
  return bands.length < 2 && others.length === 0 ? [view] : bands.map(viewOf);
}

/** One form whose fields and whose indicator table stand side by side. */
export interface Halves {
  readonly fields: View;
  readonly table: View;
  /** The last column of the fields. */
  readonly lastColumn: number;
}

/** Head labels beside a table of which fewer belong to remarks. */
const MIN_LABELS = 2;

/** The halves of a sheet of which one has head labels in the rows of the other one's table; null if it has none. */
export function halvesOf(view: View, starts = startsOf(view)): Halves | null {
  const [left, right] = starts;
  if (left === undefined || right === undefined || starts.length > 2) return null;
  const views = [
    { columns: { from: left, to: right - 1 }, lastColumn: right - 1 },
    { columns: { from: right, to: Infinity }, lastColumn: lastColumnOf(view) },
  ].map(({ columns, lastColumn }) => {
    const half = viewWithin(view, columns);
    return { half, lastColumn, header: half.grid.rows.find((row) => headerByWords(half, row) !== null) };
  });
  const table = views.find(({ header }) => header !== undefined);
  const fields = views.find(({ header }) => header === undefined);
  if (!table || !fields || table.header === undefined) return null;
  const { header } = table;
  const beside = fields.half.grid.rows.filter((row) => row >= header && holdsHead(fields.half, row));
  return beside.length < MIN_LABELS ? null : { fields: fields.half, table: table.half, lastColumn: fields.lastColumn };
}

const lastColumnOf = ({ grid }: View): number =>
  flatMap(grid.rows, (row) => grid.cellsIn(row)).reduce(
    (last, { area }) => Math.max(last, area.column + area.columns - 1),
    0,
  );

/** Of the views of forms side by side, the one that contains a column. */
export const bandAt = (view: View, column: number): View =>
  bandsOf(view).find(({ grid }) => grid.rows.some((row) => grid.cellsIn(row).some(({ at }) => at.column === column))) ??
  view;

/** The columns at which a form may start: after blank columns, and at a second title in a row. */
export function startsOf({ grid }: View): readonly number[] {
  const filled = new Set<number>();
  const crossed = new Set<number>();
  const titled = new Set<number>();
  for (const row of grid.rows) {
    const cells = grid.cellsIn(row);
    // A cell alone in its row may be a heading for all of them.
    if (cells.length < 2) continue;
    for (const { area } of cells) {
      filled.add(area.column);
      for (let column = area.column + 1; column < area.column + area.columns; column += 1) {
        filled.add(column);
        crossed.add(column);
      }
    }
    const titles = cells.filter(({ judged }) => judged.isPlainTitle);
    if (titles.length > 1) for (const { at } of titles) titled.add(at.column);
  }
  const starts = new Set([...filled].filter((column) => !filled.has(column - 1)));
  for (const column of titled) starts.add(column);
  return [...starts].filter((column) => !crossed.has(column)).toSorted((a, b) => a - b);
}

/** Whether a band has indicator heads, and a label that occurs only in the head of a form. */
function isForm(view: View): boolean {
  const { rows } = view.grid;
  return rows.some((row) => headerByWords(view, row) !== null) && rows.some((row) => holdsHead(view, row));
}

const holdsHead = (view: View, row: number): boolean => view.grid.cellsIn(row).some(isHeadLabel);
