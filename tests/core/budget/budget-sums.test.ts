import { expenditureSum, sourceSum } from "../../../src/core/budget/budget-sums";
import { readSum } from "../../../src/core/budget/sums";
import { chongqing } from "../../../src/core/editions/chongqing";
import { general } from "../../../src/core/editions/general";
import type { AmountField, Form } from "../../../src/core/forms/form";
import { projectForm } from "../../../src/core/rules/cases";

/** The form with amounts one below the other in a column, each in the row given. */
function inColumn(form: Form, rows: Readonly<Partial<Record<AmountField, number>>>): Form {
  const amounts = Object.entries(form.amounts).map(([field, amount]) => {
    const row = Object.entries(rows).find(([name]) => name === field)?.[1] ?? 0;
    return [field, { ...amount, at: { sheet: form.sheet, row, column: 3 } }] as const;
  });
  return { ...form, amounts: Object.fromEntries(amounts) };
}

describe("sourceSum", () => {
  const form = projectForm({ edition: "general", amounts: { totalFunds: 420, fiscalFunds: 120, otherFunds: 40 } });
  /** The state with cells that were not read in rows of the amounts' column. */
  const stateOf = (rows: Parameters<typeof inColumn>[1], ...unread: readonly number[]) => {
    const cells = unread.map((row) => ({ sheet: form.sheet, row, column: 3 }));
    const sum = sourceSum({ ...inColumn(form, rows), unread: cells }, general);
    return sum && readSum(sum).state;
  };

  it("takes a list with a line that was not read for an open one", () => {
    const rows = { totalFunds: 6, fiscalFunds: 8, otherFunds: 9 };
    expect(stateOf(rows, 7)).toBe("open");
    expect(stateOf(rows)).toBe("gap");
    expect(stateOf(rows, 10)).toBe("gap");
    // In the row of the total.
    expect(stateOf(rows, 6)).toBe("open");
  });
});

describe("expenditureSum", () => {
  const own = (text: string, row: number) => ({
    at: { sheet: "P1", row, column: 4 },
    cellText: text,
    text,
    value: text,
  });
  const form: Form = {
    ...projectForm({ edition: "chongqing", amounts: { totalFunds: 100 } }),
    own: { municipal: own("70", 8), counties: own("20", 9) },
  };

  it("adds amounts of which only the layout knows", () => {
    expect(readSum(expenditureSum(form, chongqing))).toMatchObject({ state: "gap", sum: 90e6 });
  });

  it("guesses from the fields where the form prints other cells than its layout", () => {
    const sum = expenditureSum({ ...form, own: {} }, chongqing);
    expect([sum.lines, readSum(sum).state]).toEqual([[undefined, undefined], "unknown"]);
  });

  it("does not take a named source of money for expenditure", () => {
    const { otherFunds: source } = projectForm({ amounts: { otherFunds: 10 } }).amounts;
    const sum = expenditureSum({ ...form, ...(source && { namedSources: [source] }) }, chongqing);
    expect(readSum(sum)).toMatchObject({ state: "gap", sum: 90e6 });
  });
});
