import { projectForm } from "../../../src/core/rules/cases";
import { readSum, sumGap, type SumOfLines } from "../../../src/core/budget/sums";

const { totalFunds, fiscalFunds, otherFunds, carryover, superiorFunds, generalBudget } = projectForm({
  amounts: {
    totalFunds: 100,
    fiscalFunds: 80,
    otherFunds: 15,
    carryover: 5,
    superiorFunds: "见附表",
    generalBudget: "",
  },
}).amounts;
const gapOf = (sum: Partial<SumOfLines>) =>
  sumGap({ total: totalFunds, lines: [fiscalFunds, otherFunds], tolerance: 0, ...sum })?.gap ?? null;

describe("sumGap", () => {
  it("gives the gap between total and lines", () => {
    expect(gapOf({})).toBe(5e6);
    expect(gapOf({ total: otherFunds })).toBe(80e6);
  });

  it("holds within the tolerance", () => {
    expect(gapOf({ tolerance: 5e6 })).toBeNull();
    expect(gapOf({ tolerance: 5e6 - 1 })).toBe(5e6);
  });

  it("counts blank and absent lines as nothing", () => {
    expect(gapOf({ lines: [fiscalFunds, otherFunds, generalBudget, undefined] })).toBe(5e6);
    expect(gapOf({ lines: [generalBudget, undefined] })).toBeNull();
  });

  it("takes the total with or without each uncertain line", () => {
    expect(gapOf({ uncertain: [carryover] })).toBeNull();
    expect(gapOf({ total: totalFunds, lines: [totalFunds], uncertain: [carryover] })).toBeNull();
    expect(gapOf({ lines: [fiscalFunds], uncertain: [carryover] })).toBe(15e6);
  });

  it("says nothing of a total above an open list, or of amounts that are not understood", () => {
    expect(gapOf({ open: true })).toBeNull();
    expect(gapOf({ total: otherFunds, open: true })).toBe(80e6);
    expect(gapOf({ lines: [fiscalFunds, superiorFunds] })).toBeNull();
    expect(gapOf({ total: superiorFunds })).toBeNull();
  });
});

it("readSum counts an uncertain line only where it makes the sum larger", () => {
  const { carryover: nothing } = projectForm({ amounts: { carryover: 0 } }).amounts;
  const lines = [fiscalFunds, otherFunds];
  expect(readSum({ total: totalFunds, lines, uncertain: [nothing], tolerance: 0 }).counted).toHaveLength(2);
  expect(
    readSum({ total: totalFunds, lines: [fiscalFunds], uncertain: [carryover], tolerance: 0 }).counted,
  ).toHaveLength(2);
});
