import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { formatTarget } from "../../src/core/values/format-target";
import { parseTarget } from "../../src/core/values/parse-target";
import { readAmount } from "../../src/core/values/read-amount";
import type { TargetValue } from "../../src/core/values/target";
import { runs } from "./runs";
import { targetText } from "./target-text";

/** What rules compare; how it was typed may change when it is written anew. */
const meaning = ({ kind, comparator, number, unit, range, parts }: TargetValue): unknown => ({
  kind,
  comparator,
  number,
  unit,
  range,
  parts: parts.map(meaning),
});

describe("values of any text", () => {
  it("are read without an exception, and written anew they mean the same", () => {
    fc.assert(
      fc.property(targetText, (text) => {
        const value = parseTarget(text);
        const written = formatTarget(value);
        const again = parseTarget(written);
        return (
          value.text === text && isDeepStrictEqual(meaning(again), meaning(value)) && formatTarget(again) === written
        );
      }),
      runs(20_000),
    );
  });

  it("are read without an exception beside columns for comparator and unit", () => {
    fc.assert(
      fc.property(targetText, targetText, targetText, (text, comparator, unit) => {
        const { number } = parseTarget(text, { comparator, unit });
        return number === null || /^-?\d+(\.\d+)?$/.test(number);
      }),
      runs(10_000),
    );
  });

  it("are amounts in whole 分, or said not to be understood", () => {
    fc.assert(
      fc.property(fc.oneof(targetText, fc.double()), fc.constantFrom("元", "万元", "亿元"), (content, unit) => {
        const { fen, state } = readAmount(content, unit);
        return (fen === null || Number.isSafeInteger(fen)) && (state === "number") === (fen !== null);
      }),
      runs(20_000),
    );
  });
});
