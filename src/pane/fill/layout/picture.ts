import type { NewSheet } from "../../../core/plan/plan";

/** A small drawing of a form: lines around its cells, and a bar for each text. Lengths are in points of the form. */
export interface LayoutPicture {
  readonly width: number;
  readonly height: number;
  /** SVG paths. */
  readonly lines: string;
  readonly texts: string;
}

/** Thickness of a bar, and its width per character, in points. */
const BAR = 5;
const CHARACTER = 8;
const PADDING = 4;

/** Draws a blank form from its cells. */
export function pictureOf({ columnWidths, rowHeights, cells, merges }: NewSheet): LayoutPicture {
  const lefts = edges(columnWidths);
  const tops = edges(rowHeights);
  const spans = new Map(merges.map((merge) => [`${merge.row},${merge.column}`, merge]));
  const covered = new Set(
    merges.flatMap(({ row, column, rows, columns }) =>
      Array.from({ length: rows * columns - 1 }, (_, index) => index + 1).map(
        (index) => `${row + Math.floor(index / columns)},${column + (index % columns)}`,
      ),
    ),
  );
  const lines: string[] = [];
  const texts: string[] = [];
  for (const { row, column, value, style } of cells) {
    const key = `${row},${column}`;
    if (covered.has(key)) continue;
    const { rows = 1, columns = 1 } = spans.get(key) ?? {};
    const [left, right] = [lefts[column] ?? 0, lefts[column + columns] ?? 0];
    const [top, bottom] = [tops[row] ?? 0, tops[row + rows] ?? 0];
    if (style.border !== false) lines.push(`M${left} ${top}H${right}V${bottom}H${left}Z`);
    if (value === null || value === "") continue;
    const length = Math.min(right - left - 2 * PADDING, String(value).length * CHARACTER);
    if (length <= 0) continue;
    const from = style.horizontal === "center" ? (left + right - length) / 2 : left + PADDING;
    const size = style.font.size > 14 ? BAR * 2 : BAR;
    texts.push(`M${from} ${(top + bottom - size) / 2}h${length}v${size}h${-length}z`);
  }
  return { width: lefts.at(-1) ?? 1, height: tops.at(-1) ?? 1, lines: lines.join(""), texts: texts.join("") };
}

/** 0, followed by the end of each stretch. */
function edges(sizes: readonly number[]): readonly number[] {
  let end = 0;
  return [0, ...sizes.map((size) => (end += size))];
}
