import type { FiledPack } from "../core/across/across-rule";
import type { PackFacts } from "../core/across/pack-facts";
import { packed, unpacked, type Packed } from "./packed";
import { textSharer } from "./shared-texts";

/** The facts of a workbook, packed. */
export type PackedFacts = Packed<PackFacts>;

export const packedFacts = (facts: PackFacts): PackedFacts => packed(facts);

/** The facts of workbooks, each with its file. */
export function unpackedFacts(all: ReadonlyMap<string, PackedFacts>): readonly FiledPack[] {
  const shared = textSharer();
  return [...all].map(([file, bytes]) => ({ ...shared(unpacked(bytes)), file }));
}
