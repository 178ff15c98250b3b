import { viewOf } from "../package/zip64";

/** A BIFF8 record with its continuation records (MS-XLS 2.1.4). */
export interface BiffRecord {
  readonly type: number;
  readonly data: Uint8Array;
  /** Data of the CONTINUE records that follow. */
  readonly more: readonly Uint8Array[];
}

export const CONTINUE = 0x003c;

/** The records from a position up to the EOF record of that substream, or to the end of the stream. */
export function* recordsFrom(stream: Uint8Array, start: number): Generator<BiffRecord> {
  const view = viewOf(stream);
  let depth = 0;
  let position = start;
  while (position + 4 <= stream.length) {
    const type = view.getUint16(position, true);
    const { data, end } = body(stream, view, position);
    position = end;
    const more: Uint8Array[] = [];
    while (position + 4 <= stream.length && view.getUint16(position, true) === CONTINUE) {
      const continued = body(stream, view, position);
      more.push(continued.data);
      position = continued.end;
    }
    if (type === RECORD.bof) depth += 1;
    // Charts embedded in a sheet are nested substreams.
    if (depth <= 1) yield { type, data, more };
    if (type === RECORD.eof && (depth -= 1) <= 0) return;
  }
}

function body(
  stream: Uint8Array,
  view: DataView,
  position: number,
): { readonly data: Uint8Array; readonly end: number } {
  const end = position + 4 + view.getUint16(position + 2, true);
  return { data: stream.subarray(position + 4, end), end };
}

/** Record types (MS-XLS 2.3). */
export const RECORD = {
  formula: 0x0006,
  eof: 0x000a,
  protect: 0x0012,
  externSheet: 0x0017,
  name: 0x0018,
  date1904: 0x0022,
  filePass: 0x002f,
  font: 0x0031,
  colInfo: 0x007d,
  boundSheet: 0x0085,
  mulBlank: 0x00be,
  mulRk: 0x00bd,
  rString: 0x00d6,
  xf: 0x00e0,
  mergeCells: 0x00e5,
  sst: 0x00fc,
  labelSst: 0x00fd,
  extSst: 0x00ff,
  recalcId: 0x01c1,
  validation: 0x01be,
  dimensions: 0x0200,
  blank: 0x0201,
  number: 0x0203,
  label: 0x0204,
  boolErr: 0x0205,
  string: 0x0207,
  row: 0x0208,
  index: 0x020b,
  dbCell: 0x00d7,
  array: 0x0221,
  table: 0x0236,
  sharedFormula: 0x04bc,
  rk: 0x027e,
  format: 0x041e,
  bof: 0x0809,
} as const;

/** A font that a string has from a character on. */
export interface FontRun {
  readonly from: number;
  readonly font: number;
}

export interface RichString {
  readonly text: string;
  readonly runs: readonly FontRun[];
}

/** Reads numbers and strings sequentially across continuation records; reads zeros beyond the end. */
export class BiffCursor {
  private readonly pieces: readonly Uint8Array[];
  private piece = 0;
  private at: number;

  constructor({ data, more }: BiffRecord, from = 0) {
    this.pieces = [data, ...more];
    this.at = from;
  }

  /** A copy at the same position. */
  fork(): BiffCursor {
    const fork = new BiffCursor({ type: 0, data: this.pieces[0] ?? new Uint8Array(), more: this.pieces.slice(1) });
    fork.piece = this.piece;
    fork.at = this.at;
    return fork;
  }

  /** Whether no data is left. */
  get isAtEnd(): boolean {
    return this.piece >= this.pieces.length - 1 && this.at >= (this.pieces[this.piece]?.length ?? 0);
  }

  byte(): number {
    this.next();
    const value = this.pieces[this.piece]?.[this.at] ?? 0;
    this.at += 1;
    return value;
  }

  u16(): number {
    return this.byte() | (this.byte() << 8);
  }

  u32(): number {
    return (this.u16() | (this.u16() << 16)) >>> 0;
  }

  skip(count: number): void {
    for (let left = count; left > 0 && !this.isAtEnd;) {
      this.next();
      const step = Math.min(left, Math.max(1, (this.pieces[this.piece]?.length ?? 0) - this.at));
      this.at += step;
      left -= step;
    }
  }

  /** A string with its flags (XLUnicodeRichExtendedString, 2.5.293); `length` is in characters. */
  string(length: number): string {
    return this.richString(length).text;
  }

  /** A string with the runs in which it changes its font; before the first run it has that of its cell. */
  richString(length: number): RichString {
    const flags = this.byte();
    const count = flags & 0x08 ? this.u16() : 0;
    const extra = flags & 0x04 ? this.u32() : 0;
    const text = this.characters(length, (flags & 0x01) !== 0);
    const runs: FontRun[] = [];
    for (let left = count; left > 0 && !this.isAtEnd; left--) runs.push({ from: this.u16(), font: this.u16() });
    this.skip(extra);
    return { text, runs };
  }

  /** Characters that may cross into a continuation record, which starts with a new flag byte for their width. */
  private characters(length: number, isWide: boolean): string {
    const units: number[] = [];
    let wide = isWide;
    while (units.length < length && !this.isAtEnd) {
      if (this.at >= (this.pieces[this.piece]?.length ?? 0)) {
        this.next();
        wide = (this.byte() & 0x01) !== 0;
      }
      units.push(wide ? this.byte() | (this.byte() << 8) : this.byte());
    }
    let text = "";
    for (let from = 0; from < units.length; from += 4096)
      text += String.fromCharCode(...units.slice(from, from + 4096));
    return text;
  }

  private next(): void {
    while (this.piece < this.pieces.length - 1 && this.at >= (this.pieces[this.piece]?.length ?? 0)) {
      this.piece += 1;
      this.at = 0;
    }
  }
}
