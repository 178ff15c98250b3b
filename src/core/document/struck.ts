import type { LocalText } from "../local-text";
import { cellLabel, type CellRef } from "../workbook/address";
import type { Struck, WorkbookSnapshot } from "../workbook/snapshot";
import { textOf, type Block, type DocumentNote, type ParagraphBlock } from "./block";

/**
 * Decides what becomes of struck-through text. Beside other text of its cell, or of its paragraph outside tables, it is
 * what that replaces, and is left out; alone it stays, since a reader cannot know whether the entry is void.
 */
export const settleStruck = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => settledCell([block]));

/** The same for the blocks of one cell. */
export function settledCell(blocks: readonly Block[]): readonly Block[] {
  const inner = blocks.map(withSettledCells);
  if (!inner.some(isStruck)) return inner;
  const rest = inner
    .map((block) => (isStruck(block) ? paragraph(block.unstruck, "partly") : block))
    .filter((block) => block.kind === "table" || block.struck === undefined || block.text.trim() !== "");
  if (textOf(rest) === "") return inner.map((block) => (isStruck(block) ? paragraph(block.text, "wholly") : block));
  return rest.some((block) => block.kind === "paragraph" && block.struck !== undefined)
    ? rest
    : [paragraph("", "partly"), ...rest];
}

const withSettledCells = (block: Block): Block =>
  block.kind === "paragraph"
    ? block
    : {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, blocks: settledCell(cell.blocks) })),
        })),
      };

const isStruck = (block: Block): block is ParagraphBlock & { readonly unstruck: string } =>
  block.kind === "paragraph" && block.unstruck !== undefined;

const paragraph = (text: string, struck: Struck): ParagraphBlock => ({ kind: "paragraph", text, struck });

/** How much of the text of some blocks is struck through; undefined for nothing. */
export function struckIn(blocks: readonly Block[]): Struck | undefined {
  const found = blocks.flatMap((block): readonly (Struck | undefined)[] =>
    block.kind === "paragraph"
      ? [block.struck]
      : block.rows.flatMap(({ cells }) => cells.map((cell) => struckIn(cell.blocks))),
  );
  return found.find((each) => each === "partly") ?? found.find((each) => each === "wholly");
}

/** What is to say of struck-through text, with its places; in a workbook these are cells. */
export function struckNotes(
  { sheets, source }: WorkbookSnapshot,
  placeOf: (cell: CellRef) => LocalText | null,
): readonly DocumentNote[] {
  const struck = sheets.flatMap(({ name, cells }) =>
    cells
      .filter((cell) => cell.struck !== undefined)
      .map(({ row, column, struck: how }) => {
        const at = { sheet: name, row, column };
        const place = placeOf(at) ?? { zh: cellLabel(at), en: cellLabel(at) };
        return { isLeftOut: source === "document" && how === "partly", place };
      }),
  );
  const note = (kind: DocumentNote["kind"], isLeftOut: boolean): readonly DocumentNote[] => {
    const places = struck.filter((each) => each.isLeftOut === isLeftOut).map(({ place }) => place);
    const distinct = [...new Map(places.map((place) => [place.zh, place])).values()];
    return places.length === 0 ? [] : [{ kind, count: places.length, places: distinct }];
  };
  return [...note("struck-left-out", true), ...note("struck-kept", false)];
}
