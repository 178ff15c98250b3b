import { shiftPackage } from "../../../src/adapters/xlsx/shift/shift-package";
import { editPackage } from "../../../src/adapters/package/package-edit";
import { openZip } from "../../../src/adapters/package/zip";
import { valueOf } from "../../support/value-of";
import { sheet, textOf, withParts, workbookOf } from "./support";

const OTHER = "xl/worksheets/sheet2.xml";

/** The formula of another sheet after a row has come in at the top of a sheet, both as the file writes them. */
function formulaAfterRow(name: string, formula: string): string | undefined {
  const plain = workbookOf(...[name, "二"].map((each) => sheet(each, { cells: [], merges: [], names: [] })));
  const data = `<sheetData><row r="1"><c r="A1"><f>${formula}</f></c></row></sheetData>`;
  const other = textOf(plain, OTHER).replace(/<sheetData.*<\/sheetData>|<sheetData\/>/, data);
  const edit = editPackage(valueOf(openZip(withParts(plain, { [OTHER]: other }))));
  shiftPackage(edit, { sheet: name, shift: { axis: "rows", change: "insert", at: 0, count: 1 } });
  return /(?<=<f>).*(?=<\/f>)/.exec(edit.text(OTHER))?.[0];
}

it.each([
  ["一", "一!A8", "一!A9"],
  ["Tab", "tab!A8", "tab!A9"],
  ["甲&乙", "'甲&amp;乙'!A8", "'甲&amp;乙'!A9"],
  ["一", "&#19968;!A8", "一!A9"],
  ["一", "_x4E00_!A8", "一!A9"],
  ["一", "一二!A8", "一二!A8"],
  ["一", "A8", "A8"],
])("with a row before the cells of %s, the formula of another sheet %s becomes %s", (name, formula, expected) => {
  expect(formulaAfterRow(name, formula)).toBe(expected);
});
