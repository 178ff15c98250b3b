import { Inflate, inflateSync } from "fflate";
import { fail, ok, type Result } from "../../core/result";
import type { PortError, UnreadableReason } from "../../port/errors";
import { crc32 } from "./crc32";
import { descriptorLength, directoryOf, extentOf, viewOf } from "./zip64";

/** Limits for an archive; beyond them, opening or reading fails with "too-large". */
export const ZIP_LIMITS = {
  entries: 2_000,
  /** Sum of the declared unpacked sizes, in bytes. */
  unpackedBytes: 256 * 1024 * 1024,
  /** Maximum ratio of unpacked to packed size of an entry … */
  ratio: 200,
  /** … whose unpacked size is more than this many bytes. */
  ratioFrom: 1024 * 1024,
  /** Unpacked size of one XML part, in bytes. */
  xmlPartBytes: 64 * 1024 * 1024,
} as const;

/** One entry as it is stored. The byte ranges are views into the archive. */
export interface ZipEntry {
  /** Uses "/" between folders, without a leading "/"; ends with "/" for a folder. */
  readonly name: string;
  /** The record of the central directory. */
  readonly central: Uint8Array;
  /** Local header, packed data and data descriptor. */
  readonly local: Uint8Array;
  /** Offset of `local` in the archive. */
  readonly offset: number;
  /** The packed data only. */
  readonly packed: Uint8Array;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  /** Declared unpacked size in bytes. */
  readonly size: number;
}

/** An opened archive. Files are unpacked on demand. */
export interface ZipArchive {
  /** Names of the files, in the order of the central directory. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Unpacks one file. Fails if it exceeds its declared size, fails its checksum, or is an XML part over the limit. */
  read(name: string): Result<Uint8Array, PortError>;
  /** The entry of a file as stored, or null. */
  raw(name: string): ZipEntry | null;
  /** All entries, folders included, in the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  /** The archive's comment, usually empty. */
  readonly comment: Uint8Array;
}

/** Signatures of records, and their lengths without variable fields (APPNOTE.TXT 4.3). */
export const LOCAL_HEADER = { signature: 0x04034b50, length: 30 } as const;
export const CENTRAL_RECORD = { signature: 0x02014b50, length: 46 } as const;
export const END_RECORD = { signature: 0x06054b50, length: 22 } as const;

/** General purpose flags (APPNOTE.TXT 4.4.4). */
export const FLAG = { encrypted: 0x0001, descriptor: 0x0008, strongEncryption: 0x0040, utf8: 0x0800, masked: 0x2000 };

const OLE2_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Packed data up to this size are inflated in one go: deflate expands at most 1,032 times, whatever size is declared.
 */
const INFLATE_AT_ONCE = 64 * 1024;
/** Larger data are inflated in steps of this many packed bytes, so that a forged size is detected early. */
const INFLATE_STEP = 4 * 1024;

const UTF_8 = new TextDecoder();

const XML_NAME = /\.(xml|rels|vml)$/i;

const unreadable = (reason: UnreadableReason, detail?: string, part?: string): Result<never, PortError> =>
  fail({
    kind: "not-a-workbook",
    reason,
    ...(part === undefined ? {} : { part }),
    ...(detail === undefined ? {} : { detail }),
  });

const damaged = (detail: string, part?: string): Result<never, PortError> => unreadable("damaged-zip", detail, part);

const tooLarge = (what: string, limit: number, part?: string): Result<never, PortError> =>
  fail({ kind: "too-large", what, limit, ...(part === undefined ? {} : { part }) });

/**
 * Opens a zip archive without unpacking anything. Fails if it is not an archive, is encrypted, is damaged (truncated,
 * overlapping entries, duplicate names), or declares more than `ZIP_LIMITS` allows.
 */
export function openZip(bytes: Uint8Array): Result<ZipArchive, PortError> {
  if (bytes.length === 0) return unreadable("empty-file");
  if (OLE2_SIGNATURE.every((byte, index) => bytes[index] === byte)) return unreadable(oleReason(bytes));
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return unreadable("not-a-zip");
  const end = findEnd(bytes);
  if (!end) return damaged("no-end-record");
  if (end.entries > ZIP_LIMITS.entries) return tooLarge("entries", ZIP_LIMITS.entries);

  const entries: ZipEntry[] = [];
  const files = new Map<string, ZipEntry>();
  let position = end.centralOffset;
  let unpacked = 0;
  for (let index = 0; index < end.entries; index++) {
    const read = readEntry(bytes, position, end.centralOffset, end.position);
    if (!read.ok) return read;
    const entry = read.value;
    position += entry.central.length;
    unpacked += entry.size;
    if (unpacked > ZIP_LIMITS.unpackedBytes) return tooLarge("unpacked-bytes", ZIP_LIMITS.unpackedBytes, entry.name);
    if (entry.size > ZIP_LIMITS.ratioFrom && entry.size > ZIP_LIMITS.ratio * entry.packed.length) {
      return tooLarge("ratio", ZIP_LIMITS.ratio, entry.name);
    }
    entries.push(entry);
    if (entry.name.endsWith("/")) continue;
    if (files.has(entry.name)) return damaged("duplicate-name", entry.name);
    files.set(entry.name, entry);
  }
  const overlapping = findOverlap(entries);
  if (overlapping) return damaged("overlapping-entries", overlapping.name);
  return ok({
    names: [...files.keys()],
    has: (name) => files.has(name),
    read: (name) => {
      const entry = files.get(name);
      return entry ? unpack(entry) : unreadable("missing-part", undefined, name);
    },
    raw: (name) => files.get(name) ?? null,
    entries,
    comment: bytes.subarray(end.position + END_RECORD.length, end.position + END_RECORD.length + end.commentLength),
  });
}

/**
 * An encrypted .xlsx is an OLE2 file with a stream "EncryptedPackage" (MS-OFFCRYPTO 1.3.2); an old .xls or .et has
 * none.
 */
function oleReason(bytes: Uint8Array): UnreadableReason {
  const streamName = "EncryptedPackage".replace(/./g, "$&\0"); // UTF-16
  return new TextDecoder("latin1").decode(bytes).includes(streamName) ? "encrypted" : "legacy-xls";
}

interface EndRecord {
  readonly position: number;
  readonly entries: number;
  readonly centralOffset: number;
  readonly commentLength: number;
}

/** The last end record whose comment fits into the file. */
function findEnd(bytes: Uint8Array): EndRecord | null {
  const view = viewOf(bytes);
  const lowest = Math.max(0, bytes.length - END_RECORD.length - 0xffff);
  for (let position = bytes.length - END_RECORD.length; position >= lowest; position--) {
    if (view.getUint32(position, true) !== END_RECORD.signature) continue;
    const commentLength = view.getUint16(position + 20, true);
    if (position + END_RECORD.length + commentLength > bytes.length) continue;
    const directory = directoryOf(bytes, position);
    return directory && { position, ...directory, commentLength };
  }
  return null;
}

/** Reads the entry whose central record is at `position`. Its local part must end before the central directory. */
function readEntry(
  bytes: Uint8Array,
  position: number,
  centralOffset: number,
  centralEnd: number,
): Result<ZipEntry, PortError> {
  const view = viewOf(bytes);
  if (position + CENTRAL_RECORD.length > centralEnd || view.getUint32(position, true) !== CENTRAL_RECORD.signature) {
    return damaged("no-central-record");
  }
  const flags = view.getUint16(position + 8, true);
  const method = view.getUint16(position + 10, true);
  const crc = view.getUint32(position + 16, true);
  const nameLength = view.getUint16(position + 28, true);
  const tailLength = view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
  const length = CENTRAL_RECORD.length + nameLength + tailLength;
  if (position + length > centralEnd) return damaged("cut-off-central-record");
  const central = bytes.subarray(position, position + length);
  const nameBytes = central.subarray(CENTRAL_RECORD.length, CENTRAL_RECORD.length + nameLength);
  const name = entryName(nameBytes);

  if (flags & (FLAG.encrypted | FLAG.strongEncryption | FLAG.masked)) return unreadable("encrypted", undefined, name);
  const extent = extentOf(central);
  if (!extent) return damaged("no-zip64-field", name);
  const { size, packedSize, offset } = extent;
  if (method !== 0 && method !== 8) return unreadable("unsupported-zip", `method-${method}`, name);
  if (method === 0 && size !== packedSize) return damaged("forged-size", name);

  if (offset + LOCAL_HEADER.length > centralOffset || view.getUint32(offset, true) !== LOCAL_HEADER.signature) {
    return damaged("no-local-header", name);
  }
  const localNameLength = view.getUint16(offset + 26, true);
  const extraLength = view.getUint16(offset + 28, true);
  const nameStart = offset + LOCAL_HEADER.length;
  const dataStart = nameStart + localNameLength + extraLength;
  const dataEnd = dataStart + packedSize;
  if (dataEnd > centralOffset) return damaged("cut-off-data", name);
  const localName = bytes.subarray(nameStart, nameStart + localNameLength);
  if (localName.length !== nameLength || !localName.every((byte, index) => byte === nameBytes[index])) {
    return damaged("two-names", name);
  }
  const hasDescriptor = (view.getUint16(offset + 6, true) & FLAG.descriptor) !== 0;
  const extra = bytes.subarray(dataStart - extraLength, dataStart);
  const end = hasDescriptor ? dataEnd + descriptorLength(bytes, dataEnd, { crc, size, packedSize }, extra) : dataEnd;
  if (end > centralOffset) return damaged("cut-off-data", name);
  return ok({
    name,
    central,
    local: bytes.subarray(offset, end),
    offset,
    packed: bytes.subarray(dataStart, dataEnd),
    method,
    crc,
    size,
  });
}

/** Part names are ASCII or UTF-8 in practice; bytes that are not UTF-8 become U+FFFD. */
function entryName(bytes: Uint8Array): string {
  return UTF_8.decode(bytes).replaceAll("\\", "/").replace(/^\/+/, "");
}

function findOverlap(entries: readonly ZipEntry[]): ZipEntry | null {
  let end = 0;
  for (const entry of byOffset(entries)) {
    if (entry.offset < end) return entry;
    end = entry.offset + entry.local.length;
  }
  return null;
}

/** The entries in the order of their data in the archive. */
export const byOffset = (entries: readonly ZipEntry[]): readonly ZipEntry[] =>
  [...entries].sort((a, b) => a.offset - b.offset);

function unpack(entry: ZipEntry): Result<Uint8Array, PortError> {
  if (entry.size > ZIP_LIMITS.xmlPartBytes && XML_NAME.test(entry.name)) {
    return tooLarge("part-bytes", ZIP_LIMITS.xmlPartBytes, entry.name);
  }
  const bytes = entry.method === 0 ? entry.packed.slice() : inflate(entry.packed, entry.size);
  if (!bytes) return damaged("bad-deflate-data", entry.name);
  return crc32(bytes) === entry.crc ? ok(bytes) : damaged("bad-checksum", entry.name);
}

/** Exactly `size` bytes, or null when the data are corrupt or unpack to another size. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return packed.length <= INFLATE_AT_ONCE ? inflateAtOnce(packed, size) : inflateInSteps(packed, size);
  } catch {
    return null;
  }
}

function inflateAtOnce(packed: Uint8Array, size: number): Uint8Array | null {
  // fflate stops at the end of `out`, so one extra byte reveals data beyond the declared size.
  const bytes = inflateSync(packed, { out: new Uint8Array(size + 1) });
  return bytes.length === size ? bytes : null;
}

function inflateInSteps(packed: Uint8Array, size: number): Uint8Array | null {
  const bytes = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length <= size) bytes.set(chunk, length);
    length += chunk.length;
  });
  for (let from = 0; from < packed.length && length <= size; from += INFLATE_STEP) {
    const to = from + INFLATE_STEP;
    inflater.push(packed.subarray(from, to), to >= packed.length);
  }
  return length === size ? bytes : null;
}
