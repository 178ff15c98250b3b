import { shiftFormula } from "../../../src/adapters/xlsx/shared-formula";

describe("shiftFormula", () => {
  it.each([
    ["A1+B2", 1, 1, "B2+C3"],
    ["A1 + B2", 1, 0, "A2 + B3"],
    ["$A1+A$1+$A$1", 2, 3, "$A3+D$1+$A$1"],
    ["SUM(A1:B2,C:D,$E:E,3:4,$5:5)", 1, 1, "SUM(B2:C3,D:E,$E:F,4:5,$5:6)"],
    ["LOG10(A1)+ATAN2 (A1,1)", 1, 0, "LOG10(A2)+ATAN2 (A2,1)"],
    ['"A1 ""B2"""&A1', 1, 0, '"A1 ""B2"""&A2'],
    ["'附件1-1'!A1+附件A1!B1+'it''s A1'!C1", 1, 0, "'附件1-1'!A2+附件A1!B2+'it''s A1'!C2"],
    ["税率*A1+A1税", 1, 0, "税率*A2+A1税"],
    ["Table1[A1]+1E5+1.5E+3", 1, 0, "Table1[A1]+1E5+1.5E+3"],
    ["Table1[[#This Row],[A1]]+A1", 1, 0, "Table1[[#This Row],[A1]]+A2"],
    ["XFD1048576", 1, 1, "A1"],
    ["A1", -1, -1, "XFD1048576"],
    ["XFE1+A1048577+A0", 1, 1, "XFE1+A1048577+A0"],
    ["a1", 1, 0, "A2"],
    ["#REF!+TRUE", 1, 1, "#REF!+TRUE"],
  ])("moves %s by %d rows and %d columns", (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });
});
