import { portErrorWords } from "../../src/app/error-words";
import type { PortError } from "../../src/port/errors";

const at = { sheet: "附件1-1", row: 5, column: 1 };

/** One of each kind: the compiler asks for a new one here. */
const ERRORS: { readonly [Kind in PortError["kind"]]: Extract<PortError, { kind: Kind }> } = {
  "changed-since": { kind: "changed-since", sheet: "附件1-1", cell: { row: 4, column: 2 } },
  "nothing-to-take-back": { kind: "nothing-to-take-back" },
  "no-answer": { kind: "no-answer" },
  "not-a-workbook": { kind: "not-a-workbook", reason: "bad-xml", part: "xl/workbook.xml" },
  "too-large": { kind: "too-large", what: "cells", limit: 5 },
  "sheet-exists": { kind: "sheet-exists", sheet: "附件1-1" },
  "sheet-missing": { kind: "sheet-missing", sheet: "附件1-1" },
  "sheet-protected": { kind: "sheet-protected", sheet: "附件1-1" },
  "array-formula": { kind: "array-formula", at },
  "cell-changed": { kind: "cell-changed", at, expected: "甲", found: "乙" },
  "cell-being-edited": { kind: "cell-being-edited" },
  "dialog-open": { kind: "dialog-open" },
  "inactive-workbook": { kind: "inactive-workbook" },
  "workbook-protected": { kind: "workbook-protected" },
  "access-denied": { kind: "access-denied" },
  unsupported: { kind: "unsupported", need: "Range.getMergedAreasOrNullObject" },
  "changed-meanwhile": { kind: "changed-meanwhile" },
  busy: { kind: "busy" },
  "left-behind": { kind: "left-behind", sheets: ["附件1-1"] },
  unexpected: { kind: "unexpected", detail: "GeneralException" },
};

describe("portErrorWords", () => {
  it.each(Object.values(ERRORS))("says of $kind what happened and what to do, in both languages", (error) => {
    const { zh, en } = portErrorWords(error);
    expect(zh).toMatch(/^[^。]+。[^。]+/);
    expect(zh).toMatch(/请/);
    expect(en).toMatch(/^[A-Z].*[.:;] /);
    expect(en).not.toMatch(/[\u3000-\u303f。，]/);
  });

  it("names the cell and what it shows", () => {
    expect(portErrorWords(ERRORS["cell-changed"]).zh).toContain("“附件1-1”的 B6 已从“甲”变为“乙”");
  });

  it("names the part of a damaged file", () => {
    expect(portErrorWords(ERRORS["not-a-workbook"]).zh).toContain("（xl/workbook.xml）。");
    expect(portErrorWords(ERRORS["not-a-workbook"]).en).toContain(" (xl/workbook.xml). ");
  });
});
