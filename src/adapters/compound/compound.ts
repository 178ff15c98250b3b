import { chainOf, childrenOf, layoutOf, MINI_SECTOR, streamNamed } from "./layout";

/** An OLE2 compound file (MS-CFB) of named streams, the container of .doc, .xls and encrypted .xlsx files. */
export interface CompoundFile {
  /** Names of the streams and storages directly below the root. */
  readonly names: readonly string[];
  /**
   * The bytes of a stream directly below the root, or null. Throws PartFailure when its sectors are outside the file.
   */
  readonly stream: (name: string) => Uint8Array | null;
}

/** Opens a compound file. Throws PartFailure if it is damaged; cyclic chains are cut where they repeat. */
export function openCompound(bytes: Uint8Array): CompoundFile {
  const layout = layoutOf(bytes);
  const { sectorSize, miniTable, cutoff, root, joined } = layout;
  const miniStream = joined(root.start);
  const mini = (start: number, size: number): Uint8Array => {
    const numbers = chainOf(start, miniTable, Math.ceil(size / MINI_SECTOR));
    const data = new Uint8Array(numbers.length * MINI_SECTOR);
    for (const [index, number] of numbers.entries()) {
      data.set(miniStream.subarray(number * MINI_SECTOR, (number + 1) * MINI_SECTOR), index * MINI_SECTOR);
    }
    return data;
  };
  return {
    names: childrenOf(layout).map(({ name }) => name),
    stream: (name) => {
      const entry = streamNamed(layout, name);
      if (!entry) return null;
      const { start, size } = entry;
      return (size < cutoff ? mini(start, size) : joined(start, Math.ceil(size / sectorSize))).subarray(0, size);
    },
  };
}
