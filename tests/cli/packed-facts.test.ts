import { packedFacts, unpackedFacts } from "../../src/cli/packed-facts";
import type { PackFacts } from "../../src/core/across/pack-facts";

test("packed facts come back with their file, and take no more room than they need", () => {
  const facts: PackFacts = {
    unit: "青禾县图书馆",
    forms: [{ kind: "project", sheet: "附件2-1", project: "图书购置", year: 2026, budget: null, indicators: [] }],
  };
  const packed = packedFacts(facts);
  expect(packed.buffer.byteLength).toBe(packed.length);
  expect(unpackedFacts(new Map([["甲.xlsx", packed]]))).toEqual([{ ...facts, file: "甲.xlsx" }]);
});
