import { PartFailure } from "../package/failure";
import { viewOf } from "../package/zip64";

/** An OLE2 compound file (MS-CFB): streams with names, as .doc, .xls and encrypted .xlsx files are. */
export interface CompoundFile {
  /** Names of the streams and storages directly below the root. */
  readonly names: readonly string[];
  /** The bytes of a stream directly below the root, or null. Throws PartFailure when its sectors are not in the file. */
  readonly stream: (name: string) => Uint8Array | null;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_LENGTH = 512;
const ENTRY_LENGTH = 128;
/** Special sector numbers: from here on there is no next sector. */
const NO_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
/** Entries of the file allocation table that stand in the header. */
const HEADER_DIFAT = 109;
const ROOT = 5;
const STREAM = 2;
const MAX_ENTRIES = 20_000;

const damaged = (detail: string): PartFailure =>
  new PartFailure({ kind: "not-a-workbook", reason: "damaged-file", detail });

/** Whether the bytes begin like a compound file. */
export const isCompound = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte);

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** Opens a compound file. Throws PartFailure for a damaged one; chains that go in circles are cut where they repeat. */
export function openCompound(bytes: Uint8Array): CompoundFile {
  if (!isCompound(bytes) || bytes.length < HEADER_LENGTH) throw damaged("no compound file");
  const view = viewOf(bytes);
  const sectorSize = 1 << view.getUint16(30, true);
  const miniSize = 1 << view.getUint16(32, true);
  if ((sectorSize !== 512 && sectorSize !== 4096) || miniSize !== 64) throw damaged("sector size");
  const sectors = Math.ceil(bytes.length / sectorSize);
  const sector = (number: number): Uint8Array => {
    const from = (number + 1) * sectorSize;
    if (from >= bytes.length) throw damaged("sector outside of the file");
    return bytes.subarray(from, from + sectorSize);
  };

  const table = allocationTable(view, sector, sectorSize, sectors);
  const chain = (start: number, next: readonly number[], limit: number): readonly number[] => {
    const numbers: number[] = [];
    const seen = new Set<number>();
    for (let number = start; number < NO_SECTOR && !seen.has(number) && numbers.length < limit;) {
      seen.add(number);
      numbers.push(number);
      number = next[number] ?? NO_ENTRY;
    }
    return numbers;
  };
  const joined = (start: number, size: number | null): Uint8Array => {
    const wanted = size === null ? sectors : Math.ceil(size / sectorSize);
    const numbers = chain(start, table, Math.min(wanted, sectors));
    const data = new Uint8Array(numbers.length * sectorSize);
    for (const [index, number] of numbers.entries()) data.set(sector(number), index * sectorSize);
    return size === null ? data : data.subarray(0, size);
  };

  const entries = directory(joined(view.getUint32(48, true), null));
  const root = entries.find(({ type }) => type === ROOT);
  if (!root) throw damaged("no root entry");
  const miniTable = numbersOf(joined(view.getUint32(60, true), null));
  const cutoff = view.getUint32(56, true);
  const miniStream = root.start < NO_SECTOR ? joined(root.start, null) : new Uint8Array();
  const mini = ({ start, size }: Entry): Uint8Array => {
    const numbers = chain(start, miniTable, Math.ceil(size / miniSize));
    const data = new Uint8Array(numbers.length * miniSize);
    for (const [index, number] of numbers.entries()) {
      data.set(miniStream.subarray(number * miniSize, (number + 1) * miniSize), index * miniSize);
    }
    return data.subarray(0, size);
  };

  const children = childrenOf(entries, root.child);
  return {
    names: children.map(({ name }) => name),
    stream: (name) => {
      const entry = children.find((child) => child.type === STREAM && child.name === name);
      if (!entry) return null;
      return entry.size < cutoff ? mini(entry) : joined(entry.start, entry.size);
    },
  };
}

/** The sectors of the table stand in the header and, of large files, in sectors of their own. */
function allocationTable(
  view: DataView,
  sector: (number: number) => Uint8Array,
  sectorSize: number,
  sectors: number,
): readonly number[] {
  const places: number[] = [];
  for (let index = 0; index < HEADER_DIFAT; index++) places.push(view.getUint32(76 + 4 * index, true));
  const seen = new Set<number>();
  for (let next = view.getUint32(68, true); next < NO_SECTOR && !seen.has(next) && seen.size < sectors;) {
    seen.add(next);
    const numbers = numbersOf(sector(next));
    places.push(...numbers.slice(0, -1));
    next = numbers[sectorSize / 4 - 1] ?? NO_ENTRY;
  }
  const used = places.filter((place) => place < NO_SECTOR);
  if (used.length > sectors) throw damaged("allocation table");
  return used.flatMap((place) => numbersOf(sector(place)));
}

function numbersOf(bytes: Uint8Array): readonly number[] {
  const view = viewOf(bytes);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(4 * index, true));
}

const UTF_16 = new TextDecoder("utf-16le");

function directory(bytes: Uint8Array): readonly Entry[] {
  const view = viewOf(bytes);
  const count = Math.min(MAX_ENTRIES, Math.floor(bytes.length / ENTRY_LENGTH));
  return Array.from({ length: count }, (_, index) => {
    const at = index * ENTRY_LENGTH;
    const nameLength = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
    return {
      name: UTF_16.decode(bytes.subarray(at, at + nameLength)),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}

/** The siblings of a storage stand in a tree; damaged ones may hold a circle. */
function childrenOf(entries: readonly Entry[], first: number): readonly Entry[] {
  const found: Entry[] = [];
  const waiting = [first];
  const seen = new Set<number>();
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (!entry || seen.has(index)) continue;
    seen.add(index);
    found.push(entry);
    waiting.push(entry.left, entry.right);
  }
  return found;
}
