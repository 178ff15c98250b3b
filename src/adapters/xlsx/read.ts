import type { Result } from "../../core/result";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { PortError } from "../../port/errors";
import { attempt, PartFailure } from "../package/failure";
import { readNumberFormats } from "./number-formats";
import { readText } from "../package/opc";
import { readSavedYear } from "../package/read-properties";
import { NO_STRINGS, readSharedStrings } from "./read-shared-strings";
import { readStruckStyles } from "./struck-styles";
import { readWorkbookPart } from "./read-workbook-part";
import { readWorksheet } from "./read-worksheet";
import type { ZipArchive } from "../package/zip";

/** Limits for a workbook; beyond them, reading fails with "too-large". */
export const READ_LIMITS = {
  /** Cells with content, and ranges of rules. */
  cells: 5_000_000,
  /** Characters of formulas derived from shared ones, which a small file can multiply without bound. */
  derivedFormulas: 20_000_000,
} as const;

/** A counter that throws PartFailure once it exceeds `limit`. */
export function counter(what: string, limit: number): (amount?: number) => void {
  let total = 0;
  return (amount = 1) => {
    total += amount;
    if (total > limit) throw new PartFailure({ kind: "too-large", what, limit });
  };
}

/**
 * The workbook as plain data. Only the required parts are unpacked: workbook, worksheets, shared strings and styles.
 * Errors name the part that is missing, damaged or of the wrong kind.
 */
export function readSnapshot(archive: ZipArchive): Result<WorkbookSnapshot, PortError> {
  return attempt(() => {
    const workbook = readWorkbookPart(archive);
    const { propertiesPart, stylesPart, sharedStringsPart } = workbook;
    const styles = stylesPart ? readText(archive, stylesPart) : "";
    const context = {
      sharedStrings: sharedStringsPart
        ? readSharedStrings(readText(archive, sharedStringsPart), sharedStringsPart)
        : NO_STRINGS,
      numberFormats: stylesPart ? readNumberFormats(styles, stylesPart) : [],
      struckStyles: stylesPart ? readStruckStyles(styles, stylesPart) : [],
      date1904: workbook.date1904,
      countContent: counter("cells", READ_LIMITS.cells),
      countDerived: counter("derived-formulas", READ_LIMITS.derivedFormulas),
    };
    const sheets = workbook.worksheets.map(({ name, visibility, names, part }) => ({
      name,
      visibility,
      names,
      ...readWorksheet(readText(archive, part), part, context),
    }));
    const savedYear = propertiesPart ? readSavedYear(readText(archive, propertiesPart)) : null;
    return { sheets, names: workbook.names, savedYear };
  });
}
