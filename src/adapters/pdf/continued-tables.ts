import { endsTable, isBelow, isSameEdge, repeatedHeads, textIn, withCells, type FilledTable } from "./filled-table";
import type { GridCell } from "./grid";

/** A cell before a page's end, and the one after it in which it goes on. */
interface Continued {
  readonly upper: GridCell;
  readonly lower: GridCell;
}

/**
 * The table that two tables on successive pages are, if the page's end divides a merged cell: one part of that has the
 * text, the other is blank. Heads repeated on the second page are left out. Null where nothing is divided.
 */
export function continuedTable(above: FilledTable, below: FilledTable): FilledTable | null {
  const hasSameSides =
    isSameEdge(above.table.left, below.table.left) && isSameEdge(above.table.right, below.table.right);
  if (!hasSameSides) return null;
  const heads = repeatedHeads(above, below);
  const divided = dividedCells(above, below, heads);
  if (divided.length === 0) return null;
  const partOf = new Map(divided.flatMap((each) => [[each.upper, each] as const, [each.lower, each] as const]));
  const rows = above.table.rows + below.table.rows - heads;
  const first = withCells(above, rows, (cell) => {
    const lower = partOf.get(cell)?.lower;
    return lower ? { ...cell, rows: cell.rows + lower.rows, bottom: cell.bottom + lower.bottom - lower.top } : cell;
  });
  const rest = withCells(below, rows, (cell) =>
    cell.row < heads || partOf.has(cell) ? null : { ...cell, row: cell.row + above.table.rows - heads },
  );
  const texts = new Map([...first.texts, ...rest.texts]);
  for (const [index, cell] of first.table.cells.entries()) {
    const before = above.table.cells[index];
    const { upper, lower } = (before && partOf.get(before)) ?? {};
    if (!upper || !lower || textIn(above, upper) !== "") continue;
    const offset = upper.bottom - lower.top;
    texts.set(
      cell,
      (below.texts.get(lower) ?? []).map((piece) => ({ ...piece, y: piece.y + offset })),
    );
  }
  return {
    kind: "table",
    table: { ...first.table, bottom: below.table.bottom, cells: [...first.table.cells, ...rest.table.cells] },
    texts,
    cut: new Set([...first.cut, ...rest.cut]),
  };
}

/** The cells that a page's end divides, from left to right: none goes on beside a new one that is as high. */
function dividedCells(above: FilledTable, below: FilledTable, heads: number): readonly Continued[] {
  const found: Continued[] = [];
  let highest = 0;
  for (const lower of below.table.cells.filter(({ row }) => row === heads).toSorted((a, b) => a.left - b.left)) {
    const upper = above.table.cells.find((cell) => endsTable(above, cell) && isBelow(above, cell, below, lower));
    const isDivided =
      upper !== undefined &&
      upper.rows + lower.rows > 2 &&
      (textIn(above, upper) === "") !== (textIn(below, lower) === "");
    if (isDivided && lower.rows > highest) found.push({ upper, lower });
    else highest = Math.max(highest, lower.rows);
  }
  return found;
}
