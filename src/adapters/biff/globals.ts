import type { SheetVisibility, Struck } from "../../core/workbook/snapshot";
import { PartFailure } from "../package/failure";
import { BUILT_IN_FORMATS } from "../xlsx/number-formats";
import { BiffCursor, RECORD, recordsFrom, type BiffRecord } from "./records";
import { simpleFormula, type ReferenceTables } from "./references";
import { StruckFonts } from "./struck-text";
import type { BiffTab } from "./tab";

/** A defined name; `sheet` is the index of the tab it belongs to, or null for the whole workbook. */
export interface BiffName {
  readonly name: string;
  readonly sheet: number | null;
  readonly isHidden: boolean;
  /** Without "="; null when it is more than a text or a fixed reference. */
  readonly formula: string | null;
}

/** The contents of the globals substream. */
export interface BiffGlobals extends ReferenceTables {
  readonly strings: readonly string[];
  /** The strings that their own runs strike through. */
  readonly struckStrings: ReadonlyMap<number, Struck>;
  /** Whether each cell style strikes its text through. */
  readonly struckStyles: readonly boolean[];
  /** The number format code of each cell style, null for General. */
  readonly formats: readonly (string | null)[];
  readonly date1904: boolean;
  /** In the order that formulas refer to by number. */
  readonly names: readonly BiffName[];
}

const BIFF8 = 0x0600;
const WORKBOOK_GLOBALS = 0x0005;
const VISIBILITIES: readonly SheetVisibility[] = ["visible", "hidden", "veryHidden"];
/** Limits for a workbook; files with 65,536 rows and 256 columns do not have more tabs or strings. */
const LIMITS = { strings: 2_000_000, tabs: 4096 };

/** Reads the globals of a workbook stream. Throws PartFailure for older versions and password-protected files. */
export function readGlobals(stream: Uint8Array): BiffGlobals {
  const tabs: BiffTab[] = [];
  const codes = new Map(BUILT_IN_FORMATS);
  const formatIds: number[] = [];
  const names: BiffName[] = [];
  const externSheets: number[] = [];
  const fonts = new StruckFonts();
  const struckStrings = new Map<number, Struck>();
  const struckStyles: boolean[] = [];
  let strings: readonly string[] = [];
  let date1904 = false;
  let isFirst = true;
  for (const record of recordsFrom(stream, 0)) {
    const cursor = new BiffCursor(record);
    if (isFirst) {
      if (record.type !== RECORD.bof || cursor.u16() !== BIFF8 || cursor.u16() !== WORKBOOK_GLOBALS) {
        throw new PartFailure({ kind: "not-a-workbook", reason: "old-excel" });
      }
      isFirst = false;
      continue;
    }
    switch (record.type) {
      case RECORD.filePass:
        throw new PartFailure({ kind: "not-a-workbook", reason: "encrypted" });
      case RECORD.boundSheet:
        if (tabs.length < LIMITS.tabs) tabs.push(tabOf(cursor));
        break;
      case RECORD.sst:
        strings = stringsOf(record, fonts, struckStrings);
        break;
      case RECORD.format: {
        const id = cursor.u16();
        codes.set(id, cursor.string(cursor.u16()));
        break;
      }
      case RECORD.font:
        fonts.add(cursor);
        break;
      case RECORD.xf:
        struckStyles.push(fonts.isStruck(cursor.u16()));
        formatIds.push(cursor.u16());
        break;
      case RECORD.date1904:
        date1904 = cursor.u16() === 1;
        break;
      case RECORD.externSheet:
        for (let count = Math.min(cursor.u16(), LIMITS.tabs); count > 0 && !cursor.isAtEnd; count--) {
          cursor.skip(2);
          externSheets.push(cursor.u16());
          cursor.skip(2);
        }
        break;
      case RECORD.name:
        names.push(nameOf(cursor, { tabs, externSheets, names }));
        break;
    }
  }
  const formats = formatIds.map((id) => codes.get(id) ?? null);
  return { tabs, strings, struckStrings, struckStyles, formats, date1904, names, externSheets };
}

function tabOf(cursor: BiffCursor): BiffTab {
  const position = cursor.u32();
  const visibility = VISIBILITIES[cursor.byte() & 0x03] ?? "visible";
  const isWorksheet = cursor.byte() === 0;
  return { position, visibility, isWorksheet, name: cursor.string(cursor.byte()) };
}

function stringsOf(record: BiffRecord, fonts: StruckFonts, struckStrings: Map<number, Struck>): readonly string[] {
  const cursor = new BiffCursor(record);
  cursor.skip(4);
  const strings: string[] = [];
  for (let count = Math.min(cursor.u32(), LIMITS.strings); count > 0 && !cursor.isAtEnd; count--) {
    const string = cursor.richString(cursor.u16());
    const struck = fonts.struckIn(string);
    if (struck) struckStrings.set(strings.length, struck);
    strings.push(string.text);
  }
  return strings;
}

/** Reads a name; its formula is null when it is more than a text or a fixed reference. */
function nameOf(cursor: BiffCursor, tables: ReferenceTables): BiffName {
  const flags = cursor.u16();
  cursor.skip(1);
  const length = cursor.byte();
  cursor.skip(4);
  const tab = cursor.u16();
  cursor.skip(4);
  const name = cursor.string(length);
  const isBuiltIn = (flags & 0x20) !== 0;
  const formula = isBuiltIn ? null : simpleFormula(cursor, tables);
  return { name, sheet: tab === 0 ? null : tab - 1, isHidden: (flags & 0x01) !== 0, formula };
}
