import { execFileSync } from "node:child_process";
import { openZip } from "../../../src/adapters/package/zip";
import { writeZip } from "../../../src/adapters/package/zip-write";
import { zippedBy, type ZipWriter } from "./foreign-zip";
import { packageOf } from "../xlsx/package";
import { archiveOf, open, partsOf, plan } from "../xlsx/support";
import { temporaryFolder, write } from "../../support/files";
import { itWith } from "../../support/programs";
import { valueOf } from "../../support/value-of";

const WRITERS: readonly ZipWriter[] = ["poi5", "npoi", "zip64"];

const SMALL = packageOf({ sheets: { 表: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' } });
/** A change of the sheet's only cell. */
const TWO = { at: { sheet: "表", row: 0, column: 0 }, before: "1", value: "二" };

const folder = temporaryFolder();

const textParts = (): Readonly<Record<string, string>> =>
  Object.fromEntries([...partsOf(SMALL)].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));

const LOCAL_HEADER = "PK\x03\x04";
const CENTRAL_RECORD = "PK\x01\x02";
const DESCRIPTOR = "PK\x07\x08";

/** Reads an archive as a stream does, header by header; answers the bytes that each entry takes up. */
function streamedLengths(bytes: Uint8Array): Readonly<Record<string, number>> {
  const view = Buffer.from(bytes);
  const lengths: Record<string, number> = {};
  let at = 0;
  while (view.toString("latin1", at, at + 4) === LOCAL_HEADER) {
    const start = at;
    // Version 4.5 has sizes of 8 bytes, and so longer descriptors. Bit 3 says that one follows the data.
    const isWide = view.readUInt16LE(at + 4) >= 45;
    const isStreamed = (view.readUInt16LE(at + 6) & 8) !== 0;
    const name = view.toString("utf8", at + 30, at + 30 + view.readUInt16LE(at + 26));
    const next = [LOCAL_HEADER, CENTRAL_RECORD].map((signature) => view.indexOf(signature, at + 4, "latin1"));
    at = Math.min(...next.filter((place) => place > 0));
    if (isStreamed) expect(at - view.indexOf(DESCRIPTOR, start, "latin1")).toBe(isWide ? 24 : 16);
    lengths[name] = at - start;
  }
  return lengths;
}

describe.each(WRITERS)("an archive as %s writes it", (writer) => {
  it("is read", () => {
    const archive = archiveOf(zippedBy(writer, textParts()));
    for (const [name, text] of Object.entries(textParts())) {
      expect(new TextDecoder().decode(valueOf(archive.read(name)))).toBe(text);
    }
  });

  it("is copied entry by entry when nothing changes", () => {
    const bytes = zippedBy(writer, textParts());
    const copy = writeZip(archiveOf(bytes), new Map());
    const [before, after] = [archiveOf(bytes), archiveOf(copy)];
    for (const { name, local } of before.entries) expect(after.raw(name)?.local).toEqual(local);
    if (writer !== "zip64") expect(copy).toEqual(bytes);
  });

  it("keeps every other entry whole when a cell is changed", async () => {
    const bytes = zippedBy(writer, textParts());
    const workbook = open(bytes);
    valueOf(await workbook.apply(plan({ edits: [TWO] })));
    const before = streamedLengths(bytes);
    expect(Object.keys(before)).toEqual(Object.keys(textParts()));
    const sheet = "xl/worksheets/sheet1.xml";
    expect({ ...streamedLengths(workbook.bytes()), [sheet]: before[sheet] }).toEqual(before);
    expect(valueOf(await workbook.read()).sheets[0]?.cells[0]?.value).toBe("二");
  });

  describe.each([
    ["unzip", ["-tq"]],
    ["python3", ["-c", "import sys, zipfile; assert zipfile.ZipFile(sys.argv[1]).testzip() is None"]],
  ])("in %s", (program, check) => {
    itWith(program)("stays readable after a change", async () => {
      const workbook = open(zippedBy(writer, textParts()));
      valueOf(await workbook.apply(plan({ edits: [TWO] })));
      const file = write(folder.at(writer, "changed.xlsx"), workbook.bytes());
      expect(() => execFileSync(program, [...check, file], { stdio: "pipe" })).not.toThrow();
    });
  });
});

it("tells an empty entry with an 8-byte descriptor from one with a 4-byte one", () => {
  const archive = archiveOf(zippedBy("poi5", { "empty.bin": "", "a.xml": "<a/>" }));
  const { local, packed } = archive.raw("empty.bin") ?? {};
  expect(local?.length).toBe(30 + "empty.bin".length + (packed?.length ?? 0) + 24);
});

it("refuses a directory whose zip64 field or end record is missing", () => {
  const bytes = Buffer.from(zippedBy("zip64", { "a.xml": "<a/>" }));
  const locator = bytes.indexOf("PK\x06\x07", 0, "latin1");
  const withoutLocator = Buffer.concat([bytes.subarray(0, locator), Buffer.alloc(20), bytes.subarray(locator + 20)]);
  expect(openZip(new Uint8Array(withoutLocator))).toMatchObject({ ok: false, error: { detail: "no-end-record" } });
  const field = bytes.indexOf("PK\x01\x02", 0, "latin1") + 46 + "a.xml".length;
  const withoutField = Buffer.from(bytes);
  withoutField.writeUInt16LE(0x7777, field);
  expect(openZip(new Uint8Array(withoutField))).toMatchObject({ ok: false, error: { detail: "no-zip64-field" } });
});
