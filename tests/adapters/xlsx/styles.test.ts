import { addCellStyles, addDifferentialFormats, maximumDigitWidth } from "../../../src/adapters/xlsx/styles";
import { style } from "./support";

const FORMAT = { fill: "FFC7CE", color: "9C0006", bold: true, border: null };

describe("adding cell styles", () => {
  it("completes a style sheet that lacks lists, the default look first", () => {
    const { text, indexOf } = addCellStyles('<styleSheet xmlns="u"/>', [style()]);
    expect(indexOf(style())).toBe(1);
    expect(
      [...text.matchAll(/<(\w+) count="(\d+)"/g)].map(([, list, count]) => `${list ?? ""} ${count ?? ""}`),
    ).toEqual(["fonts 2", "fills 2", "borders 2", "cellStyleXfs 1", "cellXfs 2"]);
  });

  it("keeps every entry where it is and takes the root's prefix", () => {
    const before =
      '<x:styleSheet xmlns:x="u"><x:fonts count="1" y="1"><x:font/></x:fonts><x:fills/><x:borders count="1"><x:border/></x:borders>' +
      '<x:cellStyleXfs count="1"><x:xf/></x:cellStyleXfs><x:cellXfs count="1"><x:xf/></x:cellXfs></x:styleSheet>';
    const { text, indexOf } = addCellStyles(before, [style(), style({ wrap: false }), style()]);
    expect([indexOf(style()), indexOf(style({ wrap: false }))]).toEqual([1, 2]);
    expect(text).toContain('<x:fonts count="2" y="1"><x:font/><x:font><x:sz val="11"/>');
    expect(text).toContain('<x:cellXfs count="3"><x:xf/><x:xf numFmtId="0" fontId="1" ');
    expect(text).toContain("</x:xf></x:cellXfs></x:styleSheet>");
    expect(text).not.toMatch(/<\/?(?!x:)[a-z]/);
  });

  it("uses built-in number formats, those that are there, and ids that are free", () => {
    const before =
      '<styleSheet xmlns="u"><numFmts count="2"><numFmt numFmtId="170" formatCode="0.0&quot;万元&quot;"/><numFmt numFmtId="164" formatCode="x"/></numFmts></styleSheet>';
    const formats = ["0.00", "@", '0.0"万元"', "0.000", "0.000"].map((numberFormat) => style({ numberFormat }));
    const { text } = addCellStyles(before, formats);
    expect([...text.matchAll(/<xf numFmtId="(\d+)" [^>]*applyFont/g)].map(([, id]) => id)).toEqual([
      "2",
      "49",
      "170",
      "171",
    ]);
    expect(text).toContain('<numFmts count="3">');
    expect(text).toContain('<numFmt numFmtId="171" formatCode="0.000"/></numFmts>');
  });
});

describe("adding differential formats", () => {
  it("shares equal ones among the new, never with those that were there", () => {
    const first = addDifferentialFormats('<styleSheet xmlns="u"/>', [FORMAT, FORMAT]);
    expect(first.indexes).toEqual([0, 0]);
    const second = addDifferentialFormats(first.text, [FORMAT, { ...FORMAT, bold: false }]);
    expect(second.indexes).toEqual([1, 2]);
    expect(second.text).toContain('<dxfs count="3">');
  });

  it("changes nothing when there is nothing to add", () => {
    expect(addDifferentialFormats("<styleSheet/>", []).text).toBe("<styleSheet/>");
  });
});

describe("the width of a digit", () => {
  const sheetWith = (fonts: string, fontId = 0): string =>
    `<styleSheet><fonts>${fonts}</fonts><cellStyleXfs><xf fontId="${fontId}"/></cellStyleXfs></styleSheet>`;
  it.each([
    ["宋体", 11, 8],
    ["宋体", 12, 8],
    ["宋体", 10, 7],
    ["Calibri", 11, 7],
    ["Arial", 10, 7],
  ])("%s %d: %d pixels", (name, size, width) => {
    expect(maximumDigitWidth(sheetWith(`<font><sz val="${size}"/><name val="${name}"/></font>`))).toBe(width);
  });

  it("is that of the normal style's font, and 宋体 11 where nothing is said", () => {
    const fonts = '<font><sz val="11"/><name val="Calibri"/></font><font><sz val="20"/><name val="Calibri"/></font>';
    expect(maximumDigitWidth(sheetWith(fonts, 1))).toBe(14);
    expect(maximumDigitWidth("<styleSheet/>")).toBe(8);
  });
});
