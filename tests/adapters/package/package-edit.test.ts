import { attempt } from "../../../src/adapters/package/failure";
import { editPackage, freePartName } from "../../../src/adapters/package/package-edit";
import { writeZip } from "../../../src/adapters/package/zip-write";
import { lintPackage } from "../../support/package-lint";
import { archiveOf, changedParts, open, partsOf, plan, sheet, workbookOf } from "../xlsx/support";
import { utf16 } from "../../support/utf16";
import { valueOf } from "../../support/value-of";

const WORKBOOK = "xl/workbook.xml";
const bytes = workbookOf(sheet("表"));

describe("changing a part's text", () => {
  const text = '<?xml version="1.0" encoding="UTF-16"?><a>表😀\r\n</a>';
  it.each([
    ["UTF-8", (content: string) => new TextEncoder().encode(content)],
    ["UTF-8 with byte order mark", (content: string) => new TextEncoder().encode(`\uFEFF${content}`)],
    ["UTF-16LE with byte order mark", (content: string) => utf16(`\uFEFF${content}`)],
    ["UTF-16BE with byte order mark", (content: string) => utf16(`\uFEFF${content}`, "big")],
    ["UTF-16LE", (content: string) => utf16(content)],
    ["UTF-16BE", (content: string) => utf16(content, "big")],
  ])("keeps the encoding: %s", (_, encode) => {
    const archive = archiveOf(writeZip(archiveOf(bytes), new Map([["a.xml", encode(text)]])));
    const edit = editPackage(archive);
    edit.update("a.xml", (before) => before.replace("表", "目标表"));
    expect(partsOf(edit.bytes()).get("a.xml")).toEqual(encode(text.replace("表", "目标表")));
  });

  it.each([
    ["bytes that are not in the encoding", [0x3c, 0x61, 0x2f, 0xff, 0x3e]],
    ["an encoding that cannot be written", [...Buffer.from('<?xml version="1.0" encoding="GBK"?><a/>')]],
  ])("refuses %s and names the part", (_, content) => {
    const archive = archiveOf(writeZip(archiveOf(bytes), new Map([["a.xml", Uint8Array.from(content)]])));
    const edit = editPackage(archive);
    const change = attempt(() => {
      edit.update("a.xml", (before) => `${before}<!-- -->`);
    });
    expect(change).toMatchObject({ ok: false, error: { reason: "bad-xml", part: "a.xml" } });
  });

  it("copies what is not changed as it is stored, and what is changed back too", () => {
    const archive = archiveOf(bytes);
    const edit = editPackage(archive);
    edit.update(WORKBOOK, (text) => text.replace("表", "改"));
    expect(changedParts(bytes, edit.bytes())).toEqual([WORKBOOK]);
    const after = archiveOf(edit.bytes());
    for (const { name, local } of archive.entries.filter((entry) => entry.name !== WORKBOOK)) {
      expect([name, after.raw(name)?.local]).toEqual([name, local]);
    }
    edit.update(WORKBOOK, (text) => text.replace("改", "表"));
    expect(Buffer.compare(edit.bytes(), bytes)).toBe(0);
  });
});

describe("adding and removing parts", () => {
  const part = {
    name: "xl/worksheets/sheet2.xml",
    contentType: "application/x",
    text: "<a/>",
    source: WORKBOOK,
    relationshipType: "http://x/y",
  };

  it("are each other's reverse", () => {
    const edit = editPackage(archiveOf(bytes));
    expect(freePartName(edit.current, "xl/worksheets/sheet")).toBe(part.name);
    // rId1 to rId3 are the sheet, the styles and the shared strings.
    expect(edit.add(part)).toBe("rId4");
    expect(edit.current.has(part.name)).toBe(true);
    expect(freePartName(edit.current, "xl/worksheets/SHEET")).toBe("xl/worksheets/SHEET3.xml");
    const added = edit.bytes();
    expect(lintPackage(added)).toEqual([]);
    const back = editPackage(archiveOf(added));
    back.remove(part.name, WORKBOOK);
    expect(back.current.has(part.name)).toBe(false);
    expect(back.current.read(part.name)).toMatchObject({ ok: false, error: { reason: "missing-part" } });
    expect(Buffer.compare(back.bytes(), bytes)).toBe(0);
  });

  it("refer from another folder by the whole path", () => {
    const edit = editPackage(archiveOf(bytes));
    edit.add({ ...part, source: "xl/workbook.xml", name: "custom/a.xml" });
    expect(edit.text("xl/_rels/workbook.xml.rels")).toContain('Target="/custom/a.xml"');
    expect(lintPackage(edit.bytes())).toEqual([]);
  });
});

describe("a package without what it must have", () => {
  it("is refused, and nothing changes", async () => {
    const broken = writeZip(archiveOf(bytes), new Map([["[Content_Types].xml", null]]));
    const workbook = open(broken);
    expect(await workbook.apply(plan({ newSheets: [sheet("新")] }))).toMatchObject({
      ok: false,
      error: { kind: "not-a-workbook", reason: "missing-part", part: "[Content_Types].xml" },
    });
    expect(Buffer.compare(workbook.bytes(), broken)).toBe(0);
    expect(valueOf(await workbook.read()).sheets).toHaveLength(1);
  });
});
