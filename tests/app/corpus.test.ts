import { openXlsx } from "../../src/adapters/xlsx/workbook";
import { checkWorkbook } from "../../src/app/check";
import { corpus, toldBy } from "../support/corpus";
import { xlsxOf } from "../support/new-sheet";
import { valueOf } from "../support/value-of";

describe.each(corpus())("corpus: $name, $about", ({ snapshot, findings }) => {
  it("gives the expected findings, through a file", async () => {
    const book = valueOf(openXlsx(xlsxOf(...snapshot.sheets)));
    const result = valueOf(await checkWorkbook(book, null));
    expect(result.findings.flatMap(toldBy)).toEqual(findings);
  });
});
