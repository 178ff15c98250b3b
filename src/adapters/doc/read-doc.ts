import type { Block, DocumentNote, DocumentNoteKind, TableCell, TableRow } from "../../core/document/block";
import { UNKNOWN_CHARACTER } from "../../core/document/block";
import type { Result } from "../../core/result";
import type { DocumentReader } from "../../port/document";
import type { PortError } from "../../port/errors";
import { openCompound } from "../compound/compound";
import { documentReader } from "../document-reader";
import { attempt, PartFailure } from "../package/failure";
import { viewOf } from "../package/zip64";
import { symbolCharacter, withSymbols } from "../word/symbols";
import { isOn, propertyRuns, SPRM, type Properties, type PropertyRuns } from "./doc-properties";
import { docText, type DocText } from "./doc-text";

/** Offsets in the file information block (MS-DOC 2.5). */
const FIB = {
  magic: 0xa5ec,
  word97: 0x00c1,
  flags: 0x0a,
  textLength: 0x4c,
  textBoxLength: 0x64,
  characterPages: 0xfa,
  paragraphPages: 0x102,
  pieces: 0x1a2,
  length: 0x1aa,
};
const FLAGS = { encrypted: 0x0100, table1: 0x0200 };
/** Characters with a special meaning (MS-DOC 2.4.1 and 2.8.25). */
const MARK = {
  picture: "\u0001",
  cell: "\u0007",
  drawing: "\u0008",
  line: "\u000b",
  page: "\u000c",
  paragraph: "\r",
  field: "\u0013",
  separator: "\u0014",
  fieldEnd: "\u0015",
  hyphen: "\u001e",
  softHyphen: "\u001f",
} as const;

/**
 * Opens a document of Word 97 to 2003 (.doc) or of WPS (.wps), which is the same format. Text boxes are left out, with
 * a note.
 */
export const openDoc = (bytes: Uint8Array): Result<DocumentReader, PortError> =>
  attempt(() => {
    const file = openCompound(bytes);
    const document = file.stream("WordDocument") ?? new Uint8Array();
    const fib = viewOf(document);
    if (document.length < FIB.length || fib.getUint16(0, true) !== FIB.magic || fib.getUint16(2, true) < FIB.word97) {
      throw new PartFailure({ kind: "not-a-workbook", reason: "old-word" });
    }
    const flags = fib.getUint16(FIB.flags, true);
    if ((flags & FLAGS.encrypted) !== 0) throw new PartFailure({ kind: "not-a-workbook", reason: "encrypted" });
    const table = file.stream((flags & FLAGS.table1) !== 0 ? "1Table" : "0Table");
    if (!table) throw new PartFailure({ kind: "not-a-workbook", reason: "damaged-file" });
    const part = (at: number): Uint8Array => {
      const from = fib.getUint32(at, true);
      return table.subarray(from, from + fib.getUint32(at + 4, true));
    };
    const text = docText(document, part(FIB.pieces), fib.getUint32(FIB.textLength, true));
    const data = file.stream("Data") ?? new Uint8Array();
    const characters = propertyRuns(document, part(FIB.characterPages), "characters", data);
    const paragraphs = propertyRuns(document, part(FIB.paragraphPages), "paragraphs", data);
    const content = readBlocks(text, characters, paragraphs);
    const boxes = fib.getUint32(FIB.textBoxLength, true) > 0 ? [{ kind: "text-boxes", count: 1 } as const] : [];
    return documentReader("doc", { blocks: content.blocks, notes: [...content.notes, ...boxes] }, null);
  });

/** A cell that ends at its mark. */
interface OpenCell {
  readonly blocks: Block[];
}

function readBlocks(
  text: DocText,
  characters: PropertyRuns,
  paragraphs: PropertyRuns,
): { readonly blocks: readonly Block[]; readonly notes: readonly DocumentNote[] } {
  const blocks: Block[] = [];
  const counts = new Map<DocumentNoteKind, number>();
  const note = (kind: DocumentNoteKind): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
  let rows: TableRow[] = [];
  let cells: OpenCell[] = [];
  let cell: Block[] = [];
  let line: string[] = [];
  /** For each open field, whether its instruction is being read. */
  const fields: boolean[] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push({ kind: "table", rows });
    rows = [];
  };
  const takeLine = (): Block => {
    const paragraph: Block = { kind: "paragraph", text: line.join("") };
    line = [];
    return paragraph;
  };

  for (let index = 0; index < text.length; index++) {
    const character = text.character(index);
    const position = text.position(index);
    if (character === MARK.paragraph || character === MARK.cell || character === MARK.page) {
      const properties = paragraphs.at(position);
      if (!isOn(properties, SPRM.inTable)) {
        endTable();
        blocks.push(takeLine());
      } else if (isOn(properties, SPRM.rowEnd)) {
        rows.push({ cells: cellsOf(cells, properties) });
        [cells, cell, line] = [[], [], []];
      } else if (character === MARK.cell) {
        cell.push(takeLine());
        cells.push({ blocks: cell });
        cell = [];
      } else if (isOn(properties, SPRM.innerRowEnd)) {
        note("nested-tables");
        line = [];
      } else cell.push(takeLine());
      continue;
    }
    if (character === MARK.field) fields.push(true);
    else if (character === MARK.separator && fields.length > 0) fields[fields.length - 1] = false;
    else if (character === MARK.fieldEnd) fields.pop();
    else if (!fields.includes(true)) {
      const shown = shownCharacter(character, characters.at(position), note);
      if (shown !== "") line.push(shown);
    }
  }
  endTable();
  if (line.length > 0) blocks.push(takeLine());
  return { blocks, notes: [...counts].map(([kind, count]) => ({ kind, count })) };
}

function shownCharacter(character: string, properties: Properties, note: (kind: DocumentNoteKind) => void): string {
  if (isOn(properties, SPRM.deleted)) {
    note("tracked-changes");
    return "";
  }
  if (isOn(properties, SPRM.hidden)) {
    note("hidden-text");
    return "";
  }
  switch (character) {
    case MARK.picture:
      if (isOn(properties, SPRM.special)) note("pictures");
      return "";
    case MARK.drawing:
      note("text-boxes");
      return "";
    case MARK.line:
      return "\n";
    case MARK.hyphen:
      return "-";
    case MARK.softHyphen:
      return "";
  }
  const symbol = properties.of(SPRM.symbol);
  const isSymbol = symbol !== null && isOn(properties, SPRM.special);
  const shown = isSymbol
    ? symbolCharacter("Symbol", (symbol[2] ?? 0) | ((symbol[3] ?? 0) << 8))
    : withSymbols(character, "");
  if (shown === UNKNOWN_CHARACTER) note("unknown-symbols");
  return shown < " " && shown !== "\t" && shown !== "\n" ? "" : shown;
}

/** How a cell is merged with the one above (bits 5 and 6 of its descriptor) and the one before it (bits 0 and 1). */
const VERTICAL: readonly TableCell["merge"][] = ["none", "continues", "none", "begins"];
/** Width in points where a row states none. */
const DEFAULT_WIDTH = 50;
const DESCRIPTOR = 20;

/** The cells of a row with their edges, from the table definition at the row's end (MS-DOC 2.9.319). */
function cellsOf(cells: readonly OpenCell[], properties: Properties): readonly TableCell[] {
  const definition = properties.of(SPRM.tableDefinition) ?? new Uint8Array();
  const view = viewOf(definition);
  const count = definition[0] ?? 0;
  const edge = (index: number): number => {
    const at = 1 + 2 * index;
    return index <= count && at + 2 <= definition.length ? view.getInt16(at, true) / 20 : index * DEFAULT_WIDTH;
  };
  const first = edge(0);
  const found: TableCell[] = [];
  for (const [index, { blocks }] of cells.entries()) {
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
