import fc from "fast-check";
import { normalised } from "../../../src/core/values/text";

/** The most that a cell holds. */
const CELL = 32_767;

describe("normalising a text piece by piece", () => {
  it("gives what normalising it at once gives, cut to the length of a cell", () => {
    const joining = fc.constantFrom(
      "e",
      "\u0301",
      "\u1100",
      "\u1161",
      "\u11A8",
      "\u{1F600}",
      "\u{110BA}",
      "\uFDFA",
      "万",
    );
    const repeats = fc.tuple(
      fc.string({ unit: joining, minLength: 1, maxLength: 9 }),
      fc.integer({ min: 1, max: 3000 }),
    );
    fc.assert(
      fc.property(fc.array(repeats, { maxLength: 4 }), (pieces) => {
        const text = pieces.map(([piece, times]) => piece.repeat(times)).join("");
        expect(normalised(text)).toBe(text.normalize("NFKC").slice(0, CELL));
      }),
      { numRuns: 60, seed: 20260101 },
    );
  });

  it("joins what stands on both sides of any place where it might be cut", () => {
    for (let before = 2040; before < 2056; before += 1) {
      const text = `${"a".repeat(before)}e\u0301\u1100\u1161\u11A8\u{1F600}`;
      expect(normalised(text)).toBe(text.normalize("NFKC"));
    }
  });
});
