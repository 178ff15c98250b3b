import { areaBetween, type Area } from "../../core/workbook/address";
import type { CellValue, ListValidation, SnapshotCell, Span, Struck } from "../../core/workbook/snapshot";
import { cellText } from "../xlsx/cell-text";
import type { BiffGlobals } from "./globals";
import { BiffCursor, RECORD, recordsFrom } from "./records";
import { listOf } from "./validations";

/** The contents of a sheet's substream. */
export interface BiffSheet {
  readonly cells: readonly SnapshotCell[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly isProtected: boolean;
  readonly listValidations: readonly ListValidation[];
  /** In points, from column A on, as far as the file states widths. */
  readonly columnWidths: readonly number[];
  /** Number of cells whose value is the result of a formula. */
  readonly formulas: number;
}

const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
};
/** Digit width of the default font in points. */
const DIGIT_POINTS = 6;
const MAX_COLUMN = 255;

/** Reads a sheet. `count` is called for each cell and throws when the workbook has too many. */
export function readSheet(stream: Uint8Array, position: number, globals: BiffGlobals, count: () => void): BiffSheet {
  const { strings, struckStrings, formats, struckStyles, date1904 } = globals;
  const byPlace = new Map<number, SnapshotCell>();
  const merges: Area[] = [];
  const hiddenRows: Span[] = [];
  const hiddenColumns: Span[] = [];
  const widths: number[] = [];
  const listValidations: ListValidation[] = [];
  let isProtected = false;
  let formulas = 0;
  /** The formula cell whose text result follows in the next record. */
  let waiting: { readonly row: number; readonly column: number; readonly style: number } | null = null;

  const add = (row: number, column: number, style: number, value: CellValue, ofRuns?: Struck): void => {
    if (value === "") return;
    count();
    const numberFormat = formats[style] ?? null;
    const text = cellText(value, numberFormat, date1904);
    const struck = ofRuns ?? (struckStyles[style] === true ? "wholly" : undefined);
    const looks = struck ? { numberFormat, struck } : { numberFormat };
    byPlace.set(row * (MAX_COLUMN + 1) + column, { row, column, value, text, formula: null, ...looks });
  };

  for (const record of recordsFrom(stream, position)) {
    const cursor = new BiffCursor(record);
    switch (record.type) {
      case RECORD.labelSst: {
        const [row, column, style] = [cursor.u16(), cursor.u16(), cursor.u16()];
        const string = cursor.u32();
        add(row, column, style, strings[string] ?? "", struckStrings.get(string));
        break;
      }
      case RECORD.label:
      case RECORD.rString: {
        const [row, column, style] = [cursor.u16(), cursor.u16(), cursor.u16()];
        add(row, column, style, cursor.string(cursor.u16()));
        break;
      }
      case RECORD.number: {
        const [row, column, style] = [cursor.u16(), cursor.u16(), cursor.u16()];
        add(row, column, style, doubleOf(cursor));
        break;
      }
      case RECORD.rk: {
        const [row, column, style] = [cursor.u16(), cursor.u16(), cursor.u16()];
        add(row, column, style, rkNumber(cursor.u32()));
        break;
      }
      case RECORD.mulRk: {
        const row = cursor.u16();
        const first = cursor.u16();
        const cells = Math.floor((record.data.length - 6) / 6);
        for (let index = 0; index < cells; index++) {
          const style = cursor.u16();
          add(row, first + index, style, rkNumber(cursor.u32()));
        }
        break;
      }
      case RECORD.boolErr: {
        const [row, column, style] = [cursor.u16(), cursor.u16(), cursor.u16()];
        const [value, isError] = [cursor.byte(), cursor.byte()];
        add(row, column, style, isError === 1 ? { error: ERRORS[value] ?? "#N/A" } : value === 1);
        break;
      }
      case RECORD.formula: {
        const at = { row: cursor.u16(), column: cursor.u16(), style: cursor.u16() };
        const result = Array.from({ length: 8 }, () => cursor.byte());
        formulas += 1;
        if (result[6] === 0xff && result[7] === 0xff) {
          if (result[0] === 0) waiting = at;
          if (result[0] === 1) add(at.row, at.column, at.style, result[2] === 1);
          if (result[0] === 2) add(at.row, at.column, at.style, { error: ERRORS[result[2] ?? 0] ?? "#N/A" });
        } else add(at.row, at.column, at.style, new DataView(Uint8Array.from(result).buffer).getFloat64(0, true));
        break;
      }
      case RECORD.string:
        if (waiting) add(waiting.row, waiting.column, waiting.style, cursor.string(cursor.u16()));
        waiting = null;
        break;
      case RECORD.mergeCells:
        for (let left = cursor.u16(); left > 0 && !cursor.isAtEnd; left--) {
          const [row, lastRow, column, lastColumn] = [cursor.u16(), cursor.u16(), cursor.u16(), cursor.u16()];
          merges.push(areaBetween({ row, column }, { row: lastRow, column: lastColumn }));
        }
        break;
      case RECORD.validation:
        listValidations.push(...listOf(cursor, globals));
        break;
      case RECORD.colInfo: {
        const [from, to, width] = [cursor.u16(), Math.min(cursor.u16(), MAX_COLUMN), cursor.u16()];
        cursor.skip(2);
        if ((cursor.u16() & 0x01) !== 0) hiddenColumns.push({ from, to });
        for (let column = from; column <= to; column++) widths[column] = (width / 256) * DIGIT_POINTS;
        break;
      }
      case RECORD.row: {
        const row = cursor.u16();
        cursor.skip(10);
        if ((cursor.u16() & 0x20) !== 0) hiddenRows.push({ from: row, to: row });
        break;
      }
      case RECORD.protect:
        isProtected = cursor.u16() === 1;
        break;
    }
  }
  const cells = [...byPlace].toSorted(([a], [b]) => a - b).map(([, cell]) => cell);
  const columnWidths = Array.from(widths, (width: number | undefined) => width ?? 9 * DIGIT_POINTS);
  return { cells, merges, hiddenRows, hiddenColumns, isProtected, listValidations, columnWidths, formulas };
}

function doubleOf(cursor: BiffCursor): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, cursor.u32(), true);
  view.setUint32(4, cursor.u32(), true);
  const value = view.getFloat64(0, true);
  return Number.isFinite(value) ? value : 0;
}

/** A number in 30 bits: an integer or the upper part of a double, optionally in hundredths (MS-XLS 2.5.217). */
function rkNumber(rk: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(4, (rk & 0xfffffffc) >>> 0, true);
  const value = (rk & 0x02) !== 0 ? rk >> 2 : view.getFloat64(0, true);
  return (rk & 0x01) !== 0 ? value / 100 : value;
}
