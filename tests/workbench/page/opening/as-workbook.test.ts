import { readFileSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "../../../../src/adapters/xlsx/workbook";
import { readForms } from "../../../../src/app/check";
import { asWorkbook, type GivenFile } from "../../../../src/workbench/page/opening/as-workbook";
import { REPO_ROOT } from "../../../support/shared";

const fixture = (name: string): GivenFile => ({
  name,
  bytes: new Uint8Array(readFileSync(path.join(REPO_ROOT, "tests/fixtures/sample", name))),
});

describe("a file for the grid", () => {
  it.each(["sample.doc", "sample.xls"])("that is no .xlsx becomes one with the same forms: %s", async (name) => {
    const opened = await asWorkbook(fixture(name));
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(opened.value).toMatchObject({ name: "sample.xlsx", isConverted: true });
    const workbook = openXlsx(opened.value.bytes);
    const forms = workbook.ok ? await readForms(workbook.value) : workbook;
    expect(forms.ok && forms.value.map(({ indicators }) => indicators.length > 0)).toEqual(Array(7).fill(true));
  });

  it("that was printed is said to have to be compared", async () => {
    const opened = await asWorkbook(fixture("sample.pdf"));
    expect(opened.ok && opened.value.notes.map(({ zh }) => zh)).toEqual(["读自 PDF，请与原文核对"]);
  });

  it("without a table is refused", async () => {
    const page = { name: "通知.doc", bytes: new TextEncoder().encode("<html><body><p>通知</p></body></html>") };
    expect(await asWorkbook(page)).toMatchObject({ ok: false, error: { reason: "no-table" } });
  });
});
