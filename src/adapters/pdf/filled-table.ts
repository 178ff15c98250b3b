import type { TableBlock, TableCell } from "../../core/document/block";
import { compactText } from "../../core/values/text";
import type { GridCell, LineTable } from "./grid";
import type { TextPiece } from "./page";
import { cellText } from "./text";

/** A table drawn on a page, with the texts of its cells. */
export interface FilledTable {
  readonly kind: "table";
  readonly table: LineTable;
  readonly texts: ReadonlyMap<GridCell, readonly TextPiece[]>;
  /** The cells into which more may belong than was printed. */
  readonly cut: ReadonlySet<GridCell>;
}

/** The text of a cell without blanks. */
export const textIn = ({ texts }: FilledTable, cell: GridCell): string =>
  compactText((texts.get(cell) ?? []).map(({ text }) => text).join(""));

/** Whether a cell reaches the lower edge of its table. */
export const endsTable = ({ table }: FilledTable, { row, rows }: GridCell): boolean => row + rows === table.rows;

/** Edges of columns on two pages differ by less than this. In points. */
const SAME = 3;

/** Whether two edges on different pages are at the same place. */
export const isSameEdge = (a: number, b: number): boolean => Math.abs(a - b) < SAME;

/** Whether two cells of tables on different pages are in the same columns. */
export const isBelow = (above: FilledTable, upper: GridCell, below: FilledTable, lower: GridCell): boolean =>
  isSameEdge(upper.left - above.table.left, lower.left - below.table.left) &&
  isSameEdge(upper.right - above.table.left, lower.right - below.table.left);

/** The number of rows with which both tables begin: heads that are repeated on every page. */
export function repeatedHeads(above: FilledTable, below: FilledTable): number {
  const textsAt = ({ table: { cells }, texts }: FilledTable, row: number): string =>
    cells
      .filter((cell) => cell.row === row)
      .map((cell) => (texts.get(cell) ?? []).map(({ text }) => text).join(""))
      .join("|");
  let rows = 0;
  while (
    rows < Math.min(above.table.rows, below.table.rows - 1) &&
    /[^|]/.test(textsAt(below, rows)) &&
    textsAt(above, rows) === textsAt(below, rows)
  )
    rows += 1;
  return rows;
}

/** The same table with its cells changed, or left out where `change` gives null; their texts stay theirs. */
export function withCells(filled: FilledTable, rows: number, change: (cell: GridCell) => GridCell | null): FilledTable {
  const kept = filled.table.cells.flatMap((cell): readonly (readonly [GridCell, GridCell])[] => {
    const changed = change(cell);
    return changed ? [[cell, changed]] : [];
  });
  return {
    kind: "table",
    table: { ...filled.table, rows, cells: kept.map(([, cell]) => cell) },
    texts: new Map(kept.map(([before, cell]) => [cell, filled.texts.get(before) ?? []])),
    cut: new Set(kept.flatMap(([before, cell]) => (filled.cut.has(before) ? [cell] : []))),
  };
}

/** The table as a block of a document. */
export function tableBlock({ table, texts, cut }: FilledTable): TableBlock {
  const rows = Array.from({ length: table.rows }, (_, row) => ({
    cells: table.cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rows)
      .toSorted((a, b) => a.left - b.left)
      .map((cell) => tableCell(cell, row, table.left, texts.get(cell) ?? [], cut.has(cell))),
  }));
  return { kind: "table", rows };
}

function tableCell(cell: GridCell, row: number, left: number, pieces: readonly TextPiece[], isCut: boolean): TableCell {
  const begins = row === cell.row;
  return {
    left: cell.left - left,
    right: cell.right - left,
    merge: cell.rows === 1 ? "none" : begins ? "begins" : "continues",
    blocks: begins ? cellText(pieces, cell.right).map((text) => ({ kind: "paragraph", text })) : [],
    ...(isCut && begins ? { isCut } : {}),
  };
}
