import { Deflate, deflateSync } from "fflate";
import { crc32 } from "./crc32";
import { byOffset, CENTRAL_RECORD, END_RECORD, FLAG, LOCAL_HEADER, type ZipArchive, type ZipEntry } from "./zip";
import { viewOf, writeOffset } from "./zip64";

/** An entry of the new archive: its local part and its central record, whose offset is filled in by `assemble`. */
interface Placed {
  readonly local: Uint8Array;
  readonly central: Uint8Array;
}

/** What an entry holds: bytes, or a text in pieces, which is never whole in memory. */
export type EntryContent = Uint8Array | Iterable<string>;

/** DOS date of 1980-01-01, time 0:00: a fixed date makes the output reproducible. */
const DOS_TIME = 0;
const DOS_DATE = 0x0021;
const VERSION_DEFLATE = 20;

/**
 * Writes a new archive. Entries of `archive` that `changes` does not name are copied byte for byte in place; a changed
 * entry is deflated in place, null removes it, and new names are appended in the order of `changes`. The result depends
 * only on the input.
 */
export function writeZip(archive: ZipArchive | null, changes: ReadonlyMap<string, EntryContent | null>): Uint8Array {
  const kept = new Map<ZipEntry, Placed>();
  for (const entry of archive?.entries ?? []) {
    const change = changes.get(entry.name);
    if (change === null) continue;
    kept.set(entry, change ? deflated(storedName(entry), change) : { local: entry.local, central: entry.central });
  }
  const added: Placed[] = [];
  for (const [name, bytes] of changes) {
    if (bytes !== null && !archive?.has(name)) added.push(deflated(new TextEncoder().encode(name), bytes));
  }
  const isPlaced = (placed: Placed | undefined): placed is Placed => placed !== undefined;
  return assemble(
    [
      ...byOffset(archive?.entries ?? [])
        .map((entry) => kept.get(entry))
        .filter(isPlaced),
      ...added,
    ],
    [...kept.values(), ...added],
    archive?.comment ?? new Uint8Array(),
  );
}

const storedName = (entry: ZipEntry): Uint8Array =>
  entry.central.subarray(CENTRAL_RECORD.length, CENTRAL_RECORD.length + viewOf(entry.central).getUint16(28, true));

interface Packed {
  readonly packed: Uint8Array;
  readonly crc: number;
  /** In bytes, before it was packed. */
  readonly size: number;
}

const packedContent = (content: EntryContent): Packed =>
  content instanceof Uint8Array
    ? { packed: deflateSync(content), crc: crc32(content), size: content.length }
    : packedPieces(content);

/** Characters that are packed at a time. */
const PIECE = 65_536;

function packedPieces(pieces: Iterable<string>): Packed {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  const stream = new Deflate((chunk) => {
    chunks.push(chunk);
  });
  let [crc, size, waiting, characters] = [0, 0, [] as string[], 0];
  const pack = (isLast: boolean): void => {
    const bytes = encoder.encode(waiting.join(""));
    crc = crc32(bytes, crc);
    size += bytes.length;
    stream.push(bytes, isLast);
    [waiting, characters] = [[], 0];
  };
  for (const piece of pieces) {
    waiting.push(piece);
    characters += piece.length;
    if (characters >= PIECE) pack(false);
  }
  pack(true);
  return { packed: concatenated(chunks), crc, size };
}

function concatenated(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function deflated(name: Uint8Array, content: EntryContent): Placed {
  const { packed, crc, size } = packedContent(content);
  const flags = name.some((byte) => byte > 0x7f) ? FLAG.utf8 : 0;

  const local = new Uint8Array(LOCAL_HEADER.length + name.length + packed.length);
  const localView = viewOf(local);
  localView.setUint32(0, LOCAL_HEADER.signature, true);
  const central = new Uint8Array(CENTRAL_RECORD.length + name.length);
  const centralView = viewOf(central);
  centralView.setUint32(0, CENTRAL_RECORD.signature, true);
  centralView.setUint16(4, VERSION_DEFLATE, true);
  // From "version needed" to "extra field length" both records have the same fields.
  for (const [view, start] of [
    [localView, 4],
    [centralView, 6],
  ] as const) {
    view.setUint16(start, VERSION_DEFLATE, true);
    view.setUint16(start + 2, flags, true);
    view.setUint16(start + 4, 8, true);
    view.setUint16(start + 6, DOS_TIME, true);
    view.setUint16(start + 8, DOS_DATE, true);
    view.setUint32(start + 10, crc, true);
    view.setUint32(start + 14, packed.length, true);
    view.setUint32(start + 18, size, true);
    view.setUint16(start + 22, name.length, true);
  }
  local.set(name, LOCAL_HEADER.length);
  local.set(packed, LOCAL_HEADER.length + name.length);
  central.set(name, CENTRAL_RECORD.length);
  return { local, central };
}

/** Writes the local parts in the order of `locals` and the central directory in the order of `centrals`. */
function assemble(locals: readonly Placed[], centrals: readonly Placed[], comment: Uint8Array): Uint8Array {
  const localLength = locals.reduce((sum, { local }) => sum + local.length, 0);
  const centralLength = centrals.reduce((sum, { central }) => sum + central.length, 0);
  const result = new Uint8Array(localLength + centralLength + END_RECORD.length + comment.length);
  const view = viewOf(result);

  const offsets = new Map<Placed, number>();
  let position = 0;
  for (const placed of locals) {
    offsets.set(placed, position);
    result.set(placed.local, position);
    position += placed.local.length;
  }
  for (const placed of centrals) {
    result.set(placed.central, position);
    writeOffset(result.subarray(position, position + placed.central.length), offsets.get(placed) ?? 0);
    position += placed.central.length;
  }
  view.setUint32(position, END_RECORD.signature, true);
  view.setUint16(position + 8, centrals.length, true);
  view.setUint16(position + 10, centrals.length, true);
  view.setUint32(position + 12, centralLength, true);
  view.setUint32(position + 16, localLength, true);
  view.setUint16(position + 20, comment.length, true);
  result.set(comment, position + END_RECORD.length);
  return result;
}
