import type { Segment } from "./page";

/** Parallel lines closer than this are one line, drawn twice or in pieces. In points. */
const SAME = 2;
/** A line may end this far before the one that it meets. */
const REACH = 3;
/** A line along at least this share of a cell's side is its border. */
const BORDER = 0.6;
/** Shorter lines underline a word or cross a letter. */
const SHORTEST = 4;
/** Limit of lines, more than a page of forms has; drawings exceed it. */
const MAX_LINES = 4000;
/** Limit of cells, more than a table on a page has. */
const MAX_CELLS = 20_000;

/** A horizontal line at `at`, from `from` to `to`; vertical lines have x and y exchanged. */
interface Line {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A rectangle on a page, in points from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A table cell, possibly merged over rows and columns. */
export interface GridCell extends Box {
  readonly row: number;
  readonly rows: number;
}

/** A table: its cells row by row. */
export interface LineTable extends Box {
  readonly rows: number;
  readonly cells: readonly GridCell[];
}

/** The tables drawn by the lines of a page, from top to bottom. */
export function tablesOf(segments: readonly Segment[]): readonly LineTable[] {
  const across = joined(
    segments.flatMap(({ x1, y1, x2, y2 }) => (isLevel(y1, y2, x1, x2) ? [lineOf(y1, x1, x2)] : [])),
  );
  const down = joined(segments.flatMap(({ x1, y1, x2, y2 }) => (isLevel(x1, x2, y1, y2) ? [lineOf(x1, y1, y2)] : [])));
  if (across.length + down.length > MAX_LINES) return [];
  return groupsOf(across, down)
    .flatMap((group) => tableOf(group.across, group.down) ?? [])
    .toSorted((a, b) => a.top - b.top);
}

const isLevel = (a: number, b: number, from: number, to: number): boolean =>
  Math.abs(a - b) <= 1 && Math.abs(from - to) >= SHORTEST;

const lineOf = (at: number, from: number, to: number): Line => ({
  at,
  from: Math.min(from, to),
  to: Math.max(from, to),
});

/** Joins collinear lines that touch or overlap. */
function joined(lines: readonly Line[]): readonly Line[] {
  const places = clustered(lines.map(({ at }) => at));
  const byPlace = new Map<number, Line[]>();
  for (const line of lines) {
    const at = nearest(places, line.at);
    const known = byPlace.get(at);
    if (known) known.push({ ...line, at });
    else byPlace.set(at, [{ ...line, at }]);
  }
  return [...byPlace.values()].flatMap((same) => {
    const merged: Line[] = [];
    for (const line of same.toSorted((a, b) => a.from - b.from)) {
      const last = merged.at(-1);
      if (last && line.from <= last.to + SAME) merged[merged.length - 1] = { ...last, to: Math.max(last.to, line.to) };
      else merged.push(line);
    }
    return merged;
  });
}

/** Merges coordinates that are close to each other, in order. */
function clustered(places: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || place - last > SAME) found.push(place);
  }
  return found;
}

function nearest(places: readonly number[], at: number): number {
  let best = places[0] ?? at;
  for (const place of places) if (Math.abs(place - at) < Math.abs(best - at)) best = place;
  return best;
}

interface LineGroup {
  readonly across: Line[];
  readonly down: Line[];
}

/** Groups lines that cross or touch. */
function groupsOf(across: readonly Line[], down: readonly Line[]): readonly LineGroup[] {
  const parent = Array.from({ length: across.length + down.length }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? at] ?? at;
    return at;
  };
  for (const [row, a] of across.entries()) {
    for (const [column, d] of down.entries()) {
      const touches = d.at >= a.from - REACH && d.at <= a.to + REACH && a.at >= d.from - REACH && a.at <= d.to + REACH;
      if (touches) parent[root(row)] = root(across.length + column);
    }
  }
  const groups = new Map<number, LineGroup>();
  const add = (index: number, line: Line, side: keyof LineGroup): void => {
    const group = groups.get(root(index)) ?? { across: [], down: [] };
    group[side].push(line);
    groups.set(root(index), group);
  };
  for (const [index, line] of across.entries()) add(index, line, "across");
  for (const [index, line] of down.entries()) add(across.length + index, line, "down");
  return [...groups.values()];
}

/** The table of a group of lines; null for a single box, an underline or a drawing. */
function tableOf(across: readonly Line[], down: readonly Line[]): LineTable | null {
  // Tables may be open at their sides: horizontal lines end where the table does.
  const xs = clustered([...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]);
  const ys = clustered([...across.map(({ at }) => at), ...down.flatMap(({ from, to }) => [from, to])]);
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows < 1 || columns < 1 || rows * columns < 2 || rows * columns > MAX_CELLS) return null;
  const hasBorder = (lines: readonly Line[], at: number, from: number, to: number): boolean =>
    lines.some(
      (line) =>
        Math.abs(line.at - at) <= SAME && Math.min(line.to, to) - Math.max(line.from, from) >= BORDER * (to - from),
    );
  const place = (list: readonly number[], index: number): number => list[index] ?? 0;
  const cells: GridCell[] = [];
  const taken = new Set<number>();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      const [top, left] = [place(ys, row), place(xs, column)];
      let width = 1;
      while (
        column + width < columns &&
        !taken.has(row * columns + column + width) &&
        !hasBorder(down, place(xs, column + width), top, place(ys, row + 1))
      )
        width += 1;
      const right = place(xs, column + width);
      let height = 1;
      while (
        row + height < rows &&
        !hasBorder(across, place(ys, row + height), left, right) &&
        isOpen(
          down,
          xs.slice(column + 1, column + width),
          place(ys, row + height),
          place(ys, row + height + 1),
          hasBorder,
        )
      )
        height += 1;
      for (let r = row; r < row + height; r++) for (let c = column; c < column + width; c++) taken.add(r * columns + c);
      cells.push({ row, rows: height, left, right, top, bottom: place(ys, row + height) });
    }
  }
  if (cells.length < 2) return null;
  return { left: place(xs, 0), right: place(xs, columns), top: place(ys, 0), bottom: place(ys, rows), rows, cells };
}

/** Whether no vertical line crosses a row of a merged cell. */
const isOpen = (
  down: readonly Line[],
  inner: readonly number[],
  top: number,
  bottom: number,
  hasBorder: (lines: readonly Line[], at: number, from: number, to: number) => boolean,
): boolean => inner.every((x) => !hasBorder(down, x, top, bottom));
