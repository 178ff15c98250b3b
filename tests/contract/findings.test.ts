import { readFileSync } from "node:fs";
import path from "node:path";
import { checkWorkbook } from "../../src/app/check";
import { open } from "../adapters/xlsx/support";
import { valueOf } from "../support/value-of";
import { bookDataOf } from "../support/book-data";
import { corpus, toldBy } from "../support/corpus";
import { startExcel } from "../support/excel";
import { describeWithShared } from "../support/shared";

describe("findings through Excel", () => {
  it.each(corpus())("are those of the corpus: $name", async ({ snapshot, findings }) => {
    const { workbook } = startExcel({ data: bookDataOf(snapshot) });
    const result = valueOf(await checkWorkbook(workbook, null));
    expect(result.findings.flatMap(toldBy)).toEqual(findings);
  });
});

describeWithShared("findings in the samples through Excel", (shared) => {
  it.each(["yuanjiang-2023.xlsx", "yuanjiang-2023-one-sheet.xlsx"])(
    "are the same, cell by cell, as in the file: %s",
    async (file) => {
      const fromFile = open(readFileSync(path.join(shared, "samples", file)));
      const { workbook } = startExcel({ data: bookDataOf(valueOf(await fromFile.read())) });
      const [expected, found] = [
        valueOf(await checkWorkbook(fromFile, null)),
        valueOf(await checkWorkbook(workbook, null)),
      ];
      expect(found.findings.length).toBeGreaterThan(10);
      expect(found.findings).toEqual(expected.findings);
      expect(found.forms.map((form) => ({ ...form, fileYear: null }))).toEqual(
        expected.forms.map((form) => ({ ...form, fileYear: null })),
      );
    },
  );
});
