import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openZip } from "../../../src/adapters/package/zip";
import { writeZip } from "../../../src/adapters/package/zip-write";
import { zippedBy, type ZipWriter } from "./foreign-zip";
import { packageOf } from "../xlsx/package";
import { archiveOf, isInstalled, open, partsOf, plan, valueOf } from "../xlsx/support";

const WRITERS: readonly ZipWriter[] = ["poi5", "npoi", "zip64"];

const SMALL = packageOf({ sheets: { 表: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' } });
const textParts = (): Readonly<Record<string, string>> =>
  Object.fromEntries([...partsOf(SMALL)].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));

/** Reads an archive as a stream does, header by header; answers the bytes that each entry takes up. */
function streamedLengths(bytes: Uint8Array): ReadonlyMap<string, number> {
  const view = Buffer.from(bytes);
  const lengths = new Map<string, number>();
  let at = 0;
  while (view.readUInt32LE(at) === 0x04034b50) {
    const start = at;
    const isWide = view.readUInt16LE(at + 4) >= 45;
    const isStreamed = (view.readUInt16LE(at + 6) & 8) !== 0;
    const name = view.toString("utf8", at + 30, at + 30 + view.readUInt16LE(at + 26));
    const next = ["PK\x03\x04", "PK\x01\x02"].map((signature) => view.indexOf(signature, at + 4, "latin1"));
    at = Math.min(...next.filter((place) => place > 0));
    if (isStreamed) expect(at - view.indexOf("PK\x07\x08", start, "latin1")).toBe(isWide ? 24 : 16);
    lengths.set(name, at - start);
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
    valueOf(
      await workbook.apply(plan({ edits: [{ at: { sheet: "表", row: 0, column: 0 }, before: "1", value: "二" }] })),
    );
    const before = streamedLengths(bytes);
    const after = streamedLengths(workbook.bytes());
    for (const [name, length] of before) {
      if (name !== "xl/worksheets/sheet1.xml") expect([name, after.get(name)]).toEqual([name, length]);
    }
    expect(valueOf(await workbook.read()).sheets[0]?.cells[0]?.value).toBe("二");
  });

  it.each(["python3", "unzip"])("stays readable for %s after a change", async (program) => {
    if (!isInstalled(program)) return;
    const workbook = open(zippedBy(writer, textParts()));
    const at = { sheet: "表", row: 0, column: 0 };
    valueOf(await workbook.apply(plan({ edits: [{ at, before: "1", value: "二" }] })));
    const file = join(mkdtempSync(join(tmpdir(), "foreign-zip-")), "changed.xlsx");
    writeFileSync(file, workbook.bytes());
    const run =
      program === "unzip" ? ["-tq", file] : ["-c", "import sys,zipfile; zipfile.ZipFile(sys.argv[1]).testzip()", file];
    expect(() => execFileSync(program, run, { stdio: "pipe" })).not.toThrow();
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
