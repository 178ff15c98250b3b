import { insertChild, STYLESHEET_ORDER, WORKBOOK_ORDER, WORKSHEET_ORDER } from "../../../src/adapters/xlsx/child-order";

const RULE = '<conditionalFormatting sqref="A1"><cfRule/></conditionalFormatting>';
const insert = (text: string, xml = RULE): string => insertChild(text, WORKSHEET_ORDER, xml);

describe("insertChild", () => {
  it("puts an element behind all that may come before it and in front of all that must follow", () => {
    for (const [index, name] of WORKSHEET_ORDER.entries()) {
      const others = WORKSHEET_ORDER.filter((other) => other !== name).map((other) => `<${other}/>`);
      const expected = WORKSHEET_ORDER.map((other) => (other === name ? `<${name} new="1"/>` : `<${other}/>`));
      expect([index, insert(`<worksheet>${others.join("")}</worksheet>`, `<${name} new="1"/>`)]).toEqual([
        index,
        `<worksheet>${expected.join("")}</worksheet>`,
      ]);
    }
  });

  it("puts an element behind its equals", () => {
    expect(insert('<worksheet><sheetData/><conditionalFormatting sqref="B1"/><pageMargins/></worksheet>')).toBe(
      `<worksheet><sheetData/><conditionalFormatting sqref="B1"/>${RULE}<pageMargins/></worksheet>`,
    );
  });

  it("takes the prefix of the root, in closing tags too", () => {
    expect(insert('<x:worksheet xmlns:x="u"><x:sheetData/><x:pageMargins/></x:worksheet>')).toBe(
      '<x:worksheet xmlns:x="u"><x:sheetData/>' +
        '<x:conditionalFormatting sqref="A1"><x:cfRule/></x:conditionalFormatting><x:pageMargins/></x:worksheet>',
    );
  });

  it("is not misled by comments, CDATA, processing instructions, quotes and equal names further in", () => {
    const before =
      '\uFEFF<?xml version="1.0"?>\n<!-- <worksheet><mergeCells/> -->\n' +
      "<worksheet a='>' b=\"'>\">\n <!-- <mergeCells> --><sheetData><row><c><is><t><![CDATA[<mergeCells/>]]></t></is></c>" +
      "<ext><conditionalFormatting/></ext></row></sheetData><?pi <mergeCells/> ?>";
    const after = '\r\n <pageMargins left="0.7"/><extLst><ext><mergeCells/></ext></extLst></worksheet>\n<!-- end -->';
    const at = before.length - "<?pi <mergeCells/> ?>".length;
    expect(insert(before + after)).toBe(before.slice(0, at) + RULE + before.slice(at) + after);
  });

  it("leaves children that the order does not know where they are", () => {
    expect(insert("<worksheet><sheetData/><mc:AlternateContent/><pageMargins/></worksheet>")).toBe(
      `<worksheet><sheetData/>${RULE}<mc:AlternateContent/><pageMargins/></worksheet>`,
    );
  });

  it("opens a root that closes itself", () => {
    expect(insertChild('<styleSheet xmlns="u" />', STYLESHEET_ORDER, "<dxfs/>")).toBe(
      '<styleSheet xmlns="u"><dxfs/></styleSheet>',
    );
  });

  it("keeps external references in front of names, and names in front of the calculation settings", () => {
    expect(
      insertChild(
        "<workbook><sheets/><externalReferences/><calcPr/></workbook>",
        WORKBOOK_ORDER,
        "<definedNames></definedNames>",
      ),
    ).toBe("<workbook><sheets/><externalReferences/><definedNames></definedNames><calcPr/></workbook>");
  });

  it.each(["", "<worksheet>", "<worksheet><a></b></worksheet>", "<worksheet><!-- </worksheet>", "<worksheet a='></w>"])(
    "refuses what is not well-formed: %s",
    (text) => {
      expect(() => insert(text)).toThrow("not-a-workbook");
    },
  );
});
