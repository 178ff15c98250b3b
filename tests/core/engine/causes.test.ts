import { clashesAsOne, underTheirCauses } from "../../../src/core/engine/causes";
import { finding, ruleOf } from "./findings";

const rules = [ruleOf("A"), ruleOf("B", { yieldsTo: ["A"] }), ruleOf("C", { yieldsTo: ["B"] }), ruleOf("D")];

const told = (...codes: readonly string[]) =>
  underTheirCauses(
    codes.map((code) => finding(code)),
    rules,
  ).map(({ rule, consequences }) => [rule, ...consequences.map((one) => one.rule)].join(">"));

describe("underTheirCauses", () => {
  it("puts what yields under what says more, whichever was found first", () => {
    expect(told("A", "B")).toEqual(["A>B"]);
    expect(told("B", "A")).toEqual(["A>B"]);
  });

  it("follows a chain of causes to its root", () => {
    expect(told("C", "B", "A")).toEqual(["A>C>B"]);
    expect(told("C", "A")).toEqual(["C", "A"]);
  });

  it("leaves findings of other cells and other rules alone", () => {
    expect(underTheirCauses([finding("A", 0), finding("B", 1), finding("D", 0)], rules)).toHaveLength(3);
  });

  it("puts what yields in its row under a finding of another cell of that row", () => {
    const ofRow = [ruleOf("A"), ruleOf("B", { yieldsInRow: ["A"] })];
    const at = (row: number) => ({ sheet: "P1", row, column: 4 });
    const [root, ...others] = underTheirCauses([finding("B", 3), finding("A", 3, "P1", { at: at(3) })], ofRow);
    expect([root?.rule, root?.consequences.map(({ rule }) => rule), others]).toEqual(["A", ["B"], []]);
    expect(underTheirCauses([finding("B", 3), finding("A", 3, "P1", { at: at(4) })], ofRow)).toHaveLength(2);
    expect(underTheirCauses([finding("B", 3), finding("A", 3, "P1", { at: at(3) })], rules)).toHaveLength(2);
  });

  it("ends where rules yield to each other", () => {
    const mutual = [ruleOf("A", { yieldsTo: ["B"] }), ruleOf("B", { yieldsTo: ["A"] })];
    const found = underTheirCauses([finding("A"), finding("B")], mutual);
    expect(
      found.flatMap(({ rule, consequences }) => [rule, ...consequences.map((one) => one.rule)]).toSorted(),
    ).toEqual(["A", "B"]);
  });
});

describe("clashesAsOne", () => {
  const at = (row: number, sheet = "P1") => ({ sheet, row, column: 4 });
  const clash = (own: number, other: number, sheet = "P1", otherSheet = sheet) =>
    finding("A", own, sheet, { at: at(own, sheet), related: [at(other, otherSheet)] });
  const told = (...findings: Parameters<typeof clashesAsOne>[0]) =>
    clashesAsOne(findings).map(({ at: { row }, consequences }) => [row, ...consequences.map((one) => one.at.row)]);

  it("puts the second of two findings of a rule that name each other under the first", () => {
    expect(told(clash(3, 8), clash(8, 3))).toEqual([[3, 8]]);
  });

  it("keeps what the second one caused", () => {
    const [first, second] = [clash(3, 8), { ...clash(8, 3), consequences: [finding("B", 8)] }];
    expect(told(first, second)).toEqual([[3, 8, 8]]);
  });

  it("leaves findings apart that are of two sheets, of two rules, or of which one does not name the other", () => {
    expect(told(clash(3, 8, "P1", "P2"), clash(8, 3, "P2", "P1"))).toHaveLength(2);
    expect(told(clash(3, 8), { ...clash(8, 3), rule: "B" })).toHaveLength(2);
    expect(told(clash(3, 8), clash(8, 9))).toHaveLength(2);
  });
});
