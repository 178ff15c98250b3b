import { readFileSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "../../src/adapters/xlsx/workbook";
import { checkWorkbook, type CheckResult } from "../../src/app/check";
import { formatCell } from "../../src/core/workbook/address";
import { describeWithShared } from "../support/shared";
import { valueOf } from "../support/value-of";

/**
 * What a careful reader found in the seven forms: number there, sheet, cell, and the codes of which
 * one or more must speak on the cell. Rows that are marked as in order are left out.
 */
const EXPECTED: readonly (readonly [row: string, sheet: string, cell: string, ...codes: string[]])[] = [
  ["D1", "附件1-1", "D8", "BUD-PROJ-SUM"],
  ["D2", "附件1-1", "B5", "BUD-UNIT"],
  ["D3 P1", "附件2-1", "B4", "BUD-TEXTNUM"],
  ["D3 P2", "附件2-2", "B5", "BUD-TEXTNUM"],
  ["D3 P3", "附件2-3", "B5", "BUD-TEXTNUM"],
  ["D3 P4", "附件2-4", "B5", "BUD-TEXTNUM"],
  ["D3 P5", "附件2-5", "B5", "BUD-TEXTNUM"],
  ["D3 P6", "附件2-6", "B5", "BUD-TEXTNUM"],
  ["D4", "附件1-1", "B8", "BUD-BLANK"],
  ["D5", "附件1-1", "E15", "VAL-QUAL-AS-PCT"],
  ["D6", "附件1-1", "D17", "TXT-REPEAT"],
  ["D6", "附件1-1", "E17", "COST-PERCENT"],
  ["D7", "附件1-1", "E18", "VAL-UNIT-MONEY", "COST-SUM-PART"],
  ["D8", "附件1-1", "D19", "CAT-INPUT-AS-TARGET"],
  ["D9", "附件1-1", "D20", "CAT-MISFILED"],
  ["D10", "附件1-1", "B12", "TXT-REPEAT", "GOAL-VAGUE"],
  ["D12", "附件1-1", "D22", "TXT-TYPO"],
  ["P1-1", "附件2-1", "E9", "MAG-DAILY-ANNUAL"],
  ["P1-2", "附件2-1", "E10", "MAG-DAILY-ANNUAL"],
  ["P1-3", "附件2-1", "E11", "VAL-QUAL-AS-PCT"],
  ["P1-4", "附件2-1", "D12", "TXT-TYPO"],
  ["P1-5", "附件2-1", "E13", "COST-PERCENT"],
  ["P1-5", "附件2-1", "D13", "COST-NOT-COST"],
  ["P1-5", "附件2-1", "C13", "COST-MISSING"],
  ["P1-6", "附件2-1", "B3", "MAG-HEADCOUNT"],
  ["P1-7", "附件2-1", "B14", "CNT-L2-MISSING"],
  ["P1-8", "附件2-1", "E15", "VAL-UNIT-MISSING"],
  ["P1-9", "附件2-1", "A1", "XF-ATTACH"],
  ["P1-10", "附件2-1", "D14", "CAT-MISFILED"],
  ["P2-1, X1", "附件2-2", "E10", "MAG-UNIT"],
  ["P2-1", "附件2-2", "D10", "REL-PROJECT"],
  ["P2-2", "附件2-2", "E11", "MAG-PART-WHOLE"],
  ["P2-3", "附件2-2", "D12", "CAT-MISFILED"],
  ["P2-3, X5", "附件2-2", "E12", "XF-THRESH-DRIFT"],
  ["P2-4", "附件2-2", "D13", "CAT-INPUT-AS-TARGET"],
  ["P2-5", "附件2-2", "E14", "DIR-COST-GE", "COST-PERCENT"],
  ["P2-5", "附件2-2", "C14", "COST-MISSING"],
  ["P2-6", "附件2-2", "D15", "CAT-MISFILED"],
  ["P2-7, X6", "附件2-2", "E16", "XF-TARGET-BELOW"],
  ["P2-8", "附件2-2", "E5", "TXT-HINT"],
  ["P2-9", "附件2-2", "B8", "REL-GOAL-IND"],
  ["P3-1 数量", "附件2-3", "B10", "CNT-L2-MISSING"],
  ["P3-2", "附件2-3", "D12", "CAT-MISFILED"],
  ["P3-3", "附件2-3", "E13", "COST-PERCENT"],
  ["P3-3", "附件2-3", "D13", "COST-NOT-COST"],
  ["P3-4", "附件2-3", "E14", "COST-UNDER-BUDGET"],
  ["P3-3", "附件2-3", "E13", "VAL-LOW"],
  ["P3-5", "附件2-3", "E11", "VAL-LOW"],
  ["P3-6", "附件2-3", "D15", "TXT-VERB-NAME"],
  ["P4-1", "附件2-4", "D10", "CAT-RATE-IN-QTY"],
  ["P4-2", "附件2-4", "B10", "CNT-L2-MISSING"],
  ["P4-3", "附件2-4", "D15", "REL-OBJECT"],
  ["P4-4", "附件2-4", "E12", "COST-PERCENT"],
  ["P4-4", "附件2-4", "D12", "COST-NOT-COST"],
  ["P4-4", "附件2-4", "C12", "COST-MISSING"],
  ["P4-5", "附件2-4", "E13", "DIR-REDUCE-LE"],
  ["P4-6", "附件2-4", "E10", "VAL-WHITESPACE"],
  ["P4-7", "附件2-4", "E5", "TXT-HINT"],
  ["P5-3", "附件2-5", "E12", "VAL-QUAL-AS-PCT"],
  ["P5-3", "附件2-5", "E12", "VAL-LOW"],
  ["P5-4", "附件2-5", "E13", "COST-UNDER-BUDGET"],
  ["P5-5", "附件2-5", "D14", "CAT-MISFILED"],
  ["P5-6", "附件2-5", "E15", "VAL-QUAL-AS-PCT"],
  ["P5-7", "附件2-5", "D16", "REL-OBJECT"],
  ["P6-1", "附件2-6", "D10", "CAT-RATE-IN-QTY"],
  ["P6-2", "附件2-6", "D11", "REL-PROJECT"],
  ["P6-3", "附件2-6", "D12", "CAT-INPUT-AS-TARGET"],
  ["P6-3, X4", "附件2-6", "E12", "XF-THRESH-DRIFT"],
  ["P6-5", "附件2-6", "E15", "VAL-QUAL-AS-PCT"],
  ["P6-6", "附件2-6", "D14", "CAT-MISFILED"],
  ["P6-7, X3", "附件2-6", "E16", "XF-THRESH-DRIFT"],
  ["X2", "附件2-1", "E14", "XF-THRESH-DRIFT"],
  ["X5", "附件2-2", "D12", "XF-NAME-DRIFT"],
  ["X7", "附件2-1", "E3", "XF-DEPT-NAME"],
  ["X8", "附件2-1", "F9", "STD-BLANK"],
  ["X9", "附件2-1", "B7", "GOAL-SAME"],
  ["X10", "附件2-6", "D11", "XF-L2-DRIFT"],
  ["M3", "附件1-1", "A24", "META-SIGN"],
];

describeWithShared("a real county pack of 2023", (shared) => {
  const check = async (name: string): Promise<CheckResult> => {
    const book = valueOf(openXlsx(readFileSync(path.join(shared, "samples", name))));
    return valueOf(await checkWorkbook(book, null));
  };
  let pack: CheckResult;
  beforeAll(async () => {
    pack = await check("yuanjiang-2023.xlsx");
  });

  it.each(EXPECTED)("reports %s at %s!%s: %s", (_row, sheet, cell, ...codes) => {
    const spoken = pack.findings
      .flatMap(({ rule, at, parts, consequences }) => [{ rule, at }, ...parts, ...consequences])
      .filter(({ at }) => at.sheet === sheet && formatCell(at) === cell)
      .map(({ rule }) => rule);
    expect(spoken).toEqual(expect.arrayContaining(codes));
  });

  it("reports no false sum, and no error beyond those of the careful reader", () => {
    expect(
      pack.findings
        .filter(({ severity }) => severity === "error")
        .map(({ rule, at }) => `${rule} ${at.sheet}!${formatCell(at)}`),
    ).toEqual([
      "BUD-PROJ-SUM 附件1-1!D8",
      "VAL-UNIT-MISSING 附件2-1!E15",
      "MAG-UNIT 附件2-2!E10",
      "MAG-PART-WHOLE 附件2-2!E11",
      "DIR-COST-GE 附件2-2!E14",
      "XF-TARGET-BELOW 附件2-2!E16",
    ]);
  });

  it("gives the same findings when all forms stand on one sheet", async () => {
    const relative = ({ forms, findings }: CheckResult) =>
      forms.map(({ sheet, area }) =>
        findings
          .filter(({ at }) => at.sheet === sheet && at.row >= area.row && at.row < area.row + area.rows)
          .map(({ rule, severity, at }) => `${rule} ${severity} +${at.row - area.row} ${at.column}`)
          .toSorted(),
      );
    expect(relative(await check("yuanjiang-2023-one-sheet.xlsx"))).toEqual(relative(pack));
  });
});
