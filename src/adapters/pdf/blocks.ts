import type { Block, TableBlock, TableCell } from "../../core/document/block";
import { withoutBrokenRows, type FilledTable, type PagePart } from "./broken-rows";
import { tablesOf, type GridCell, type LineTable } from "./grid";
import { overflowsOf } from "./overflow";
import type { PageContent, TextPiece } from "./page";
import { cellText, linesOf, type TextLine } from "./text";

/** The paragraphs and tables of pages in reading order, and how many texts did not fit into their cells. */
export function blocksOf(pages: readonly PageContent[]): {
  readonly blocks: readonly Block[];
  readonly overflows: number;
} {
  const contents = pages.map(partsOf);
  const overflows = contents.flat().reduce((sum, part) => sum + (part.kind === "table" ? part.overflows : 0), 0);
  const blocks = withoutBrokenRows(contents).map((part): Block => (part.kind === "table" ? tableBlock(part) : part));
  return { blocks, overflows };
}

/** The lines and tables of a page from top to bottom. */
function partsOf({ segments, pieces }: PageContent): readonly PagePart[] {
  const tables = tablesOf(segments);
  const tableAt = (piece: TextPiece): LineTable | undefined => tables.find((table) => isInside(table, piece));
  const outside = withWholeUnits(linesOf(pieces.filter((piece) => !tableAt(piece))));
  const placed: readonly { readonly y: number; readonly part: PagePart }[] = [
    ...outside.map(({ text, y }) => ({ y, part: { kind: "paragraph" as const, text } })),
    ...tables.map((table) => ({
      y: table.bottom,
      part: filledTable(
        table,
        pieces.filter((piece) => tableAt(piece) === table),
      ),
    })),
  ];
  return placed.toSorted((a, b) => a.y - b.y).map(({ part }) => part);
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

/** Puts every text into its cell. */
function filledTable(table: LineTable, pieces: readonly TextPiece[]): FilledTable {
  const byPlace = new Map(pieces.map((piece) => [piece, table.cells.find((cell) => isInside(cell, piece))]));
  const overflows = overflowsOf(pieces, table.cells, (piece) => byPlace.get(piece));
  for (const { pieces: own, cell } of overflows) for (const piece of own) byPlace.set(piece, cell);
  const texts = new Map<GridCell, TextPiece[]>(table.cells.map((cell) => [cell, []]));
  for (const [piece, cell] of byPlace) if (cell) texts.get(cell)?.push(piece);
  return { kind: "table", table, texts, overflows: overflows.length };
}

function tableBlock({ table, texts }: FilledTable): TableBlock {
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
