import { UNKNOWN_CHARACTER, type Block, type DocumentNote, type DocumentNoteKind } from "../../core/document/block";
import { OpenParagraph } from "../../core/document/open-paragraph";
import type { Result } from "../../core/result";
import type { DocumentReader } from "../../port/document";
import type { PortError } from "../../port/errors";
import { openCompound } from "../compound/compound";
import { documentReader } from "../document-reader";
import { attempt, PartFailure } from "../package/failure";
import { viewOf } from "../package/zip64";
import { OpenFields } from "../word/open-fields";
import { symbolCharacter, withSymbols } from "../word/symbols";
import { isOn, propertyRuns, SPRM, type Properties, type PropertyRuns } from "./doc-properties";
import { textLooks, type TextLooks } from "./doc-styles";
import { OpenDocTables } from "./doc-tables";
import { docText, type DocText } from "./doc-text";

/** Offsets in the file information block (MS-DOC 2.5). */
const FIB = {
  magic: 0xa5ec,
  word97: 0x00c1,
  flags: 0x0a,
  /** The lengths of the stories in the order of the text: main, notes, headers, …, text boxes. */
  stories: 0x4c,
  styles: 0xa2,
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

/** The place of the text boxes among the stories. */
const TEXT_BOXES = 6;

/**
 * Opens a document of Word 97 to 2003 (.doc) or of WPS (.wps), which is the same format. Text boxes come last if they
 * hold tables, since nothing tells simply where they stand; otherwise they are left out, with a note.
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
    const lengths = Array.from({ length: TEXT_BOXES + 1 }, (_, story) => fib.getUint32(FIB.stories + 4 * story, true));
    const data = file.stream("Data") ?? new Uint8Array();
    const characters = propertyRuns(document, part(FIB.characterPages), "characters", data);
    const paragraphs = propertyRuns(document, part(FIB.paragraphPages), "paragraphs", data);
    const styles = textLooks(part(FIB.styles));
    const read = (story: number): DocContent => {
      const from = lengths.slice(0, story).reduce((sum, length) => sum + length, 0);
      const text = docText(document, part(FIB.pieces), from, lengths[story] ?? 0);
      return readBlocks(text, characters, paragraphs, styles);
    };
    return documentReader("doc", withBoxes(read(0), read(TEXT_BOXES)), null);
  });

interface DocContent {
  readonly blocks: readonly Block[];
  readonly notes: readonly DocumentNote[];
}

function withBoxes(main: DocContent, boxes: DocContent): DocContent {
  if (boxes.blocks.length === 0) return main;
  if (boxes.blocks.every(({ kind }) => kind === "paragraph"))
    return { ...main, notes: [...main.notes, { kind: "text-boxes", count: 1 }] };
  const kinds = new Set([...main.notes, ...boxes.notes].map(({ kind }) => kind));
  kinds.delete("text-boxes");
  const countOf = ({ notes }: DocContent, wanted: DocumentNoteKind): number =>
    notes.find(({ kind }) => kind === wanted)?.count ?? 0;
  return {
    blocks: [...main.blocks, ...boxes.blocks],
    notes: [...kinds].map((kind) => ({ kind, count: countOf(main, kind) + countOf(boxes, kind) })),
  };
}

function readBlocks(
  text: DocText,
  characters: PropertyRuns,
  paragraphs: PropertyRuns,
  { isHidden, isStruck }: TextLooks,
): DocContent {
  const tables = new OpenDocTables();
  const counts = new Map<DocumentNoteKind, number>();
  const note = (kind: DocumentNoteKind): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
  let line = new OpenParagraph();
  /** Why the character before was left out: a stretch of characters counts once. */
  let leftOut: DocumentNoteKind | null = null;
  const fields = new OpenFields();

  for (let index = 0; index < text.length; index++) {
    const character = text.character(index);
    const position = text.position(index);
    if (character === MARK.paragraph || character === MARK.cell || character === MARK.page) {
      tables.endParagraph(line.block(), paragraphs.at(position), character === MARK.cell);
      [line, leftOut] = [new OpenParagraph(), null];
      continue;
    }
    if (character === MARK.field) fields.begin();
    else if (character === MARK.separator) fields.separate();
    else if (character === MARK.fieldEnd) {
      const shown = fields.end();
      if (shown === UNKNOWN_CHARACTER) note("unknown-symbols");
      if (!fields.isInstruction) line.add(shown, false);
    } else if (fields.isInstruction) fields.add(character);
    else {
      const properties = characters.at(position);
      const around = (): Properties => paragraphs.at(position);
      const why = isOn(properties, SPRM.deleted)
        ? "tracked-changes"
        : isHidden(properties, around)
          ? "hidden-text"
          : null;
      if (why === null) line.add(shownCharacter(character, properties, note), isStruck(properties, around));
      else if (why !== leftOut) note(why);
      leftOut = why;
    }
  }
  return { blocks: tables.close(line.block()), notes: [...counts].map(([kind, count]) => ({ kind, count })) };
}

function shownCharacter(character: string, properties: Properties, note: (kind: DocumentNoteKind) => void): string {
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
