import Big from "big.js";
import fc from "fast-check";
import { FEN_PER_UNIT, MAX_FEN, toFen, type MoneyUnit } from "../../../src/core/values/amount";

/** The definition in decimal arithmetic. */
function defined(figure: string, unit: MoneyUnit): number | null {
  const fen = new Big(figure).times(FEN_PER_UNIT[unit]);
  return fen.eq(fen.round(0)) && fen.abs().lte(MAX_FEN) ? fen.toNumber() : null;
}

describe("amounts in 分", () => {
  it("are exact, or null if they are no whole 分 or too large", () => {
    const digits = (least: number) => fc.stringMatching(new RegExp(`^\\d{${least},18}$`));
    const unit = fc.constantFrom<MoneyUnit>("元", "万元", "亿元");
    fc.assert(
      fc.property(digits(1), digits(0), fc.boolean(), unit, (whole, decimals, isNegative, unit) => {
        const figure = `${isNegative ? "-" : ""}${whole}${decimals === "" ? "" : `.${decimals}`}`;
        expect(toFen(figure, unit)).toBe(defined(figure, unit));
      }),
      { numRuns: 2000, seed: 20260102 },
    );
  });
});
