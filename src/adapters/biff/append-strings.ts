import { viewOf } from "../package/zip64";
import { changedPiece, longAt, pieceOf, type Piece } from "./pieces";
import { CONTINUE, RECORD } from "./records";

/** Maximum length of a record's data in bytes. */
const MAX_DATA = 8224;

/**
 * Appends texts to the shared strings of the globals; `first` is the index of the first one. The optional string index
 * is dropped. Without a shared string table, one is inserted before the end.
 */
export function withStrings(
  globals: readonly Piece[],
  texts: readonly string[],
): { readonly globals: readonly Piece[]; readonly first: number } {
  const known = globals.find(({ type }) => type === RECORD.sst);
  const table = known ?? pieceOf(RECORD.sst, [0, 0, 0, 0]);
  const [total, unique] = [longAt(table, 0), longAt(table, 4)];
  const counted = changedPiece(table, 8, (data) => {
    data.setUint32(0, total + texts.length, true);
    data.setUint32(4, unique + texts.length, true);
  });
  const grown = { type: RECORD.sst, bytes: Uint8Array.from([...counted.bytes, ...continued(texts)]) };
  const others = globals.filter(({ type }) => type !== RECORD.extSst);
  const added = known
    ? others.map((piece) => (piece === known ? grown : piece))
    : others.flatMap((piece) => (piece.type === RECORD.eof ? [grown, piece] : [piece]));
  return { globals: added, first: unique };
}

/** CONTINUE records with the texts in UTF-16; a text that crosses into the next record repeats its flag byte there. */
function continued(texts: readonly string[]): readonly number[] {
  const records: number[][] = [];
  let data: number[] = [];
  const open = (): void => {
    data = [];
    records.push(data);
  };
  for (const text of texts) {
    if (records.length === 0 || data.length + 5 > MAX_DATA) open();
    data.push(text.length & 0xff, text.length >> 8, 1);
    for (let index = 0; index < text.length; index++) {
      if (data.length + 2 > MAX_DATA) {
        open();
        data.push(1);
      }
      const unit = text.charCodeAt(index);
      data.push(unit & 0xff, unit >> 8);
    }
  }
  return records.flatMap((record) => [...header(record.length), ...record]);
}

function header(length: number): Uint8Array {
  const bytes = new Uint8Array(4);
  viewOf(bytes).setUint16(0, CONTINUE, true);
  viewOf(bytes).setUint16(2, length, true);
  return bytes;
}
