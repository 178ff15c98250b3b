import fc from "fast-check";
import { copiedFormula } from "../../../src/core/workbook/copied-formula";
import { formulaPieces } from "../../../src/core/workbook/formula-pieces";
import type { Shift } from "../../../src/core/workbook/shift";
import { withCellsShifted, withNameShifted } from "../../../src/core/workbook/shift-formula";
import { withSheetDeleted, withSheetRenamed } from "../../../src/core/workbook/sheet-references";

/** What a formula refers to: sheets, then cells. */
const references = (formula: string): readonly string[] =>
  formulaPieces(formula).flatMap((piece) =>
    piece.kind === "reference" ? [`${piece.sheet ? piece.sheet.names.join("~") + "|" : ""}${piece.text}`] : [],
  );

describe("references in formulas", () => {
  it.each<[string, readonly string[]]>([
    ["SUM(A1:B2,$C$3)", ["A1:B2", "$C$3"]],
    ["2024年!A5+甲・乙!A5", ["2024年|A5", "甲・乙|A5"]],
    ["１２!A5*2024!B1", ["１２|A5", "2024|B1"]],
    ["'附件 1'!A1&'it''s'!$A:$B", ["附件 1|A1", "it's|$A:$B"]],
    ["SUM(甲:丙!A5)+SUM('甲 1:丙'!A5)", ["甲~丙|A5", "甲 1~丙|A5"]],
    ["乙!A:A 乙!5:5", ["乙|A:A", "乙|5:5"]],
    ["RANK(A1,(A1,A2,A5),1)", ["A1", "A1", "A2", "A5"]],
    ["A1:INDEX(B:B,3)", ["A1", "B:B"]],
    ["表!A1:表!B2", ["表|A1", "表|B2"]],
    ["A1:表!B2", ["A1", "表|B2"]],
    ["SUM(A1#,@B2,-C3%)", ["A1", "B2", "C3"]],
    ["{1,2;3,4}+A1", ["A1"]],
    ["LOG10(5)+ATAN2(1,2)+A1B+甲A1+A1甲+_A1", []],
    ['"A1"&"甲!A1 ""B2"""', []],
    ["#REF!A5+表!#REF!+#REF!$A$5:$B$6", []],
    ["#N/A+#DIV/0!+A1", ["A1"]],
    ["表1[A5]+表1[[#All],[A5]:[B6]]+表1[A'[1']]+A5", ["A5"]],
    ["1E5+1.5E+3+XFE1+A1048577+A0", []],
    ["TRUE+税率", []],
  ])("%s → %j", (formula, expected) => {
    expect(references(formula)).toEqual(expected);
    expect(references(`=${formula}`)).toEqual(expected);
  });

  it.each(["[1]表!A1", "'[1]表 1'!A1", "'D:\\预算\\[表.xlsx]甲'!A1", "[1]甲:丙!A1"])(
    "%s is of another workbook",
    (formula) => {
      expect(formulaPieces(formula)[0]).toMatchObject({ kind: "sheet", isExternal: true });
    },
  );

  it("puts every formula together again", () => {
    const words = fc.constantFrom(
      "A1",
      "$B$2",
      "甲",
      "'乙 1'",
      "!",
      ":",
      "[",
      "]",
      "(",
      ")",
      '"',
      "#REF!",
      "#",
      " ",
      ",",
      "5",
      "'",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const formula = parts.join("");
        expect(
          formulaPieces(formula)
            .map(({ text }) => text)
            .join(""),
        ).toBe(formula);
      }),
    );
  });
});

const insert = (at: number, count = 1): Shift => ({ axis: "rows", change: "insert", at, count });

describe("formulas whose cells move", () => {
  it.each([
    ["2024年!A5+SUM(2024年!A5:A7)", "2024年", "2024年!A6+SUM(2024年!A6:A8)"],
    ["甲・乙!A5", "乙", "甲・乙!A5"],
    ["甲・乙!A5", "甲・乙", "甲・乙!A6"],
    ["１２!A5", "汇总", "１２!A5"],
    ["RANK(A1,(A1,A2,A5),1)", "汇总", "RANK(A1,(A1,A2,A6),1)"],
    ["SUM(甲:丙!A5)", "汇总", "SUM(甲:丙!A5)"],
    ["乙!A:A 乙!5:5", "汇总", "乙!A:A 乙!5:5"],
    ["乙!A:A 乙!5:5", "乙", "乙!A:A 乙!6:6"],
    ["#REF!$A$5+表!#REF!", "表", "#REF!$A$5+表!#REF!"],
  ])("%s, a row comes into %s → %s", (formula, sheet, expected) => {
    expect(withCellsShifted(formula, "汇总", { sheet, shift: insert(2) })).toBe(expected);
  });

  it.each<[string, Shift, string]>([
    ["表!A5", insert(2), "表!A5"],
    ["表!$A$5", insert(2), "表!$A$6"],
    ["表!$A5:$B5", insert(2), "表!$A5:$B5"],
    ["表!$A$1:$A5", insert(0), "表!$A$2:$A5"],
    ["表!$A$1:$A5", { axis: "rows", change: "delete", at: 0, count: 1 }, "表!#REF!"],
    ["表!$A$5", { axis: "columns", change: "insert", at: 0, count: 1 }, "表!$B$5"],
    ["A5", insert(2), "A5"],
  ])("in a name, %s, %j → %s", (formula, shift, expected) => {
    expect(withNameShifted(formula, { sheet: "表", shift })).toBe(expected);
  });
});

describe("formulas of sheets that change", () => {
  it.each([
    ["甲!A1+'甲'!A1+甲・乙!A1", "甲", "新", "新!A1+新!A1+甲・乙!A1"],
    ["SUM(甲:丙!A1)", "丙", "附件 1", "SUM('甲:附件 1'!A1)"],
    ["[1]甲!A1+'[1]甲'!A1+\"甲!A1\"", "甲", "新", "[1]甲!A1+'[1]甲'!A1+\"甲!A1\""],
    ["2024年!A1", "2024年", "2025年", "'2025年'!A1"],
    ["甲!税率", "甲", "it's", "'it''s'!税率"],
  ])("%s, %s is now called %s → %s", (formula, before, after, expected) => {
    expect(withSheetRenamed(formula, before, after)).toBe(expected);
  });

  it.each([
    ["甲・乙!$A$5", "乙", "甲・乙!$A$5"],
    ["乙!$A$5+'乙'!A:A", "乙", "#REF!$A$5+#REF!A:A"],
    ["SUM(甲:丙!A5)", "乙", "SUM(甲:丙!A5)"],
    ["SUM(甲:丙!A5)", "甲", "SUM(乙:丙!A5)"],
    ["SUM(甲:乙!A5)", "乙", "SUM(甲!A5)"],
    ["SUM(丙:甲!A5)", "丙", "SUM(乙:甲!A5)"],
  ])("%s, %s is deleted → %s", (formula, deleted, expected) => {
    expect(withSheetDeleted(formula, deleted, ["甲", "乙", "丙", "甲・乙"])).toBe(expected);
  });
});

it.each([
  ["A1+$B$1+甲:丙!A1", 2, 1, "B3+$B$1+甲:丙!B3"],
  ["A1+B2:C3", -1, 0, "#REF!+B1:C2"],
  ["SUM((A1,B2))+A:A 5:5", 1, 0, "SUM((A2,B3))+A:A 6:6"],
])("%s copied %d rows and %d columns further → %s", (formula, rows, columns, expected) => {
  expect(copiedFormula(formula, rows, columns)).toBe(expected);
});
