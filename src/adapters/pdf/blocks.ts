import type { Block } from "../../core/document/block";
import { withoutBrokenRows, type PagePart } from "./broken-rows";
import { mayBeCut } from "./cut-off";
import { tableBlock, type FilledTable } from "./filled-table";
import { tablesOf, type Box, type GridCell, type LineTable } from "./grid";
import { outsideLines } from "./outside";
import { overflowsOf } from "./overflow";
import type { PageContent, TextPiece } from "./page";
import type { TextLine } from "./text";

/** A table that reaches so close to a page's right edge does not end there. In points. */
const EDGE = 2;

/**
 * The paragraphs and tables of pages in reading order. `hasFixedRows` says whether the program that printed them cuts
 * texts off that are higher than their rows.
 */
export const blocksOf = (pages: readonly PageContent[], hasFixedRows: boolean): readonly Block[] =>
  withoutBrokenRows(pages.map((page) => partsOf(page, hasFixedRows))).map((part) =>
    part.kind === "table" ? tableBlock(part) : part,
  );

/** The lines and tables of a page from top to bottom. */
function partsOf({ segments, pieces, width }: PageContent, hasFixedRows: boolean): readonly PagePart[] {
  const tables = tablesOf(segments);
  const tableAt = (piece: TextPiece): LineTable | undefined => tables.find((table) => isInside(table, piece));
  const edges = [...new Set(tables.flatMap(({ cells }) => cells.flatMap(({ left, right }) => [left, right])))];
  const outside = withWholeUnits(
    outsideLines(
      pieces.filter((piece) => !tableAt(piece)),
      edges,
    ),
  );
  const isCut = (cell: GridCell, own: readonly TextPiece[]): boolean =>
    own.length > 0 && (cell.right > width - EDGE || (hasFixedRows && mayBeCut(cell, own)));
  const placed: readonly { readonly y: number; readonly part: PagePart }[] = [
    ...outside.map(({ text, y }) => ({ y, part: { kind: "paragraph" as const, text } })),
    ...tables.map((table) => ({
      y: table.bottom,
      part: filledTable(
        table,
        pieces.filter((piece) => tableAt(piece) === table),
        isCut,
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

/** Uses the middle of the text, slightly above its baseline. */
function isInside({ left, right, top, bottom }: Box, { x, y, width, size }: TextPiece): boolean {
  const [centre, middle] = [x + width / 2, y - 0.35 * size];
  return centre >= left && centre <= right && middle >= top && middle <= bottom;
}

/** Puts every text into its cell. */
function filledTable(
  table: LineTable,
  pieces: readonly TextPiece[],
  isCut: (cell: GridCell, own: readonly TextPiece[]) => boolean,
): FilledTable {
  const byPlace = new Map(pieces.map((piece) => [piece, table.cells.find((cell) => isInside(cell, piece))]));
  const overflows = overflowsOf(pieces, table.cells, (piece) => byPlace.get(piece));
  for (const { pieces: own, cell } of overflows) for (const piece of own) byPlace.set(piece, cell);
  const texts = new Map<GridCell, TextPiece[]>(table.cells.map((cell) => [cell, []]));
  for (const [piece, cell] of byPlace) if (cell) texts.get(cell)?.push(piece);
  const cut = [...texts].filter(([cell, own]) => isCut(cell, own)).map(([cell]) => cell);
  return { kind: "table", table, texts, cut: new Set([...overflows.map(({ cell }) => cell), ...cut]) };
}
