import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../../src/adapters/package/crc32";

/** How a writer stores an entry; both writers are in wide use for exported workbooks. */
export type ZipWriter =
  /** Apache POI 5 (SXSSF, EasyExcel): version 4.5, data descriptors with 8-byte sizes, no zip64 field. */
  | "poi5"
  /** NPOI 2.5: all sizes in zip64 fields, in local headers and in the directory. */
  | "npoi"
  /** The same, with the offsets there too and a zip64 end record. */
  | "zip64";

/** An archive as one of these programs writes it. */
export function zippedBy(writer: ZipWriter, parts: Readonly<Record<string, string>>): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let position = 0;
  for (const [name, text] of Object.entries(parts)) {
    const data = Buffer.from(text);
    const packed = deflateRawSync(data);
    const crc = crc32(data);
    const local = localPart(writer, name, { data, packed, crc });
    locals.push(local);
    centrals.push(centralRecord(writer, name, { data, packed, crc, offset: position }));
    position += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(centrals.length, 8);
  end.writeUInt16LE(writer === "zip64" ? 0xffff : centrals.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(writer === "zip64" ? 0xffffffff : position, 16);
  const wideEnd = writer === "zip64" ? zip64End(centrals.length, directory.length, position) : Buffer.alloc(0);
  return new Uint8Array(Buffer.concat([...locals, directory, wideEnd, end]));
}

interface Stored {
  readonly data: Buffer;
  readonly packed: Buffer;
  readonly crc: number;
}

function localPart(writer: ZipWriter, name: string, { data, packed, crc }: Stored): Buffer {
  const isStreamed = writer === "poi5";
  const extra = isStreamed ? Buffer.alloc(0) : zip64Field(data.length, packed.length);
  const header = Buffer.alloc(30);
  header.write("PK\x03\x04", "latin1");
  header.writeUInt16LE(45, 4);
  header.writeUInt16LE(isStreamed ? 8 : 0, 6);
  header.writeUInt16LE(8, 8);
  header.writeUInt16LE(0x21, 12);
  header.writeUInt32LE(isStreamed ? 0 : crc, 14);
  header.writeUInt32LE(isStreamed ? 0 : 0xffffffff, 18);
  header.writeUInt32LE(isStreamed ? 0 : 0xffffffff, 22);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  const descriptor = isStreamed ? wideDescriptor(crc, packed.length, data.length) : Buffer.alloc(0);
  return Buffer.concat([header, Buffer.from(name), extra, packed, descriptor]);
}

function wideDescriptor(crc: number, packedSize: number, size: number): Buffer {
  const descriptor = Buffer.alloc(24);
  descriptor.write("PK\x07\x08", "latin1");
  descriptor.writeUInt32LE(crc, 4);
  descriptor.writeBigUInt64LE(BigInt(packedSize), 8);
  descriptor.writeBigUInt64LE(BigInt(size), 16);
  return descriptor;
}

function centralRecord(
  writer: ZipWriter,
  name: string,
  { data, packed, crc, offset }: Stored & { readonly offset: number },
): Buffer {
  const isStreamed = writer === "poi5";
  const offsets = writer === "zip64" ? [offset] : [];
  const extra = isStreamed ? Buffer.alloc(0) : zip64Field(data.length, packed.length, ...offsets);
  const record = Buffer.alloc(46);
  record.write("PK\x01\x02", "latin1");
  record.writeUInt16LE(45, 4);
  record.writeUInt16LE(isStreamed ? 20 : 45, 6);
  record.writeUInt16LE(isStreamed ? 8 : 0, 8);
  record.writeUInt16LE(8, 10);
  record.writeUInt16LE(0x21, 14);
  record.writeUInt32LE(crc, 16);
  record.writeUInt32LE(isStreamed ? packed.length : 0xffffffff, 20);
  record.writeUInt32LE(isStreamed ? data.length : 0xffffffff, 24);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt32LE(writer === "zip64" ? 0xffffffff : offset, 42);
  return Buffer.concat([record, Buffer.from(name), extra]);
}

function zip64Field(...values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + 8 * values.length);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8 * values.length, 2);
  for (const [index, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
  return field;
}

function zip64End(entries: number, length: number, offset: number): Buffer {
  const record = Buffer.alloc(56);
  record.write("PK\x06\x06", "latin1");
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(entries), 24);
  record.writeBigUInt64LE(BigInt(entries), 32);
  record.writeBigUInt64LE(BigInt(length), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.write("PK\x06\x07", "latin1");
  locator.writeBigUInt64LE(BigInt(offset + length), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator]);
}
