import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { FiledPack } from "../core/across/across-rule";
import type { PackFacts } from "../core/across/pack-facts";
import { textSharer } from "./shared-texts";

/** The facts of a workbook, packed: they are not needed before all workbooks are read, and ten thousand are large. */
export type PackedFacts = Uint8Array;

// Copied, since the buffer that comes from zlib is of 16 KB, which would go with it from process to process.
export const packedFacts = (facts: PackFacts): PackedFacts => new Uint8Array(deflateRawSync(JSON.stringify(facts)));

/** The facts of workbooks, each with its file. */
export function unpackedFacts(packed: ReadonlyMap<string, PackedFacts>): readonly FiledPack[] {
  const shared = textSharer();
  return [...packed].map(([file, bytes]) => {
    const facts = JSON.parse(inflateRawSync(bytes).toString()) as PackFacts;
    return { ...shared(facts), file };
  });
}
