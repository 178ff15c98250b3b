import { PartFailure } from "../package/failure";
import { viewOf } from "../package/zip64";

/** The structure of a compound file (MS-CFB). */
export interface CompoundLayout {
  /** In bytes: 512 or 4096. */
  readonly sectorSize: number;
  /** Numbers of the sectors that hold the allocation table. */
  readonly tableSectors: readonly number[];
  /** The allocation table: the next sector in the chain of each sector. */
  readonly table: readonly number[];
  /** The same for the mini sectors in the root's stream. */
  readonly miniTable: readonly number[];
  /** Streams shorter than this are stored in mini sectors. */
  readonly cutoff: number;
  readonly entries: readonly Entry[];
  readonly root: Entry;
  /** The sectors of a chain; a cyclic chain is cut where it repeats. */
  readonly chain: (start: number) => readonly number[];
  /** The bytes of a chain, at most `limit` sectors. Throws PartFailure when a sector is outside the file. */
  readonly joined: (start: number, limit?: number) => Uint8Array;
}

/** A directory entry. */
export interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_LENGTH = 512;
export const ENTRY_LENGTH = 128;
export const MINI_SECTOR = 64;
/** Sector numbers from here on are special and end a chain. */
const NO_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
/** The entries of the file allocation table stored in the header, and their offset. */
export const HEADER_TABLE = { entries: 109, position: 76 } as const;
const ROOT = 5;
const MAX_ENTRIES = 20_000;

const damaged = (detail: string): PartFailure =>
  new PartFailure({ kind: "not-a-workbook", reason: "damaged-file", detail });

/** Whether the bytes start with the compound file signature. */
export const isCompound = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte);

/** Reads header, tables and directory. Throws PartFailure for a damaged file. */
export function layoutOf(bytes: Uint8Array): CompoundLayout {
  if (!isCompound(bytes) || bytes.length < HEADER_LENGTH) throw damaged("no compound file");
  const view = viewOf(bytes);
  const sectorSize = 1 << view.getUint16(30, true);
  const miniSize = 1 << view.getUint16(32, true);
  if ((sectorSize !== 512 && sectorSize !== 4096) || miniSize !== MINI_SECTOR) throw damaged("sector size");
  const sectors = Math.ceil(bytes.length / sectorSize);
  const sector = (number: number): Uint8Array => {
    const from = (number + 1) * sectorSize;
    if (from >= bytes.length) throw damaged("sector outside of the file");
    return bytes.subarray(from, from + sectorSize);
  };
  const tableSectors = tableSectorsOf(view, sector, sectorSize, sectors);
  const table = tableSectors.flatMap((place) => numbersOf(sector(place)));
  const chain = (start: number, limit = sectors): readonly number[] => chainOf(start, table, limit);
  const joined = (start: number, limit = sectors): Uint8Array => {
    const numbers = chain(start, Math.min(limit, sectors));
    const data = new Uint8Array(numbers.length * sectorSize);
    for (const [index, number] of numbers.entries()) data.set(sector(number), index * sectorSize);
    return data;
  };
  const entries = directory(joined(view.getUint32(48, true)));
  const root = entries.find(({ type }) => type === ROOT);
  if (!root) throw damaged("no root entry");
  return {
    sectorSize,
    tableSectors,
    table,
    miniTable: numbersOf(joined(view.getUint32(60, true))),
    cutoff: view.getUint32(56, true),
    entries,
    root,
    chain,
    joined,
  };
}

/** The sector numbers of a chain, at most `limit`; a cyclic chain is cut where it repeats. */
export function chainOf(start: number, next: readonly number[], limit: number): readonly number[] {
  const numbers: number[] = [];
  const seen = new Set<number>();
  for (let number = start; number < NO_SECTOR && !seen.has(number) && numbers.length < limit;) {
    seen.add(number);
    numbers.push(number);
    number = next[number] ?? NO_ENTRY;
  }
  return numbers;
}

/** Sectors of the allocation table: listed in the header and, in large files, in additional sectors. */
function tableSectorsOf(
  view: DataView,
  sector: (number: number) => Uint8Array,
  sectorSize: number,
  sectors: number,
): readonly number[] {
  const places: number[] = [];
  for (let index = 0; index < HEADER_TABLE.entries; index++) {
    places.push(view.getUint32(HEADER_TABLE.position + 4 * index, true));
  }
  const seen = new Set<number>();
  for (let next = view.getUint32(68, true); next < NO_SECTOR && !seen.has(next) && seen.size < sectors;) {
    seen.add(next);
    const numbers = numbersOf(sector(next));
    places.push(...numbers.slice(0, -1));
    next = numbers[sectorSize / 4 - 1] ?? NO_ENTRY;
  }
  const used = places.filter((place) => place < NO_SECTOR);
  if (used.length > sectors) throw damaged("allocation table");
  return used;
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

/** The entries directly below the root. They form a tree; in a damaged file it may contain a cycle. */
export function childrenOf({ entries, root }: Pick<CompoundLayout, "entries" | "root">): readonly Entry[] {
  const found: Entry[] = [];
  const waiting = [root.child];
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

const STREAM = 2;

/** The stream with that name directly below the root, or null. */
export const streamNamed = (layout: Pick<CompoundLayout, "entries" | "root">, name: string): Entry | null =>
  childrenOf(layout).find((child) => child.type === STREAM && child.name === name) ?? null;
