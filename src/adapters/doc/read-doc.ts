import type { Block, DocumentNote, DocumentNoteKind } from "../../core/document/block";
import { UNKNOWN_CHARACTER } from "../../core/document/block";
import type { Result } from "../../core/result";
import type { DocumentReader } from "../../port/document";
import type { PortError } from "../../port/errors";
import { openCompound } from "../compound/compound";
import { documentReader } from "../document-reader";
import { attempt, PartFailure } from "../package/failure";
import { viewOf } from "../package/zip64";
import { equationText, MAX_INSTRUCTION } from "../word/equation-field";
import { symbolCharacter, withSymbols } from "../word/symbols";
import { isOn, propertyRuns, SPRM, type Properties, type PropertyRuns } from "./doc-properties";
import { hiddenText, type HiddenText } from "./doc-styles";
import { OpenDocTables } from "./doc-tables";
import { docText, type DocText } from "./doc-text";

/** Offsets in the file information block (MS-DOC 2.5). */
const FIB = {
  magic: 0xa5ec,
  word97: 0x00c1,
  flags: 0x0a,
  textLength: 0x4c,
  textBoxLength: 0x64,
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
    const content = readBlocks(text, characters, paragraphs, hiddenText(part(FIB.styles)));
    const boxes = fib.getUint32(FIB.textBoxLength, true) > 0 ? [{ kind: "text-boxes", count: 1 } as const] : [];
    return documentReader("doc", { blocks: content.blocks, notes: [...content.notes, ...boxes] }, null);
  });

function readBlocks(
  text: DocText,
  characters: PropertyRuns,
  paragraphs: PropertyRuns,
  { isHidden }: HiddenText,
): { readonly blocks: readonly Block[]; readonly notes: readonly DocumentNote[] } {
  const tables = new OpenDocTables();
  const counts = new Map<DocumentNoteKind, number>();
  const note = (kind: DocumentNoteKind): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
  let line: string[] = [];
  /** Why the character before was left out: a stretch of characters counts once. */
  let leftOut: DocumentNoteKind | null = null;
  /** The instructions of the open fields; null once a field's result is being read. */
  const fields: (string | null)[] = [];

  for (let index = 0; index < text.length; index++) {
    const character = text.character(index);
    const position = text.position(index);
    if (character === MARK.paragraph || character === MARK.cell || character === MARK.page) {
      tables.endParagraph(line.join(""), paragraphs.at(position), character === MARK.cell);
      [line, leftOut] = [[], null];
      continue;
    }
    const field = fields.at(-1);
    if (character === MARK.field) fields.push("");
    else if (character === MARK.separator && field !== undefined) fields[fields.length - 1] = null;
    else if (character === MARK.fieldEnd) {
      const shown = equationText(fields.pop() ?? "");
      if (shown === UNKNOWN_CHARACTER) note("unknown-symbols");
      if (fields.every((each) => each === null)) line.push(shown);
    } else if (typeof field === "string") fields[fields.length - 1] = (field + character).slice(0, MAX_INSTRUCTION);
    else if (fields.every((each) => each === null)) {
      const properties = characters.at(position);
      const why = isOn(properties, SPRM.deleted)
        ? "tracked-changes"
        : isHidden(properties, () => paragraphs.at(position))
          ? "hidden-text"
          : null;
      if (why === null) line.push(shownCharacter(character, properties, note));
      else if (why !== leftOut) note(why);
      leftOut = why;
    }
  }
  return { blocks: tables.close(line.join("")), notes: [...counts].map(([kind, count]) => ({ kind, count })) };
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
