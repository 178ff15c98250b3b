import { constants, deflateRawSync } from "node:zlib";
import { crc32 } from "../../../src/adapters/package/crc32";
import { openZip, ZIP_LIMITS } from "../../../src/adapters/package/zip";
import { writeZip } from "../../../src/adapters/package/zip-write";
import type { PortError } from "../../../src/port/errors";
import { archiveOf } from "../xlsx/support";
import { valueOf } from "../../support/value-of";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const LONG = "部门整体支出绩效目标表".repeat(500);
const XML = bytesOf("<a/>");

const small = (): Uint8Array =>
  writeZip(
    null,
    new Map([
      ["a.xml", XML],
      ["folder/长.xml", bytesOf(LONG)],
      ["empty.bin", new Uint8Array()],
    ]),
  );

/** An entry, every field of which can be forged. */
interface Entry {
  readonly name?: string;
  readonly localName?: string;
  readonly data?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly size?: number;
  readonly packedSize?: number;
  readonly crc?: number;
  readonly descriptor?: Uint8Array;
  /** Where its local header is said to be, instead of where it is. */
  readonly offset?: number;
}

/** An archive as the writer does not make them. */
function forge(entries: readonly Entry[], declaredEntries = entries.length): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let position = 0;
  for (const entry of entries) {
    const data = entry.data ?? deflateRawSync(XML);
    const name = entry.name ?? "a.xml";
    const fields = (fieldsName: string): Buffer => {
      const buffer = Buffer.alloc(26);
      buffer.writeUInt16LE(20, 0);
      buffer.writeUInt16LE(entry.flags ?? 0, 2);
      buffer.writeUInt16LE(entry.method ?? 8, 4);
      buffer.writeUInt32LE(entry.crc ?? crc32(XML), 10);
      buffer.writeUInt32LE(entry.packedSize ?? data.length, 14);
      buffer.writeUInt32LE(entry.size ?? XML.length, 18);
      buffer.writeUInt16LE(Buffer.from(fieldsName).length, 22);
      return buffer;
    };
    const localName = entry.localName ?? name;
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(entry.offset ?? position, 10);
    const local = Buffer.concat([
      Buffer.from("PK\x03\x04", "latin1"),
      fields(localName),
      Buffer.from(localName),
      data,
      entry.descriptor ?? Buffer.alloc(0),
    ]);
    locals.push(local);
    centrals.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), fields(name), tail, Buffer.from(name)]));
    position += local.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(declaredEntries, 8);
  end.writeUInt16LE(declaredEntries, 10);
  end.writeUInt32LE(Buffer.concat(centrals).length, 12);
  end.writeUInt32LE(position, 16);
  return new Uint8Array(Buffer.concat([...locals, ...centrals, end]));
}

/** A deflate stream of so many MiB of zeros. A block that ends at a byte can be repeated. */
function deflatedZeros(mebibytes: number): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
  return new Uint8Array(Buffer.concat([...Array<Buffer>(mebibytes).fill(block), Buffer.from([3, 0])]));
}

const errorOf = (bytes: Uint8Array): PortError | null => {
  const opened = openZip(bytes);
  return opened.ok ? null : opened.error;
};

/** The error of opening, or else of reading the part. */
const readError = (bytes: Uint8Array, part = "a.xml"): PortError | null => {
  const opened = openZip(bytes);
  if (!opened.ok) return opened.error;
  const read = opened.value.read(part);
  return read.ok ? null : read.error;
};

const damaged = (detail: string, part = "a.xml"): PortError => ({
  kind: "not-a-workbook",
  reason: "damaged-zip",
  detail,
  part,
});

describe("crc32", () => {
  it("agrees with the check value of the algorithm", () => {
    expect(crc32(bytesOf("123456789"))).toBe(0xcbf43926);
  });

  it.each([0, 1, 2, 3, 4, 5, 7, 8, 9])("takes %d bytes", (length) => {
    const bytes = bytesOf("abcdefghi").subarray(0, length);
    let expected = 0xffffffff;
    for (const byte of bytes) {
      expected ^= byte;
      for (let bit = 0; bit < 8; bit++) expected = expected & 1 ? (expected >>> 1) ^ 0xedb88320 : expected >>> 1;
    }
    expect(crc32(bytes)).toBe((expected ^ 0xffffffff) >>> 0);
  });
});

describe("openZip", () => {
  it("lists and unpacks files", () => {
    const archive = archiveOf(small());
    expect(archive.names).toEqual(["a.xml", "folder/长.xml", "empty.bin"]);
    expect(new TextDecoder().decode(valueOf(archive.read("folder/长.xml")))).toBe(LONG);
    expect(valueOf(archive.read("empty.bin"))).toHaveLength(0);
    expect(archive.has("b.xml")).toBe(false);
    expect(archive.read("b.xml")).toEqual({
      ok: false,
      error: { kind: "not-a-workbook", reason: "missing-part", part: "b.xml" },
    });
  });

  it("normalises names and leaves folders out", () => {
    const bytes = forge([
      { name: "xl\\", data: new Uint8Array(), method: 0, size: 0, crc: 0 },
      { name: "xl\\a.xml" },
      { name: "/b.xml" },
    ]);
    const archive = archiveOf(bytes);
    expect(archive.names).toEqual(["xl/a.xml", "b.xml"]);
    expect(valueOf(archive.read("xl/a.xml"))).toEqual(XML);
    expect(archive.entries).toHaveLength(3);
  });

  it("reads stored entries and entries with a data descriptor", () => {
    const descriptor = Buffer.alloc(16);
    descriptor.write("PK\x07\x08", "latin1");
    descriptor.writeUInt32LE(crc32(XML), 4);
    const bytes = forge([{ method: 0, data: XML }, { name: "b.xml", flags: 8, descriptor }, { name: "c.xml" }]);
    const archive = archiveOf(bytes);
    for (const name of ["a.xml", "b.xml", "c.xml"]) expect(valueOf(archive.read(name))).toEqual(XML);
    expect(writeZip(archive, new Map())).toEqual(bytes);
  });

  it("reads an archive with a comment and with bytes behind it", () => {
    const bytes = Buffer.from(small());
    bytes.writeUInt16LE(3, bytes.length - 2);
    const archive = archiveOf(new Uint8Array(Buffer.concat([bytes, Buffer.from("abc"), Buffer.from("\0\0")])));
    expect(archive.comment).toEqual(bytesOf("abc"));
  });

  it.each<[string, Uint8Array, PortError]>([
    ["an empty file", new Uint8Array(), { kind: "not-a-workbook", reason: "empty-file" }],
    ["a text", bytesOf("单位,金额\n"), { kind: "not-a-workbook", reason: "not-a-zip" }],
    ["one byte", bytesOf("P"), { kind: "not-a-workbook", reason: "not-a-zip" }],
    [
      "the first bytes of a zip",
      bytesOf("PK\x03\x04"),
      { kind: "not-a-workbook", reason: "damaged-zip", detail: "no-end-record" },
    ],
  ])("refuses %s", (_, bytes, error) => {
    expect(errorOf(bytes)).toEqual(error);
  });

  it("tells an old .xls from an encrypted .xlsx", () => {
    const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
    expect(errorOf(new Uint8Array(ole))).toMatchObject({ reason: "legacy-xls" });
    const encrypted = Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le"), Buffer.alloc(64)]);
    expect(errorOf(new Uint8Array(encrypted))).toMatchObject({ reason: "encrypted" });
  });

  it("refuses encrypted entries", () => {
    expect(errorOf(forge([{ flags: 1 }]))).toEqual({ kind: "not-a-workbook", reason: "encrypted", part: "a.xml" });
  });

  it("refuses sizes that point to a zip64 field that is not there, and unknown methods by name", () => {
    expect(errorOf(forge([{ size: 0xffffffff }]))).toEqual(damaged("no-zip64-field"));
    expect(errorOf(forge([{}], 0xffff))).toMatchObject({ reason: "damaged-zip", detail: "no-end-record" });
    expect(errorOf(forge([{ method: 12 }]))).toMatchObject({ reason: "unsupported-zip", detail: "method-12" });
  });

  it("refuses two entries of one name, an entry with two names, and one that is not there", () => {
    expect(errorOf(forge([{}, {}]))).toEqual(damaged("duplicate-name"));
    expect(errorOf(forge([{ name: "b.xml", localName: "a.xml" }]))).toEqual(damaged("two-names", "b.xml"));
    expect(errorOf(forge([{ offset: 1 }]))).toEqual(damaged("no-local-header"));
  });

  it("refuses overlapping entries", () => {
    const inner = Buffer.from(forge([{ name: "b.xml" }]));
    const outer = forge([
      { name: "a.bin", data: inner, method: 0, size: inner.length, crc: crc32(inner) },
      { name: "b.xml", offset: 30 + "a.bin".length },
    ]);
    expect(errorOf(outer)).toEqual(damaged("overlapping-entries", "b.xml"));
  });

  it("refuses more entries than declared records, and data beyond the directory", () => {
    expect(errorOf(forge([{}], 2))).toMatchObject({ reason: "damaged-zip", detail: "no-central-record" });
    expect(errorOf(forge([{ packedSize: 5_000 }]))).toEqual(damaged("cut-off-data"));
    expect(errorOf(forge([{ method: 0, size: 5_000 }]))).toEqual(damaged("forged-size"));
  });

  it("never reads an archive that was cut off", () => {
    const bytes = small();
    for (let part = 0; part < 20; part++) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * part) / 20));
      expect(errorOf(cut)).toMatchObject({ kind: "not-a-workbook" });
    }
  });

  it("reads or refuses an archive with any byte changed, and never gives wrong bytes", () => {
    const bytes = small();
    const original = archiveOf(bytes);
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const opened = openZip(changed);
      if (!opened.ok) continue;
      for (const name of original.names) {
        const read = opened.value.read(name);
        if (read.ok) expect(Buffer.compare(read.value, valueOf(original.read(name)))).toBe(0);
      }
    }
  });
});

describe("limits", () => {
  it("refuses too many entries without reading them", () => {
    expect(errorOf(forge([{}], 2_001))).toEqual({ kind: "too-large", what: "entries", limit: ZIP_LIMITS.entries });
  });

  it("refuses what declares too much in all", () => {
    const data = new Uint8Array(2 * 1024 * 1024);
    const entries = Array.from({ length: 3 }, (_, index) => ({ name: `${index}.bin`, data, size: 100 * 1024 * 1024 }));
    expect(errorOf(forge(entries))).toMatchObject({ kind: "too-large", what: "unpacked-bytes", part: "2.bin" });
  });

  it("refuses a bomb of 512 MiB by what it declares", () => {
    const data = deflatedZeros(512);
    expect(errorOf(forge([{ data, size: 512 * 1024 * 1024 }]))).toMatchObject({ what: "unpacked-bytes" });
    expect(errorOf(forge([{ data, size: 200 * 1024 * 1024 }]))).toMatchObject({ what: "ratio", part: "a.xml" });
  });

  it.each([4, 1_000, 500_000, 60_000_000])("stops at %d bytes when a bomb of 512 MiB declares so many", (size) => {
    expect(readError(forge([{ data: deflatedZeros(512), size }]))).toEqual(damaged("bad-deflate-data"));
  });

  it("stops a small bomb, too", () => {
    expect(readError(forge([{ data: deflatedZeros(32), size: 100 }]))).toEqual(damaged("bad-deflate-data"));
  });

  it("refuses less data than declared, broken data and a wrong checksum", () => {
    expect(readError(forge([{ size: 5 }]))).toEqual(damaged("bad-deflate-data"));
    expect(readError(forge([{ data: Uint8Array.of(7, 7, 7) }]))).toEqual(damaged("bad-deflate-data"));
    expect(readError(forge([{ crc: 1 }]))).toEqual(damaged("bad-checksum"));
  });

  it("refuses a larger XML part than allowed, but not a picture of that size", () => {
    const size = ZIP_LIMITS.xmlPartBytes + 1;
    const entry = { data: new Uint8Array(size), method: 0, size, crc: 1 };
    const bytes = forge([entry, { ...entry, name: "a.png" }]);
    expect(readError(bytes)).toEqual({
      kind: "too-large",
      what: "part-bytes",
      limit: ZIP_LIMITS.xmlPartBytes,
      part: "a.xml",
    });
    expect(readError(bytes, "a.png")).toEqual(damaged("bad-checksum", "a.png"));
  });
});

describe("writeZip", () => {
  it("copies untouched archives byte for byte", () => {
    const bytes = small();
    expect(writeZip(archiveOf(bytes), new Map())).toEqual(bytes);
  });

  it("keeps the stored form and the place of what is not changed", () => {
    const before = archiveOf(small());
    const changes = new Map([
      ["a.xml", bytesOf("<b>changed</b>")],
      ["new.xml", XML],
    ]);
    const after = archiveOf(writeZip(before, changes));
    expect(after.names).toEqual(["a.xml", "folder/长.xml", "empty.bin", "new.xml"]);
    for (const name of ["folder/长.xml", "empty.bin"]) expect(after.raw(name)?.local).toEqual(before.raw(name)?.local);
    expect(valueOf(after.read("a.xml"))).toEqual(bytesOf("<b>changed</b>"));
    expect(valueOf(after.read("new.xml"))).toEqual(XML);
  });

  it("takes files out; taking out a missing one changes nothing", () => {
    const changes = new Map([
      ["a.xml", null],
      ["missing.xml", null],
    ]);
    expect(archiveOf(writeZip(archiveOf(small()), changes)).names).toEqual(["folder/长.xml", "empty.bin"]);
  });

  it("keeps the written name of a changed entry", () => {
    const after = archiveOf(
      writeZip(archiveOf(forge([{ name: "xl\\a.xml" }])), new Map([["xl/a.xml", bytesOf("<b/>")]])),
    );
    expect(after.names).toEqual(["xl/a.xml"]);
    expect(valueOf(after.read("xl/a.xml"))).toEqual(bytesOf("<b/>"));
    expect(Buffer.from(after.raw("xl/a.xml")?.local ?? []).includes("xl\\a.xml")).toBe(true);
  });

  it("gives the same bytes at any time", () => {
    jest.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z") });
    const later = small();
    jest.useRealTimers();
    expect(later).toEqual(small());
  });
});
