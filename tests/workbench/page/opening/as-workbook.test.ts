import { openXlsx } from "../../../../src/adapters/xlsx/workbook";
import { readForms } from "../../../../src/app/check";
import { asWorkbook, type GivenFile } from "../../../../src/workbench/page/opening/as-workbook";
import { fixture } from "../../../support/files";
import { valueOf } from "../../../support/value-of";

const sample = (name: string): GivenFile => ({ name, bytes: fixture(`sample/${name}`) });

describe("a file for the grid", () => {
  it.each(["sample.doc", "sample.xls"])("that is no .xlsx becomes one with the same forms: %s", async (name) => {
    const opened = valueOf(await asWorkbook(sample(name)));
    expect(opened).toMatchObject({ name: "sample.xlsx", isConverted: true });
    const forms = valueOf(await readForms(valueOf(openXlsx(opened.bytes))));
    expect(forms.map(({ indicators }) => indicators.length > 0)).toEqual(Array(7).fill(true));
  });

  it("that was printed is said to have to be compared", async () => {
    const opened = await asWorkbook(sample("sample.pdf"));
    expect(opened.ok && opened.value.notes.map(({ zh }) => zh)).toEqual(["读自 PDF，请与原文核对"]);
  });

  it("without a table is refused", async () => {
    const page = { name: "通知.doc", bytes: new TextEncoder().encode("<html><body><p>通知</p></body></html>") };
    expect(await asWorkbook(page)).toMatchObject({ ok: false, error: { reason: "no-table" } });
  });
});
