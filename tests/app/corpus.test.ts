import { openXlsx } from "../../src/adapters/xlsx/workbook";
import { checkWorkbook } from "../../src/app/check";
import { corpus, toldBy } from "../support/corpus";
import { xlsxOf } from "../support/new-sheet";

describe.each(corpus())("corpus: $name, $about", ({ snapshot, findings }) => {
  it("gives the expected findings, through a file", async () => {
    const book = openXlsx(xlsxOf(...snapshot.sheets));
    if (!book.ok) throw new Error(JSON.stringify(book.error));
    const result = await checkWorkbook(book.value, null);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.value.findings.flatMap(toldBy)).toEqual(findings);
  });
});
