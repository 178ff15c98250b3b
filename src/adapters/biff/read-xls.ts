import { struckNotes } from "../../core/document/struck";
import { ok, type Result } from "../../core/result";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { DocumentReader } from "../../port/document";
import type { PortError } from "../../port/errors";
import { openCompound } from "../compound/compound";
import { attempt, PartFailure } from "../package/failure";
import { counter, READ_LIMITS } from "../xlsx/read";
import { readGlobals, type BiffName } from "./globals";
import { readSheet } from "./sheet";

/** Names of the workbook stream. */
export const STREAM_NAMES: readonly string[] = ["Workbook", "WORKBOOK"];

/** The contents of a workbook in BIFF8. */
export interface XlsContent {
  readonly snapshot: WorkbookSnapshot;
  /** The names of all tabs, including charts and macro sheets, which are not in the snapshot. */
  readonly tabs: readonly string[];
  readonly formulas: number;
  /** In points, by the name of the sheet. */
  readonly columnWidths: ReadonlyMap<string, readonly number[]>;
}

/** Reads a workbook of Excel 97 to 2003 (.xls) or of WPS (.et), which use the same format. Throws PartFailure. */
export function readXls(bytes: Uint8Array): XlsContent {
  const file = openCompound(bytes);
  const stream = STREAM_NAMES.map(file.stream).find((each) => each !== null);
  if (!stream) throw new PartFailure({ kind: "not-a-workbook", reason: "old-excel" });
  const globals = readGlobals(stream);
  const count = counter("cells", READ_LIMITS.cells);
  const columnWidths = new Map<string, readonly number[]>();
  let formulas = 0;
  const sheets = globals.tabs.flatMap((tab, index): readonly SheetSnapshot[] => {
    if (!tab.isWorksheet) return [];
    const { columnWidths: widths, formulas: inSheet, ...sheet } = readSheet(stream, tab.position, globals, count);
    columnWidths.set(tab.name, widths);
    formulas += inSheet;
    return [
      {
        ...sheet,
        name: tab.name,
        visibility: tab.visibility,
        names: namesOf(globals.names, index),
        formulaFormats: [],
      },
    ];
  });
  const snapshot: WorkbookSnapshot = { sheets, names: namesOf(globals.names, null), savedYear: null };
  return { snapshot, tabs: globals.tabs.map(({ name }) => name), formulas, columnWidths };
}

/** Opens an .xls or .et file. Formulas are replaced by their cached values, with a note; other tabs are left out. */
export const openXls = (bytes: Uint8Array): Result<DocumentReader, PortError> =>
  attempt(() => {
    const { snapshot, tabs, formulas, columnWidths } = readXls(bytes);
    const others = tabs.length - snapshot.sheets.length;
    return {
      format: "xls",
      source: "workbook",
      read: () => Promise.resolve(ok(snapshot)),
      sheetNames: () => Promise.resolve(ok(tabs)),
      placeOf: () => null,
      notes: [
        ...struckNotes(snapshot, () => null),
        ...(formulas > 0 ? [{ kind: "formulas", count: formulas } as const] : []),
        ...(others > 0 ? [{ kind: "other-sheets", count: others } as const] : []),
      ],
      columnWidths: (sheet) => columnWidths.get(sheet) ?? [],
    };
  });

const namesOf = (names: readonly BiffName[], sheet: number | null) =>
  names.flatMap(({ name, sheet: owner, formula, isHidden }) =>
    owner === sheet && formula !== null ? [{ name, formula, hidden: isHidden }] : [],
  );
