import { withBlockMoved, type BlockMove } from "../../../src/core/workbook/moved-block";
import { areaAt, cellAt } from "../../support/places";

const move = (from: string, to: string, target = "甲"): BlockMove => ({
  from: { sheet: "甲", area: areaAt(from) },
  to: { sheet: target, ...cellAt(to) },
});
const on = (before: string, after = before) => ({ before, after });

describe("formulas after a block was moved", () => {
  it.each([
    ["=B2+$C$3", "=D5+$C$3", "B2:B3", "D5"],
    ["=SUM(B2:B3)*A1", "=SUM(D5:D6)*A1", "B2:B3", "D5"],
    ["=SUM(B2:B5)", "=SUM(B2:B8)", "B5", "B8"],
    ["=SUM(B2:B5)", "=SUM(B1:B5)", "A2:C2", "A1"],
    ["=SUM(B2:B5)", "=SUM(B2:B5)", "B5", "D9"],
    ["=SUM(B2:D2)", "=SUM(B2:C2)", "D2", "C2"],
    ["=D5", "=#REF!", "B2", "D5"],
    ["=(B2,C3)", "=(D5,C3)", "B2", "D5"],
    ["=甲:丙!B2+[1]甲!B2", "=甲:丙!B2+[1]甲!B2", "B2", "D5"],
    ["=B:B 2:2", "=B:B 2:2", "B2", "D5"],
    ["=甲!B2&乙!B2", "=甲!D5&乙!B2", "B2", "D5"],
  ])("%s → %s where %s goes to %s", (formula, expected, from, to) => {
    expect(withBlockMoved(formula, on("甲"), move(from, to))).toBe(expected);
  });

  it("name the other sheet where the block goes to one", () => {
    const away = move("B2:B3", "D5", "附件 2");
    expect(withBlockMoved("=B2+A1", on("甲"), away)).toBe("='附件 2'!D5+A1");
    expect(withBlockMoved("=甲!B2+甲!A1", on("乙"), away)).toBe("='附件 2'!D5+甲!A1");
    // The formula goes along: what stays behind is named, what comes along is at home.
    expect(withBlockMoved("=B2+A1", on("甲", "附件 2"), away)).toBe("=D5+甲!A1");
    expect(withBlockMoved("='附件 2'!D6", on("乙"), away)).toBe("='附件 2'!#REF!");
  });
});
