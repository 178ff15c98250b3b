import { textOf, type Block, type TableBlock, type TableCell, type TableRow } from "./block";

/**
 * A row in one or more cells of which stands a table, as many rows as the longest needs: the other cells reach down
 * beside them. A sentence above or below such a table becomes a row. Any other row as it is.
 */
export function unfolded(row: TableRow): readonly TableRow[] {
  const inner = new Map(
    row.cells
      .filter(({ blocks }) => tableIn(blocks) !== null)
      .map((cell) => [cell, cell.blocks.filter(isFilled).flatMap((block) => rowsWithin(block, cell))] as const),
  );
  if (inner.size === 0) return [row];
  const count = Math.max(...[...inner.values()].map((rows) => rows.length));
  return Array.from({ length: count }, (_, index) => ({
    cells: row.cells.flatMap((cell) => {
      const rows = inner.get(cell);
      return rows ? (rows[index]?.cells ?? [blank(cell)]) : [reachingDown(cell, index)];
    }),
  }));
}

/** What a cell holds beside further rows of the table in another one. */
const blank = ({ left, right }: TableCell): TableCell => ({ left, right, merge: "none", blocks: [] });

/** Whether blocks hold a table of several rows and columns. */
export const holdsGrid = (blocks: readonly Block[]): boolean =>
  blocks.some((block) => block.kind === "table" && isGrid(block));

const isGrid = ({ rows }: TableBlock): boolean => rows.length > 1 && rows.some(({ cells }) => cells.length > 1);

const isFilled = (block: Block): boolean => block.kind === "table" || block.text.trim() !== "";

/** The only table in a cell if it is what the cell is for: it has rows and columns, and more to say than any text beside it. */
function tableIn(blocks: readonly Block[]): TableBlock | null {
  const [table, ...others] = blocks.filter((block) => block.kind === "table");
  if (!table || others.length > 0 || !isGrid(table)) return null;
  const beside = textOf(blocks.filter(({ kind }) => kind === "paragraph"));
  return beside.length < textOf([table]).length ? table : null;
}

/** A block of a cell as rows of the table that the cell is in. */
function rowsWithin(block: Block, { left, right }: TableCell): readonly TableRow[] {
  if (block.kind === "paragraph") return [{ cells: [{ left, right, merge: "none", blocks: [block] }] }];
  const width = block.rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.right ?? 0), 0);
  const share = width > 0 ? (right - left) / width : 0;
  return block.rows.flatMap(unfolded).map(({ cells }) => ({
    cells: cells.map((cell) => ({ ...cell, left: left + cell.left * share, right: left + cell.right * share })),
  }));
}

/** A cell beside a table: all rows of that are one row to it. */
const reachingDown = (cell: TableCell, index: number): TableCell =>
  index === 0
    ? { ...cell, merge: cell.merge === "none" ? "begins" : cell.merge }
    : { ...cell, merge: "continues", blocks: [] };
