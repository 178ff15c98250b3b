import { PartFailure } from "../package/failure";
import { viewOf } from "../package/zip64";

/** Where the parts of a compound file (MS-CFB) stand. */
export interface CompoundLayout {
  /** In bytes: 512 or 4096. */
  readonly sectorSize: number;
  /** Numbers of the sectors that hold the allocation table. */
  readonly tableSectors: readonly number[];
  /** The allocation table: of each sector the next one of its chain. */
  readonly table: readonly number[];
  /** The same for the small sectors inside of the root's stream. */
  readonly miniTable: readonly number[];
  /** Streams shorter than this stand in small sectors. */
  readonly cutoff: number;
  readonly entries: readonly Entry[];
  readonly root: Entry;
  /** The sectors of a chain; one that goes in circles is cut where it repeats. */
  readonly chain: (start: number) => readonly number[];
  /** The bytes of a chain of sectors, as many as it has. Throws PartFailure when one is not in the file. */
  readonly joined: (start: number, limit?: number) => Uint8Array;
}

/** An entry of the directory. */
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
/** Special sector numbers: from here on there is no next sector. */
const NO_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
/** Entries of the file allocation table that stand in the header, from this position on. */
export const HEADER_TABLE = { entries: 109, position: 76 } as const;
const ROOT = 5;
const MAX_ENTRIES = 20_000;

const damaged = (detail: string): PartFailure =>
  new PartFailure({ kind: "not-a-workbook", reason: "damaged-file", detail });

/** Whether the bytes begin like a compound file. */
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

/** Numbers of a chain, at most `limit`; one that goes in circles is cut where it repeats. */
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

/** They stand in the header and, of large files, in sectors of their own. */
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

/** The entries directly below the root. They stand in a tree; damaged ones may hold a circle. */
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

/** The stream of that name directly below the root, or null. */
export const streamNamed = (layout: Pick<CompoundLayout, "entries" | "root">, name: string): Entry | null =>
  childrenOf(layout).find((child) => child.type === STREAM && child.name === name) ?? null;
