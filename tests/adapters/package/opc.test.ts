import { attempt } from "../../../src/adapters/package/failure";
import {
  contentTypeOf,
  contentTypesOf,
  findPart,
  findWorkbookPart,
  relationshipsOf,
  relationshipsPart,
  resolveTarget,
} from "../../../src/adapters/package/opc";
import { decodePart } from "../../../src/adapters/package/xml";
import { writeZip } from "../../../src/adapters/package/zip-write";
import type { ZipArchive } from "../../../src/adapters/package/zip";
import { utf16 } from "../../support/utf16";
import { archiveOf } from "../xlsx/support";

const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

const packageWith = (parts: Readonly<Record<string, string>>): ZipArchive =>
  archiveOf(
    writeZip(null, new Map(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)]))),
  );

const relationships = (...entries: readonly string[]): string =>
  `<Relationships>${entries.map((entry, index) => `<Relationship Id="r${index}" ${entry}/>`).join("")}</Relationships>`;

describe("names", () => {
  it.each([
    ["", "_rels/.rels"],
    ["a.xml", "_rels/a.xml.rels"],
    ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"],
  ])("puts the relationships of %p into %p", (source, part) => {
    expect(relationshipsPart(source)).toBe(part);
  });

  it.each([
    ["xl/workbook.xml", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["xl/workbook.xml", "/xl/styles.xml", "xl/styles.xml"],
    ["xl/worksheets/sheet1.xml", "../drawings/./drawing1.xml", "xl/drawings/drawing1.xml"],
    ["xl/workbook.xml", "worksheets\\sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["xl/workbook.xml", "../../../a.xml", "a.xml"],
    ["", "xl/workbook.xml#top", "xl/workbook.xml"],
  ])("resolves from %p the target %p to %p", (source, target, part) => {
    expect(resolveTarget(source, target)).toBe(part);
  });

  it("finds parts without regard to case", () => {
    const archive = packageWith({ "XL/Workbook.xml": "<workbook/>" });
    expect(findPart(archive, "xl/workbook.xml")).toBe("XL/Workbook.xml");
    expect(findPart(archive, "xl/styles.xml")).toBeNull();
  });
});

describe("relationshipsOf", () => {
  it("reads kinds of both namespaces, outside targets, encoded names and entities", () => {
    const archive = packageWith({
      "xl/_rels/workbook.xml.rels": relationships(
        `Type="${TRANSITIONAL}/worksheet" Target="sheets/a%20b.xml"`,
        `Type="${STRICT}/styles" Target="/xl/styles.xml"`,
        'Type="http://www.wps.cn/officeDocument/2020/cellImage" Target="cellimages.xml"',
        `Type="${TRANSITIONAL}/hyperlink" Target="https://example.org/?a=1&amp;b=2" TargetMode="External"`,
      ),
      "xl/sheets/a b.xml": "<worksheet/>",
    });
    expect(
      relationshipsOf(archive, "xl/workbook.xml").map(({ kind, target, isExternal }) => [kind, target, isExternal]),
    ).toEqual([
      ["worksheet", "xl/sheets/a b.xml", false],
      ["styles", "xl/styles.xml", false],
      ["http://www.wps.cn/officeDocument/2020/cellImage", "xl/cellimages.xml", false],
      ["hyperlink", "https://example.org/?a=1&b=2", true],
    ]);
    expect(relationshipsOf(archive, "xl/other.xml")).toEqual([]);
  });
});

describe("content types", () => {
  it("prefers the override to the default, without regard to case", () => {
    const types = contentTypesOf(
      packageWith({
        "[Content_Types].xml":
          '<Types><Default Extension="XML" ContentType="application/xml"/><Override PartName="/XL/workbook.xml" ContentType="main"/></Types>',
      }),
    );
    expect(contentTypeOf(types, "xl/Workbook.xml")).toBe("main");
    expect(contentTypeOf(types, "xl/styles.xml")).toBe("application/xml");
    expect(contentTypeOf(types, "xl/a.bin")).toBeNull();
  });
});

describe("findWorkbookPart", () => {
  const main = (type: string): ZipArchive =>
    packageWith({
      "[Content_Types].xml": `<Types><Override PartName="/main.xml" ContentType="${type}"/></Types>`,
      "_rels/.rels": relationships(`Type="${TRANSITIONAL}/officeDocument" Target="main.xml"`),
    });

  it.each([
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    "application/xml",
  ])("takes %s", (type) => {
    expect(findWorkbookPart(main(type))).toBe("main.xml");
  });

  it.each([
    "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  ])("refuses %s", (type) => {
    expect(attempt(() => findWorkbookPart(main(type)))).toEqual({
      ok: false,
      error: { kind: "not-a-workbook", reason: "no-workbook-part", part: "main.xml", detail: type },
    });
  });

  it("refuses an archive that is no package", () => {
    expect(attempt(() => findWorkbookPart(packageWith({ "a.xml": "<a/>" })))).toEqual({
      ok: false,
      error: { kind: "not-a-workbook", reason: "no-workbook-part" },
    });
  });
});

describe("decodePart", () => {
  const TEXT = "<a>绩效</a>";

  it.each<[string, Uint8Array, string]>([
    ["UTF-8", Buffer.from(TEXT), TEXT],
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${TEXT}`), TEXT],
    ["UTF-16 with a mark", utf16(`\uFEFF${TEXT}`), TEXT],
    ["UTF-16, high byte first, with a mark", utf16(`\uFEFF${TEXT}`, "big"), TEXT],
    ["UTF-16 without a mark", utf16(TEXT), TEXT],
    ["UTF-16, high byte first, without a mark", utf16(TEXT, "big"), TEXT],
    [
      "GB18030 as declared",
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="GB18030"?><a>'),
        Buffer.from("bca8d0a7", "hex"),
        Buffer.from("</a>"),
      ]),
      '<?xml version="1.0" encoding="GB18030"?><a>绩效</a>',
    ],
    [
      "UTF-8 that says UTF-16",
      Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${TEXT}`),
      `<?xml version="1.0" encoding="UTF-16"?>${TEXT}`,
    ],
  ])("reads %s", (_, bytes, text) => {
    expect(decodePart(bytes, "a.xml")).toBe(text);
  });

  it.each<[string, Uint8Array]>([
    ["bytes that are not in the encoding", Uint8Array.of(0x3c, 0x61, 0xff, 0xff)],
    ["an unknown encoding", Buffer.from('<?xml version="1.0" encoding="klingon"?><a/>')],
    ["a document type", Buffer.from('<?xml version="1.0"?>\n<!-- a --><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')],
    ["a document type in UTF-16", utf16("<!DOCTYPE a><a/>")],
  ])("refuses %s and names the part", (_, bytes) => {
    expect(attempt(() => decodePart(bytes, "xl/a.xml"))).toMatchObject({
      ok: false,
      error: { reason: "bad-xml", part: "xl/a.xml" },
    });
  });

  it("leaves what only looks like a document type alone", () => {
    const text = "<a><![CDATA[<!DOCTYPE a>]]></a>";
    expect(decodePart(Buffer.from(text), "a.xml")).toBe(text);
  });
});
