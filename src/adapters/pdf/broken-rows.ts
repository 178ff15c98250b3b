import { isLevel1, isLevel2 } from "../../core/recognition/lexicon/categories";
import { compactText } from "../../core/values/text";
import type { ParagraphBlock } from "../../core/document/block";
import { continuedTable } from "./continued-tables";
import { endsTable, isBelow, repeatedHeads, textIn, withCells, type FilledTable } from "./filled-table";
import type { GridCell } from "./grid";
import { linesOf } from "./text";

/** A part of a page, in reading order. */
export type PagePart = ParagraphBlock | FilledTable;

/**
 * Distance of a text that breaks off at a page's end from the lower edge of its cell, and what a full line leaves free
 * on both sides together. As shares of the size.
 */
const ROOM = { below: 1.5, beside: 2.2 };
/** The text of a cell beside several rows goes on if it has at least so many characters: names of levels are shorter. */
const RUNNING = 20;

/** "— 3 —", "第 3 页 共 5 页", "3/5". */
const PAGE_NUMBER = /^[-—–－·]*第?\d{1,4}页?(?:[/，,]?共?\d{1,4}页?)?[-—–－·]*$/;
/** A figure with its comparator is a value of its own, no rest of one. */
const OWN_VALUE = /^[≥≤＝=＞＜><]/;

/** The parts of pages one after the other, rows and merged cells that a page's end broke in two made whole. */
export function withoutBrokenRows(pages: readonly (readonly PagePart[])[]): readonly PagePart[] {
  const whole: PagePart[] = [];
  for (const page of pages) {
    const end = whole.findLastIndex(isContent);
    const start = page.findIndex(isContent);
    const [above, below] = [whole[end], page[start]];
    if (above?.kind !== "table" || below?.kind !== "table") {
      whole.push(...page);
      continue;
    }
    const joined = joinedAt(above, below);
    const continued = continuedTable(joined.above, joined.below);
    whole[end] = continued ?? joined.above;
    const isLeft = continued === null && joined.below.table.rows > 0;
    whole.push(...page.toSpliced(start, 1, ...(isLeft ? [joined.below] : [])));
  }
  return whole;
}

const isContent = (part: PagePart): boolean => part.kind === "table" || !PAGE_NUMBER.test(compactText(part.text));

interface Joined {
  readonly above: FilledTable;
  readonly below: FilledTable;
}

/** Two tables; what the second continues of the first stands in the first, and a row of nothing else is gone. */
function joinedAt(above: FilledTable, below: FilledTable): Joined {
  const row = repeatedHeads(above, below);
  const filled = below.table.cells.filter((cell) => cell.row === row && textIn(below, cell) !== "");
  const rests = filled.flatMap((cell) => {
    const begun = above.table.cells.find((each) => endsTable(above, each) && isBelow(above, each, below, cell));
    return begun && goesOn(above, begun, below, cell) ? [{ begun, cell }] : [];
  });
  const isBroken = rests.length === filled.length && rests.some(({ cell }) => cell.rows === 1);
  const moved = isBroken ? rests : rests.filter(({ begun, cell }) => isBeside(begun, cell, above));
  const [upper, lower] = [new Map(above.texts), new Map(below.texts)];
  for (const { begun, cell } of moved) {
    const pieces = below.texts.get(cell) ?? [];
    // The rest stands below the lower edge of what it belongs to.
    const offset = begun.bottom - cell.top;
    upper.set(begun, [...(upper.get(begun) ?? []), ...pieces.map((piece) => ({ ...piece, y: piece.y + offset }))]);
    lower.set(cell, []);
  }
  const rest = { ...below, texts: lower };
  const cut = new Set([...above.cut].filter((cell) => !moved.some(({ begun }) => begun === cell)));
  return { above: { ...above, texts: upper, cut }, below: isBroken ? withoutRow(rest, row) : rest };
}

/** Whether a cell holds running text beside several rows: it may go on where the rows do not. */
const isBeside = (begun: GridCell, cell: GridCell, above: FilledTable): boolean =>
  (begun.rows > 1 || cell.rows > 1) && textIn(above, begun).length >= RUNNING;

/** Whether the text of a cell fills it to the page's end and may go on in the other. */
function goesOn(above: FilledTable, begun: GridCell, below: FilledTable, cell: GridCell): boolean {
  const rest = textIn(below, cell);
  if (OWN_VALUE.test(rest) || isLevel1(rest) || isLevel2(rest)) return false;
  const last = linesOf(above.texts.get(begun) ?? []).at(-1);
  return (
    last !== undefined &&
    begun.bottom - last.y <= ROOM.below * last.size &&
    begun.right - begun.left - (last.right - last.left) <= ROOM.beside * last.size
  );
}

/** The table without a row, which cells beside several rows lose too. */
const withoutRow = (filled: FilledTable, row: number): FilledTable =>
  withCells(filled, filled.table.rows - 1, (cell) => {
    const isIn = cell.row <= row && row < cell.row + cell.rows;
    if (isIn && cell.rows === 1) return null;
    return { ...cell, row: cell.row > row ? cell.row - 1 : cell.row, rows: cell.rows - (isIn ? 1 : 0) };
  });
