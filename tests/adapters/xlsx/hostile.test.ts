import { attempt } from "../../../src/adapters/package/failure";
import { readSnapshot } from "../../../src/adapters/xlsx/read";
import { decodePart, parseXml } from "../../../src/adapters/package/xml";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import type { Result } from "../../../src/core/result";
import type { PortError } from "../../../src/port/errors";
import { packageOf, type PackageParts } from "./package";
import { archiveOf } from "./support";
import { valueOf } from "../../support/value-of";

/** Small files that ask for much. Each must be read or refused in the time that a test has. */
const read = (wanted: PackageParts): Result<WorkbookSnapshot, PortError> => readSnapshot(archiveOf(packageOf(wanted)));

/** So many copies that differ, because an archive that packs too well is refused before it is read. */
const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join("");

describe("hostile parts", () => {
  it("reads a part behind a million comments", () => {
    const text = `${"<!---->".repeat(1_000_000)}<a/>`;
    expect(decodePart(new TextEncoder().encode(text), "a.xml")).toHaveLength(text.length);
  });

  it("refuses a document type behind comments", () => {
    const text = "<!-- a --> <?b?>\n<!DOCTYPE a><a/>";
    expect(attempt(() => decodePart(new TextEncoder().encode(text), "a.xml")).ok).toBe(false);
  });

  it("refuses a small part that is not small", () => {
    const text = `<a>${" ".repeat(16 * 1024 * 1024)}</a>`;
    expect(
      attempt(() => {
        parseXml("xl/styles.xml", text, {});
      }),
    ).toMatchObject({
      error: { kind: "too-large", what: "part-bytes", part: "xl/styles.xml" },
    });
  });

  it("refuses long formulas that are shared by very many cells", () => {
    const master = `<c r="A1"><f t="shared" si="0">${many(2_000, (index) => `+B${index + 1}`)}</f></c>`;
    const rows = many(2_000, (index) => `<row r="${index + 2}"><c r="A${index + 2}"><f t="shared" si="0"/></c></row>`);
    expect(read({ sheets: { 表: `<sheetData><row r="1">${master}</row>${rows}</sheetData>` } })).toEqual({
      ok: false,
      error: { kind: "too-large", what: "derived-formulas", limit: 20_000_000 },
    });
  });

  it("refuses many sheets that are one part", () => {
    const entries = many(1_000, (index) => `<sheet name="${index}" sheetId="${index}" r:id="rId1"/>`);
    expect(read({ sheets: { 表: "" }, workbook: `<sheets>${entries}</sheets>` })).toMatchObject({
      error: { reason: "bad-xml", part: "xl/workbook.xml" },
    });
  });

  it("reads very many rules, ranges, names and columns", () => {
    const rules = many(130_000, (index) => `<cfRule type="expression"><formula>A${index}</formula></cfRule>`);
    const ranges = many(130_000, (index) => `A${index + 1} `);
    const columns = many(20_000, () => '<col min="1" max="16384" hidden="1"/>');
    const names = many(20_000, (index) => `<definedName name="n${index}" localSheetId="${index}">1</definedName>`);
    const workbook = valueOf(
      read({
        sheets: {
          表: `<cols>${columns}</cols><conditionalFormatting sqref="A1">${rules}</conditionalFormatting><dataValidations><dataValidation type="list" sqref="${ranges}"><formula1>1</formula1></dataValidation></dataValidations>`,
        },
        workbook: `<definedNames>${names}</definedNames>`,
      }),
    );
    const [sheet] = workbook.sheets;
    expect(sheet?.formulaFormats).toHaveLength(130_000);
    expect(sheet?.listValidations[0]?.areas).toHaveLength(130_000);
    expect(sheet?.hiddenColumns).toEqual([{ from: 0, to: 16_383 }]);
    expect(sheet?.names).toHaveLength(1);
  });

  it("reads deeply nested elements that it does not know", () => {
    const tags = Array.from({ length: 100_000 }, (_, index) => `a${index}`);
    const content = `${tags.map((tag) => `<${tag}>`).join("")}${tags
      .reverse()
      .map((tag) => `</${tag}>`)
      .join("")}`;
    expect(valueOf(read({ sheets: { 表: `${content}<sheetData/>` } })).sheets[0]?.cells).toEqual([]);
  });

  it("reads a long text full of entities, and quotes and brackets that never end", () => {
    const text = many(100_000, (index) => `&amp;${index}`);
    const formula = `<c><f t="shared" si="0">&quot;${"[".repeat(100_000)}</f></c><c><f t="shared" si="0"/></c>`;
    const cells = `<c t="str"><v>${text}</v></c>${formula}`;
    const [sheet] = valueOf(read({ sheets: { 表: `<sheetData><row>${cells}</row></sheetData>` } })).sheets;
    expect(sheet?.cells.map(({ value }) => value)).toEqual([text.replaceAll("&amp;", "&"), "", ""]);
  });

  it("passes over a number format that is longer than Excel allows", () => {
    const styles = `<numFmts><numFmt numFmtId="200" formatCode="0&quot;${"万".repeat(300)}&quot;"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`;
    const [sheet] = valueOf(
      read({ sheets: { 表: "<sheetData><row><c><v>1</v></c></row></sheetData>" }, styles }),
    ).sheets;
    expect(sheet?.cells[0]).toMatchObject({ text: "1", numberFormat: null });
  });
});
