import { PartFailure } from "../package/failure";
import { viewOf } from "../package/zip64";
import { chainOf, ENTRY_LENGTH, HEADER_TABLE, layoutOf, streamNamed } from "./layout";

const FREE = 0xffffffff;
const END_OF_CHAIN = 0xfffffffe;
const TABLE_SECTOR = 0xfffffffd;

/**
 * Replaces the content of a stream directly below the root. All other streams keep their bytes and position; the new
 * content reuses the old sectors and adds more at the end of the file. Content shorter than the mini stream cutoff is
 * padded with zeros. Throws PartFailure when the file is damaged or its allocation table is full.
 */
export function replaceStream(bytes: Uint8Array, name: string, content: Uint8Array): Uint8Array {
  const layout = layoutOf(bytes);
  const { sectorSize, table, miniTable, cutoff, entries } = layout;
  const entry = streamNamed(layout, name);
  if (!entry) throw new PartFailure({ kind: "not-a-workbook", reason: "damaged-file", detail: `no stream ${name}` });
  const size = Math.max(content.length, cutoff);
  const isMini = entry.size < cutoff;
  const old = isMini ? [] : layout.chain(entry.start);
  const end = Math.max(0, Math.ceil(bytes.length / sectorSize) - 1);
  const numbers = Array.from(
    { length: Math.ceil(size / sectorSize) },
    (_, index) => old[index] ?? end + index - old.length,
  );
  const tables = withRoom(layout.tableSectors, Math.max(end, ...numbers.map((number) => number + 1)), sectorSize);

  const next = Array.from({ length: (tables.sectors.length * sectorSize) / 4 }, (_, index) => table[index] ?? FREE);
  for (const number of old) next[number] = FREE;
  for (const [index, number] of numbers.entries()) next[number] = numbers[index + 1] ?? END_OF_CHAIN;
  for (const number of tables.sectors) next[number] = TABLE_SECTOR;

  const changed = new Uint8Array((tables.end + 1) * sectorSize);
  changed.set(bytes);
  const view = viewOf(changed);
  const setNumbers = (sectors: readonly number[], values: readonly number[]): void => {
    for (const [index, value] of values.entries()) {
      const sector = sectors[Math.floor((index * 4) / sectorSize)] ?? 0;
      view.setUint32((sector + 1) * sectorSize + ((index * 4) % sectorSize), value, true);
    }
  };
  setNumbers(tables.sectors, next);
  if (isMini) {
    const freed = new Set(chainOf(entry.start, miniTable, miniTable.length));
    const miniSectors = layout.chain(view.getUint32(60, true));
    setNumbers(
      miniSectors,
      miniTable.map((value, index) => (freed.has(index) ? FREE : value)),
    );
  }
  view.setUint32(44, tables.sectors.length, true);
  for (const [index, number] of tables.sectors.entries())
    view.setUint32(HEADER_TABLE.position + 4 * index, number, true);
  for (const [index, number] of numbers.entries()) {
    const piece = new Uint8Array(sectorSize);
    piece.set(content.subarray(index * sectorSize, (index + 1) * sectorSize));
    changed.set(piece, (number + 1) * sectorSize);
  }
  const directory = layout.chain(view.getUint32(48, true));
  const offset = entries.indexOf(entry) * ENTRY_LENGTH;
  const at = ((directory[Math.floor(offset / sectorSize)] ?? 0) + 1) * sectorSize + (offset % sectorSize);
  view.setUint32(at + 116, numbers[0] ?? END_OF_CHAIN, true);
  view.setUint32(at + 120, size, true);
  return changed;
}

/** Adds sectors from `end` on until the allocation table covers the whole file; returns them all and the new end. */
function withRoom(
  sectors: readonly number[],
  end: number,
  sectorSize: number,
): { readonly sectors: readonly number[]; readonly end: number } {
  const all = [...sectors];
  let last = end;
  while ((all.length * sectorSize) / 4 < last) all.push(last++);
  if (all.length <= HEADER_TABLE.entries) return { sectors: all, end: last };
  throw new PartFailure({
    kind: "too-large",
    what: "part-bytes",
    limit: (HEADER_TABLE.entries * sectorSize * sectorSize) / 4,
  });
}
