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

/**
 * Opens a workbook of Excel 97 to 2003 (.xls) or of WPS (.et), which use the same format. Formulas are replaced by
 * their cached values, with a note; charts and macro sheets are left out.
 */
export const openXls = (bytes: Uint8Array): Result<DocumentReader, PortError> =>
  attempt(() => {
    const file = openCompound(bytes);
    const stream = STREAM_NAMES.map(file.stream).find((each) => each !== null);
    if (!stream) throw new PartFailure({ kind: "not-a-workbook", reason: "old-excel" });
    const globals = readGlobals(stream);
    const count = counter("cells", READ_LIMITS.cells);
    const widths = new Map<string, readonly number[]>();
    let formulas = 0;
    const sheets = globals.tabs.flatMap((tab, index): readonly SheetSnapshot[] => {
      if (!tab.isWorksheet) return [];
      const { columnWidths, formulas: inSheet, ...sheet } = readSheet(stream, tab.position, globals, count);
      widths.set(tab.name, columnWidths);
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
    const others = globals.tabs.length - sheets.length;
    return {
      format: "xls",
      source: "workbook",
      read: () => Promise.resolve(ok(snapshot)),
      sheetNames: () => Promise.resolve(ok(globals.tabs.map(({ name }) => name))),
      placeOf: () => null,
      notes: [
        ...(formulas > 0 ? [{ kind: "formulas", count: formulas } as const] : []),
        ...(others > 0 ? [{ kind: "other-sheets", count: others } as const] : []),
      ],
      columnWidths: (sheet) => widths.get(sheet) ?? [],
    };
  });

const namesOf = (names: readonly BiffName[], sheet: number | null) =>
  names.flatMap(({ name, sheet: owner, formula, isHidden }) =>
    owner === sheet && formula !== null ? [{ name, formula, hidden: isHidden }] : [],
  );
