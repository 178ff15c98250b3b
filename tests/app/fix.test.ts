import { applyFixes, previewFixes } from "../../src/app/fix";
import type { Finding } from "../../src/core/engine/finding";
import type { CellEdit } from "../../src/core/plan/plan";
import { department, snapshotOf, workbookWith } from "./forms";
import { valueOf } from "../support/value-of";

const at = { sheet: "附件1-1", row: 4, column: 2 };
const other = { sheet: "附件1-1", row: 5, column: 2 };

const finding = (rule: string, edits: readonly CellEdit[]): Finding => ({
  rule,
  severity: "error",
  at,
  related: [],
  messageId: "m",
  params: {},
  headline: { zh: rule, en: rule },
  message: { zh: rule, en: rule },
  fix: edits.length === 0 ? null : { label: { zh: "改", en: "fix" }, edits },
  parts: [],
  consequences: [],
});

describe("previewFixes", () => {
  it("gathers the edits of all fixes, equal ones once", () => {
    const edit = { at, before: "300", value: 301 };
    const preview = previewFixes([finding("A", [edit]), finding("B", [edit, { at: other, before: "280", value: 1 }])]);
    expect(preview.edits).toEqual([edit, { at: other, before: "280", value: 1 }]);
    expect(preview.fixed.map(({ rule }) => rule)).toEqual(["A", "B"]);
  });

  it("leaves findings without a fix, and a fix that contradicts an earlier one, with none of its edits", () => {
    const preview = previewFixes([
      finding("A", [{ at, before: "300", value: 301 }]),
      finding("B", [
        { at: other, before: "280", value: 1 },
        { at, before: "300", value: 302 },
      ]),
      finding("C", []),
    ]);
    expect(preview.edits).toEqual([{ at, before: "300", value: 301 }]);
    expect(preview.left.map(({ rule }) => rule)).toEqual(["B", "C"]);
  });
});

describe("applyFixes", () => {
  it("changes the cells that were previewed", async () => {
    const workbook = workbookWith(department);
    const preview = previewFixes([finding("A", [{ at, before: "300", value: 301 }])]);
    expect(valueOf(await applyFixes(workbook, preview))).toEqual({ sheets: 0, cells: 1 });
    const [sheet] = (await snapshotOf(workbook)).sheets;
    expect(sheet?.cells.find(({ row, column }) => row === at.row && column === at.column)?.text).toBe("301");
  });

  it("changes nothing when one of the cells shows something else by now", async () => {
    const workbook = workbookWith(department);
    const before = workbook.bytes();
    const preview = previewFixes([
      finding("A", [{ at, before: "300", value: 301 }]),
      finding("B", [{ at: other, before: "281", value: 1 }]),
    ]);
    expect(await applyFixes(workbook, preview)).toMatchObject({
      ok: false,
      error: { kind: "cell-changed", at: other },
    });
    expect(workbook.bytes()).toBe(before);
  });
});
