import type { Block, TableBlock, TableCell, TableRow } from "./block";

/**
 * A row in one cell of which stands a table and nothing else, as many rows as that has: the other cells reach down beside them.
 * Any other row as it is.
 */
export function unfolded(row: TableRow): readonly TableRow[] {
  const [holder, ...others] = row.cells.filter(({ blocks }) => innerTable(blocks) !== null);
  const inner = holder && others.length === 0 ? innerTable(holder.blocks) : null;
  if (!holder || inner === null) return [row];
  const width = inner.rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.right ?? 0), 0);
  const share = width > 0 ? (holder.right - holder.left) / width : 0;
  const placed = (cell: TableCell): TableCell => ({
    ...cell,
    left: holder.left + cell.left * share,
    right: holder.left + cell.right * share,
  });
  return inner.rows.flatMap(unfolded).map(({ cells }, index) => ({
    cells: row.cells.flatMap((cell) => (cell === holder ? cells.map(placed) : [reachingDown(cell, index)])),
  }));
}

/** The table that blocks are; null where there is a text beside it, or it is a single row or column. */
function innerTable(blocks: readonly Block[]): TableBlock | null {
  const [block, ...others] = blocks.filter((each) => each.kind === "table" || each.text.trim() !== "");
  if (block?.kind !== "table" || others.length > 0) return null;
  return block.rows.length > 1 && block.rows.some(({ cells }) => cells.length > 1) ? block : null;
}

/** A cell beside a table: all rows of that are one row to it. */
const reachingDown = (cell: TableCell, index: number): TableCell =>
  index === 0
    ? { ...cell, merge: cell.merge === "none" ? "begins" : cell.merge }
    : { ...cell, merge: "continues", blocks: [] };
