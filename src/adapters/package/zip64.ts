/** A view of the bytes; not a copy. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The size and position of an entry's data in bytes, from its central record. */
export interface EntryExtent {
  /** Declared unpacked size. */
  readonly size: number;
  readonly packedSize: number;
  /** Offset of the local header in the archive. */
  readonly offset: number;
}

/** This value in a 32-bit field means that the number is in a 64-bit field (APPNOTE.TXT 4.4.8, 4.4.9, 4.4.16). */
const ELSEWHERE = 0xffffffff;
const ELSEWHERE_16 = 0xffff;
const ZIP64_EXTRA = 0x0001;
const CENTRAL_RECORD_LENGTH = 46;
/** Offsets of the three numbers in a central record, in the order of the zip64 extra field. */
const EXTENT_FIELDS = [
  ["size", 24],
  ["packedSize", 20],
  ["offset", 42],
] as const;

const ZIP64_LOCATOR = { signature: 0x07064b50, length: 20 } as const;
const ZIP64_END_RECORD = { signature: 0x06064b50, length: 56 } as const;
const DESCRIPTOR_SIGNATURE = 0x08074b50;

/** Sizes and offset of an entry; null when its record refers to a zip64 field that is missing or truncated. */
export function extentOf(central: Uint8Array): EntryExtent | null {
  const view = viewOf(central);
  const places = wideFields(central);
  if (places === null) return null;
  const read = (name: keyof EntryExtent, narrow: number): number => {
    const wide = places.get(name);
    return wide === undefined ? view.getUint32(narrow, true) : readUint64(view, wide);
  };
  return { size: read("size", 24), packedSize: read("packedSize", 20), offset: read("offset", 42) };
}

/** Writes the offset of the local header into a central record, in its 32-bit field or its zip64 field. */
export function writeOffset(central: Uint8Array, offset: number): void {
  const view = viewOf(central);
  const wide = wideFields(central)?.get("offset");
  if (wide === undefined) view.setUint32(42, offset, true);
  else view.setBigUint64(wide, BigInt(offset), true);
}

/** Offsets of the numbers that a central record keeps in its zip64 extra field (APPNOTE.TXT 4.5.3). */
function wideFields(central: Uint8Array): ReadonlyMap<keyof EntryExtent, number> | null {
  const view = viewOf(central);
  const wide = EXTENT_FIELDS.filter(([, place]) => view.getUint32(place, true) === ELSEWHERE);
  const places = new Map<keyof EntryExtent, number>();
  if (wide.length === 0) return places;
  const extra = CENTRAL_RECORD_LENGTH + view.getUint16(28, true);
  const field = extraField(central.subarray(extra, extra + view.getUint16(30, true)), ZIP64_EXTRA);
  if (!field || field.length < wide.length * 8) return null;
  for (const [index, [name]] of wide.entries()) places.set(name, extra + field.start + index * 8);
  return places;
}

/** The position of an extra field's data among the extra fields; null when it is missing or truncated. */
function extraField(extra: Uint8Array, id: number): { readonly start: number; readonly length: number } | null {
  const view = viewOf(extra);
  for (let position = 0; position + 4 <= extra.length;) {
    const length = view.getUint16(position + 2, true);
    const start = position + 4;
    if (view.getUint16(position, true) === id) return start + length <= extra.length ? { start, length } : null;
    position = start + length;
  }
  return null;
}

/** Number of entries and offset of the central directory, from the end record or the zip64 end record it refers to. */
export function directoryOf(
  bytes: Uint8Array,
  end: number,
): { readonly entries: number; readonly centralOffset: number } | null {
  const view = viewOf(bytes);
  const entries = view.getUint16(end + 10, true);
  const centralOffset = view.getUint32(end + 16, true);
  if (entries !== ELSEWHERE_16 && centralOffset !== ELSEWHERE) return { entries, centralOffset };
  const locator = end - ZIP64_LOCATOR.length;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR.signature) return null;
  const record = readUint64(view, locator + 8);
  if (record + ZIP64_END_RECORD.length > locator || view.getUint32(record, true) !== ZIP64_END_RECORD.signature) {
    return null;
  }
  return { entries: readUint64(view, record + 32), centralOffset: readUint64(view, record + 48) };
}

/**
 * Length of the data descriptor after an entry's data (APPNOTE.TXT 4.3.9): the signature is optional, sizes are four or
 * eight bytes long. Apache POI 5 writes eight bytes without a zip64 extra field, so the length is inferred from the
 * values.
 */
export function descriptorLength(
  bytes: Uint8Array,
  position: number,
  { crc, size, packedSize }: { readonly crc: number } & Pick<EntryExtent, "size" | "packedSize">,
  localExtra: Uint8Array,
): number {
  const view = viewOf(bytes);
  const holds = (place: number, value: number): boolean =>
    place + 4 <= bytes.length && view.getUint32(place, true) === value;
  const hasSignature = holds(position, DESCRIPTOR_SIGNATURE) && holds(position + 4, crc);
  if (!hasSignature && !holds(position, crc)) return 0;
  const sizes = position + (hasSignature ? 8 : 4);
  const isWide = [packedSize, 0, size, 0].every((value, index) => holds(sizes + 4 * index, value));
  const isNarrow = holds(sizes, packedSize) && holds(sizes + 4, size);
  const hasWideSizes = isWide || (!isNarrow && extraField(localExtra, ZIP64_EXTRA) !== null);
  return sizes - position + (hasWideSizes ? 16 : 8);
}

const readUint64 = (view: DataView, place: number): number => Number(view.getBigUint64(place, true));
