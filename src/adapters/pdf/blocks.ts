import type { Block, TableBlock, TableCell } from "../../core/document/block";
import { tablesOf, type GridCell, type LineTable } from "./grid";
import type { PageContent, TextPiece } from "./page";
import { cellText, linesOf, type TextLine } from "./text";

/** The paragraphs and tables of a page from top to bottom. */
export function blocksOf({ segments, pieces }: PageContent): readonly Block[] {
  const tables = tablesOf(segments);
  const tableAt = (piece: TextPiece): LineTable | undefined => tables.find((table) => isInside(table, piece));
  const outside = withWholeUnits(linesOf(pieces.filter((piece) => !tableAt(piece))));
  const placed: readonly { readonly y: number; readonly block: Block }[] = [
    ...outside.map(({ text, y }) => ({ y, block: { kind: "paragraph" as const, text } })),
    ...tables.map((table) => ({
      y: table.bottom,
      block: tableBlock(
        table,
        pieces.filter((piece) => tableAt(piece) === table),
      ),
    })),
  ];
  return placed.toSorted((a, b) => a.y - b.y).map(({ block }) => block);
}

/** A line that states the unit of amounts as far as its width allows (单位：万), and the line with the rest (元). */
const UNIT_BEGINS = /单位[:：]\s*(?:人民币)?[百千万亿]*$/;
const UNIT_ENDS = /^[百千万亿]*元$/;

/** Joins the two lines of a unit: read apart, 万元 would be 元. */
function withWholeUnits(lines: readonly TextLine[]): readonly TextLine[] {
  const joined: TextLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && UNIT_BEGINS.test(last.text) && UNIT_ENDS.test(line.text)) {
      joined[joined.length - 1] = { ...last, text: last.text + line.text };
    } else joined.push(line);
  }
  return joined;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Uses the middle of the text, slightly above its baseline. */
function isInside({ left, right, top, bottom }: Box, { x, y, width, size }: TextPiece): boolean {
  const [centre, middle] = [x + width / 2, y - 0.35 * size];
  return centre >= left && centre <= right && middle >= top && middle <= bottom;
}

function tableBlock(table: LineTable, pieces: readonly TextPiece[]): TableBlock {
  const texts = new Map<GridCell, TextPiece[]>(table.cells.map((cell) => [cell, []]));
  for (const piece of pieces) {
    const cell = table.cells.find((each) => isInside(each, piece));
    if (cell) texts.get(cell)?.push(piece);
  }
  const rows = Array.from({ length: table.rows }, (_, row) => ({
    cells: table.cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rows)
      .toSorted((a, b) => a.left - b.left)
      .map((cell) => tableCell(cell, row, table.left, texts.get(cell) ?? [])),
  }));
  return { kind: "table", rows };
}

function tableCell(cell: GridCell, row: number, left: number, pieces: readonly TextPiece[]): TableCell {
  const begins = row === cell.row;
  return {
    left: cell.left - left,
    right: cell.right - left,
    merge: cell.rows === 1 ? "none" : begins ? "begins" : "continues",
    blocks: begins ? cellText(pieces, cell.right).map((text) => ({ kind: "paragraph", text })) : [],
  };
}
