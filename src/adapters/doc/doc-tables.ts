import type { Block, ParagraphBlock, TableCell, TableRow } from "../../core/document/block";
import { viewOf } from "../package/zip64";
import { isOn, SPRM, type Properties } from "./doc-properties";

/** Tables deeper than this are taken as tables of this depth. */
const MAX_DEPTH = 60;

/** A table that is being read: its rows, the finished cells of the open row, and the open cell. */
interface OpenTable {
  readonly rows: TableRow[];
  cells: (readonly Block[])[];
  cell: Block[];
}

/** The paragraphs and tables of a document while it is read: every paragraph states how many tables it is in. */
export class OpenDocTables {
  private readonly blocks: Block[] = [];
  private readonly tables: OpenTable[] = [];

  /** Takes a paragraph, which may end a cell or a row. A cell of the outermost table ends with a mark of its own. */
  endParagraph(paragraph: ParagraphBlock, properties: Properties, isCellMark: boolean): void {
    const depth = depthOf(properties);
    this.closeTo(depth);
    while (this.tables.length < depth) this.tables.push({ rows: [], cells: [], cell: [] });
    const table = this.tables.at(-1);
    if (!table) {
      this.blocks.push(paragraph);
      return;
    }
    const isInner = depth > 1;
    if (isOn(properties, isInner ? SPRM.innerRowEnd : SPRM.rowEnd)) {
      table.rows.push({ cells: cellsOf(table.cells, properties) });
      [table.cells, table.cell] = [[], []];
      return;
    }
    table.cell.push(paragraph);
    if (isInner ? !isOn(properties, SPRM.innerCell) : !isCellMark) return;
    table.cells.push(table.cell);
    table.cell = [];
  }

  /** Ends the document after a last paragraph without a mark, and returns its blocks. */
  close(last: ParagraphBlock): readonly Block[] {
    this.closeTo(0);
    if (last.text !== "") this.blocks.push(last);
    return this.blocks;
  }

  /** Ends the tables deeper than this; each becomes a block of what it stands in. */
  private closeTo(depth: number): void {
    while (this.tables.length > depth) {
      const table = this.tables.pop();
      const around = this.tables.at(-1)?.cell ?? this.blocks;
      if (table && table.rows.length > 0) around.push({ kind: "table", rows: table.rows });
      // A row without an end, as damaged files have it.
      for (const block of [...(table?.cells.flat() ?? []), ...(table?.cell ?? [])]) around.push(block);
    }
  }
}

function depthOf(properties: Properties): number {
  if (!isOn(properties, SPRM.inTable)) return 0;
  const stated = properties.of(SPRM.depth);
  return Math.min(MAX_DEPTH, stated?.length === 4 ? Math.max(1, viewOf(stated).getInt32(0, true)) : 1);
}

/** How a cell is merged with the one above (bits 5 and 6 of its descriptor) and the one before it (bits 0 and 1). */
const VERTICAL: readonly TableCell["merge"][] = ["none", "continues", "none", "begins"];
/** Width in points where a row states none. */
const DEFAULT_WIDTH = 50;
const DESCRIPTOR = 20;

/** The cells of a row with their edges, from the table definition at the row's end (MS-DOC 2.9.319). */
function cellsOf(cells: readonly (readonly Block[])[], properties: Properties): readonly TableCell[] {
  const definition = properties.of(SPRM.tableDefinition) ?? new Uint8Array();
  const view = viewOf(definition);
  const count = definition[0] ?? 0;
  const edge = (index: number): number => {
    const at = 1 + 2 * index;
    return index <= count && at + 2 <= definition.length ? view.getInt16(at, true) / 20 : index * DEFAULT_WIDTH;
  };
  const first = edge(0);
  const found: TableCell[] = [];
  for (const [index, blocks] of cells.entries()) {
    const at = 1 + 2 * (count + 1) + DESCRIPTOR * index;
    const flags = at + 2 <= definition.length ? view.getUint16(at, true) : 0;
    const [left, right] = [edge(index) - first, edge(index + 1) - first];
    const before = found.at(-1);
    if ((flags & 0x03) === 1 && before) {
      found[found.length - 1] = { ...before, right, blocks: [...before.blocks, ...blocks] };
      continue;
    }
    found.push({ left, right: Math.max(right, left), merge: VERTICAL[(flags >> 5) & 0x03] ?? "none", blocks });
  }
  return found;
}
