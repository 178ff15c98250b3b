/** Polynomial of CRC-32, lowest bit first. */
const POLYNOMIAL = 0xedb88320;

/** Four tables of 256 entries: the first advances one byte, table n a byte n places earlier. */
const TABLES = createTables();

function createTables(): Uint32Array {
  const tables = new Uint32Array(4 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    tables[byte] = crc;
  }
  for (let index = 256; index < tables.length; index++) {
    const before = tables[index - 256] ?? 0;
    tables[index] = (tables[before & 0xff] ?? 0) ^ (before >>> 8);
  }
  return tables;
}

const lookUp = (table: number, crc: number): number => TABLES[table * 256 + (crc & 0xff)] ?? 0;

/**
 * CRC-32 as zip archives use it; `before` is that of the bytes in front of these. Takes four bytes at a time, which is several
 * times faster than one.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - (bytes.length % 4);
  let crc = before ^ 0xffffffff;
  for (let at = 0; at < end; at += 4) {
    crc ^= view.getUint32(at, true);
    crc = lookUp(3, crc) ^ lookUp(2, crc >>> 8) ^ lookUp(1, crc >>> 16) ^ lookUp(0, crc >>> 24);
  }
  for (let at = end; at < bytes.length; at++) crc = lookUp(0, crc ^ view.getUint8(at)) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
