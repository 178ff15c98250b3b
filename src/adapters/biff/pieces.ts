import { viewOf } from "../package/zip64";
import { CONTINUE, RECORD } from "./records";

/** A record as stored in the stream: header, data and continuation records. */
export interface Piece {
  readonly type: number;
  readonly bytes: Uint8Array;
}

/**
 * Splits part of a stream into records, including those of embedded charts. Leftover bytes at the end become a piece of
 * type 0.
 */
export function piecesOf(part: Uint8Array): readonly Piece[] {
  const view = viewOf(part);
  const endOf = (position: number): number => position + 4 + view.getUint16(position + 2, true);
  const pieces: Piece[] = [];
  let position = 0;
  while (position + 4 <= part.length && endOf(position) <= part.length) {
    const type = view.getUint16(position, true);
    let end = endOf(position);
    while (end + 4 <= part.length && view.getUint16(end, true) === CONTINUE && endOf(end) <= part.length)
      end = endOf(end);
    if (type === 0 && end === position + 4) break;
    pieces.push({ type, bytes: part.subarray(position, end) });
    position = end;
  }
  return position < part.length ? [...pieces, { type: 0, bytes: part.subarray(position) }] : pieces;
}

/** Concatenates the bytes of records. */
export function joinedPieces(pieces: readonly Piece[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let at = 0;
  for (const { bytes } of pieces) {
    joined.set(bytes, at);
    at += bytes.length;
  }
  return joined;
}

/** A record whose data consists of 16-bit numbers. */
export function pieceOf(type: number, numbers: readonly number[]): Piece {
  const bytes = new Uint8Array(4 + 2 * numbers.length);
  const view = viewOf(bytes);
  for (const [index, number] of [type, 2 * numbers.length, ...numbers].entries())
    view.setUint16(2 * index, number, true);
  return { type, bytes };
}

/**
 * A copy of a record with its data changed; offsets count from the first byte of the data. A record with fewer than
 * `least` bytes of data is damaged and returned unchanged.
 */
export function changedPiece(piece: Piece, least: number, change: (data: DataView) => void): Piece {
  if (lengthOf(piece) < least) return piece;
  const bytes = piece.bytes.slice();
  change(new DataView(bytes.buffer, 4));
  return { type: piece.type, bytes };
}

/** The length of a record's data, without continuation records. */
export const lengthOf = ({ bytes }: Piece): number =>
  bytes.length < 4 ? 0 : Math.min(bytes.length - 4, viewOf(bytes).getUint16(2, true));

/** A 16-bit number in a record's data; 0 beyond its end. */
export const numberAt = (piece: Piece, at: number): number =>
  at >= 0 && at + 2 <= lengthOf(piece) ? viewOf(piece.bytes).getUint16(4 + at, true) : 0;

/** A 32-bit number in a record's data. */
export const longAt = (piece: Piece, at: number): number =>
  (numberAt(piece, at) | (numberAt(piece, at + 2) << 16)) >>> 0;

/** Records that index the positions of others: they are optional, and wrong once something has moved. */
export const isIndex = (type: number): boolean => type === RECORD.index || type === RECORD.dbCell;
