import { withBudgetIn } from "../../src/app/budget-field";
import type { FormJson } from "../../src/core/forms/forms-json";

const form = (fields: FormJson["fields"]): FormJson => ({
  kind: "project",
  edition: "national-2021",
  fields,
  indicators: [],
});
const amounts = ({ fields }: FormJson): readonly unknown[] =>
  [fields.annualBudget, fields.totalFunds].map((amount) => amount?.value ?? null);

describe("the budget of the year", () => {
  it("goes to the name that the layout has for it", () => {
    const year = form({ annualBudget: { value: "96" } });
    expect(amounts(withBudgetIn(year, new Set(["totalFunds"])))).toEqual([null, "96"]);
    const total = form({ totalFunds: { value: "96" } });
    expect(amounts(withBudgetIn(total, new Set(["annualBudget"])))).toEqual(["96", null]);
    const blank = form({ annualBudget: { value: null }, totalFunds: { value: "96" } });
    expect(amounts(withBudgetIn(blank, new Set(["annualBudget"])))).toEqual(["96", null]);
  });

  it("stays where the layout has a place for it or none, and where there are two", () => {
    const both = form({ annualBudget: { value: "96" }, totalFunds: { value: "300" } });
    expect(withBudgetIn(both, new Set(["totalFunds"]))).toBe(both);
    const year = form({ annualBudget: { value: "96" } });
    for (const known of [["annualBudget", "totalFunds"], ["fiscalFunds"]])
      expect(withBudgetIn(year, new Set(known))).toBe(year);
    const words = form({ annualBudget: { value: null, text: "另行下达" }, totalFunds: { value: "96" } });
    expect(withBudgetIn(words, new Set(["totalFunds"]))).toBe(words);
  });
});
