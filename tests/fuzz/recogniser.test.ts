import fc from "fast-check";
import { checkSnapshot } from "../../src/app/check";
import { previewFixes } from "../../src/app/fix";
import { withEdits } from "../../src/app/with-edits";
import { formToJson } from "../../src/core/forms/form-to-json";
import { MAX_COLUMNS, MAX_ROWS } from "../../src/core/workbook/address";
import { mutatedWorkbook } from "./mutated-sheets";
import { runs } from "./runs";

describe("forms after any accident", () => {
  it("are read and checked: no rule fails, and every finding has its cell in the workbook", () => {
    fc.assert(
      fc.property(mutatedWorkbook, (snapshot) => {
        const { forms, findings } = checkSnapshot(snapshot, null);
        const sheets = new Set(snapshot.sheets.map(({ name }) => name));
        for (const form of forms) formToJson(form);
        for (const { messageId, params, at, related } of findings) {
          if (messageId === "ruleFailed") throw new Error(String(params["reason"]));
          for (const { sheet, row, column } of [at, ...related]) {
            if (!sheets.has(sheet) || row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS) {
              throw new Error(`no such cell: ${sheet} ${row} ${column}`);
            }
          }
        }
      }),
      runs(300),
    );
  });

  it("have fixes that leave nothing of what they fix", () => {
    fc.assert(
      fc.property(mutatedWorkbook, (snapshot) => {
        const { edits, fixed } = previewFixes(checkSnapshot(snapshot, null).findings);
        const after = checkSnapshot(withEdits(snapshot, edits), null).findings;
        const left = after.filter((finding) =>
          fixed.some(
            ({ rule, messageId, at }) =>
              rule === finding.rule &&
              messageId === finding.messageId &&
              at.sheet === finding.at.sheet &&
              at.row === finding.at.row &&
              at.column === finding.at.column,
          ),
        );
        expect(left.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([]);
      }),
      runs(200),
    );
  });
});
