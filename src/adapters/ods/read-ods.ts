import { struckNotes } from "../../core/document/struck";
import { ok, type Result } from "../../core/result";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { DocumentReader } from "../../port/document";
import type { PortError } from "../../port/errors";
import { attempt, PartFailure, unwrap } from "../package/failure";
import { readText } from "../package/opc";
import { openZip } from "../package/zip";
import { readContent } from "./content";

/** The part of an OpenDocument package that states its type. */
export const MIMETYPE = "mimetype";
const CONTENT = "content.xml";
const MANIFEST = "META-INF/manifest.xml";

/** Opens an OpenDocument spreadsheet (.ods). Formulas are replaced by their cached values, with a note. */
export const openOds = (bytes: Uint8Array): Result<DocumentReader, PortError> =>
  attempt(() => {
    const archive = unwrap(openZip(bytes));
    if (archive.has(MANIFEST) && readText(archive, MANIFEST).includes("encryption-data")) {
      throw new PartFailure({ kind: "not-a-workbook", reason: "encrypted" });
    }
    const { tables, formulas, names } = readContent(CONTENT, readText(archive, CONTENT));
    const widths = new Map(tables.map(({ name, columnWidths }) => [name, columnWidths]));
    const sheets = tables.map(
      ({ name, isHidden, cells, merges, hiddenRows, hiddenColumns, isProtected, names: own }): SheetSnapshot => ({
        name,
        visibility: isHidden ? "hidden" : "visible",
        cells,
        merges,
        hiddenRows,
        hiddenColumns,
        names: own,
        formulaFormats: [],
        listValidations: [],
        isProtected,
      }),
    );
    const snapshot: WorkbookSnapshot = { sheets, names, savedYear: null };
    return {
      format: "ods",
      source: "workbook",
      read: () => Promise.resolve(ok(snapshot)),
      sheetNames: () => Promise.resolve(ok(sheets.map(({ name }) => name))),
      placeOf: () => null,
      notes: [
        ...struckNotes(snapshot, () => null),
        ...(formulas > 0 ? [{ kind: "formulas", count: formulas } as const] : []),
      ],
      columnWidths: (sheet) => widths.get(sheet) ?? [],
    };
  });
