import { firstIndex } from "../first-index";
import type { TableBlock } from "./block";

/**
 * In points. Edges this close were meant to be one and were dragged apart; the narrowest columns of forms are 14 wide.
 */
const TOLERANCES = [6, 2, 0.5, 0];

/** Sheet columns that fit all cells of some tables. */
export interface Columns {
  /** Widths in points. */
  readonly widths: readonly number[];
  /** The column that starts at an edge; for a right edge, the column after it. */
  readonly at: (edge: number) => number;
}

/** Derives columns from the edges of all cells, merging close edges as long as no cell disappears. */
export function columnsOf(tables: readonly TableBlock[]): Columns {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const edges = [...new Set(cells.flatMap(({ left, right }) => [left, right]))].toSorted((a, b) => a - b);
  for (const tolerance of TOLERANCES) {
    const lines = joined(edges, tolerance);
    const index = new Map(edges.map((edge) => [edge, lineOf(lines, edge)]));
    const at = (edge: number): number => index.get(edge) ?? lineOf(lines, edge);
    if (cells.every(({ left, right }) => at(right) > at(left))) return { widths: widthsOf(lines), at };
  }
  return { widths: widthsOf(edges), at: (edge) => lineOf(edges, edge) };
}

/** The edges without those within the tolerance after another. */
function joined(edges: readonly number[], tolerance: number): readonly number[] {
  const lines: number[] = [];
  for (const edge of edges) {
    const last = lines.at(-1);
    if (last === undefined || edge - last > tolerance) lines.push(edge);
  }
  return lines;
}

/** The index of the last line at or before the edge. */
const lineOf = (lines: readonly number[], edge: number): number =>
  Math.max(0, firstIndex(lines, (line) => line > edge) - 1);

const widthsOf = (lines: readonly number[]): readonly number[] =>
  lines.slice(1).map((line, index) => line - (lines[index] ?? 0));
