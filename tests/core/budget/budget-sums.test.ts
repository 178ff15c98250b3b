import { expenditureSum, sourceSum } from "../../../src/core/budget/budget-sums";
import { readSum } from "../../../src/core/budget/sums";
import { chongqing } from "../../../src/core/editions/chongqing";
import { general } from "../../../src/core/editions/general";
import type { AmountField, Form } from "../../../src/core/forms/form";
import { projectForm } from "../../../src/core/rules/cases";

describe("sourceSum", () => {
  const { amounts, ...form } = projectForm({
    edition: "general",
    amounts: { totalFunds: 420, fiscalFunds: 120, otherFunds: 40 },
  });
  const cellIn = (row: number) => ({ sheet: form.sheet, row, column: 3 });
  const inRow = (field: AmountField, row: number) => {
    const amount = amounts[field];
    return amount && { [field]: { ...amount, at: cellIn(row) } };
  };
  const TOTAL_ROW = 6;
  const inOneColumn = { ...inRow("totalFunds", TOTAL_ROW), ...inRow("fiscalFunds", 8), ...inRow("otherFunds", 9) };
  /** The state of the sum, with cells of the amounts' column that were not read. */
  const stateOf = (...unreadRows: readonly number[]) => {
    const sum = sourceSum({ ...form, amounts: inOneColumn, unread: unreadRows.map(cellIn) }, general);
    return sum && readSum(sum).state;
  };

  it("takes a list with a line that was not read for an open one", () => {
    expect(stateOf(7)).toBe("open");
    expect(stateOf()).toBe("gap");
    expect(stateOf(10)).toBe("gap");
    expect(stateOf(TOTAL_ROW)).toBe("open");
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
