import { firstIndex } from "../../core/first-index";
import { PartFailure } from "../package/failure";
import { viewOf } from "../package/zip64";

/** A story of a document, such as its main text: one entry per character, with its position in the file. */
export interface DocText {
  readonly length: number;
  readonly character: (index: number) => string;
  readonly position: (index: number) => number;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly isWide: boolean;
}

/** Windows-1252, the encoding of single-byte text. */
const WINDOWS = new TextDecoder("windows-1252");
const MAX_CHARACTERS = 20_000_000;

/**
 * Reads `length` characters of the text, from that one on, through its piece table (MS-DOC 2.8.35): often-saved
 * documents have it in many pieces.
 */
export function docText(document: Uint8Array, clx: Uint8Array, start: number, length: number): DocText {
  const pieces = piecesOf(clx);
  const available = Math.max(0, Math.min(length, (pieces.at(-1)?.to ?? 0) - start));
  if (available > MAX_CHARACTERS)
    throw new PartFailure({ kind: "too-large", what: "characters", limit: MAX_CHARACTERS });
  const view = viewOf(document);
  let last = pieces[0];
  const pieceAt = (index: number): Piece | undefined => {
    if (last && index >= last.from && index < last.to) return last;
    last = pieces[firstIndex(pieces, ({ to }) => to > index)];
    return last && index >= last.from ? last : undefined;
  };
  const position = (number: number): number => {
    const index = start + number;
    const piece = pieceAt(index);
    return piece ? piece.start + (index - piece.from) * (piece.isWide ? 2 : 1) : -1;
  };
  return {
    length: available,
    position,
    character: (index) => {
      const at = position(index);
      if (at < 0 || at + 2 > document.length) return "";
      if (last?.isWide === true) return String.fromCharCode(view.getUint16(at, true));
      return WINDOWS.decode(document.subarray(at, at + 1));
    },
  };
}

function piecesOf(clx: Uint8Array): readonly Piece[] {
  const view = viewOf(clx);
  let at = 0;
  while (clx[at] === 0x01 && at + 3 <= clx.length) at += 3 + view.getUint16(at + 1, true);
  if (clx[at] !== 0x02 || at + 5 > clx.length)
    throw new PartFailure({ kind: "not-a-workbook", reason: "damaged-file" });
  const table = clx.subarray(at + 5, at + 5 + view.getUint32(at + 1, true));
  const numbers = viewOf(table);
  const count = Math.max(0, Math.floor((table.length - 4) / 12));
  return Array.from({ length: count }, (_, index) => {
    const place = numbers.getUint32(4 * (count + 1) + 8 * index + 2, true);
    const isWide = (place & 0x40000000) === 0;
    const offset = place & 0x3fffffff;
    return {
      from: numbers.getUint32(4 * index, true),
      to: numbers.getUint32(4 * (index + 1), true),
      start: isWide ? offset : offset / 2,
      isWide,
    };
  });
}
