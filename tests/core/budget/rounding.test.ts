import { AMOUNT_FIELDS, type Located } from "../../../src/core/forms/form";
import { lastPlace, roundingOf } from "../../../src/core/budget/rounding";
import { departmentForm } from "../../../src/core/rules/cases";
import type { AmountReading } from "../../../src/core/values/amount";

function amounts(...figures: readonly number[]): readonly Located<AmountReading>[] {
  const fields = AMOUNT_FIELDS.slice(0, figures.length);
  const form = departmentForm({
    amounts: Object.fromEntries(fields.map((field, index) => [field, figures[index] ?? 0])),
  });
  return fields.flatMap((field) => form.amounts[field] ?? []);
}

describe("lastPlace", () => {
  it.each([
    [[33.33], 10_000],
    [[864.321], 1000],
    [[100, 33.5], 50_000],
    [[100, 200], 0],
    [[0.000001], 0],
  ])("of %j is %d 分", (figures, expected) => {
    expect(lastPlace(amounts(...figures))).toBe(expected);
  });
});

describe("roundingOf", () => {
  it("allows half a place for each amount, and never more than 500 元", () => {
    expect(roundingOf(amounts(100, 33.33, 33.33, 33.33))).toBe(20_000);
    expect(roundingOf(amounts(864.3, 367.6, 496.7))).toBe(50_000);
    expect(roundingOf(amounts(864, 367, 497))).toBe(0);
  });
});
