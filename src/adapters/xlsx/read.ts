import type { Result } from "../../core/result";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { PortError } from "../../port/errors";
import { attempt, PartFailure } from "./failure";
import { readNumberFormats } from "./number-formats";
import { readText } from "./opc";
import { readSharedStrings } from "./read-shared-strings";
import { readWorkbookPart } from "./read-workbook-part";
import { readWorksheet } from "./read-worksheet";
import type { ZipArchive } from "./zip";

/** A workbook with more cells that hold something is refused. */
export const MAX_CELLS = 5_000_000;

/**
 * The workbook as plain data. Only the parts that it needs are unpacked: the workbook, its worksheets, shared strings and
 * styles. Errors name the part that is missing, damaged or not what it should be.
 */
export function readSnapshot(archive: ZipArchive): Result<WorkbookSnapshot, PortError> {
  return attempt(() => {
    const workbook = readWorkbookPart(archive);
    const { stylesPart, sharedStringsPart } = workbook;
    let cells = 0;
    const context = {
      sharedStrings: sharedStringsPart
        ? readSharedStrings(readText(archive, sharedStringsPart), sharedStringsPart)
        : [],
      numberFormats: stylesPart ? readNumberFormats(readText(archive, stylesPart), stylesPart) : [],
      date1904: workbook.date1904,
      countCell: () => {
        cells += 1;
        if (cells > MAX_CELLS) throw new PartFailure({ kind: "too-large", what: "cells", limit: MAX_CELLS });
      },
    };
    const sheets = workbook.worksheets.map(({ name, visibility, names, part }) => ({
      name,
      visibility,
      names,
      ...readWorksheet(readText(archive, part), part, context),
    }));
    return { sheets, names: workbook.names };
  });
}
